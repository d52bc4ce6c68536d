internal import Markdown

/// Reads the lines that a recovery file starts with.
struct RecoveryHead {
  private let file: [UInt8]
  /// Where the next line starts.
  private(set) var offset = 0
  private var line = 0
  private var isCutOff = false

  init(_ file: [UInt8]) { self.file = file }

  /// The next line; `nil` where no line end follows or the bytes are no text.
  mutating func next() -> String? {
    line += 1
    guard let end = file[offset...].prefix(1 << 20).firstIndex(of: .newline) else {
      isCutOff = true
      return nil
    }
    defer { offset = end + 1 }
    return String(validating: file[offset..<end], as: UTF8.self)
  }

  /// What is wrong with the line that was read last.
  var error: RecoveryRecordError {
    isCutOff ? .cutOff(expected: file.count + 1, found: file.count) : .damagedHead(line: line)
  }

  /// The value of the next line, which has to have that name.
  mutating func value<Value>(_ name: String, _ read: (Substring) -> Value?) throws(RecoveryRecordError) -> Value {
    guard let line = next(), line.hasPrefix(name + ": "), let value = read(line.dropFirst(name.count + 2)) else {
      throw error
    }
    return value
  }
}
