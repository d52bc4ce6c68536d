import MarkdownTree
package import Wording

/// A text being edited and not yet saved, as a recovery file keeps it.
///
/// The file is a few lines of text, an empty line, the page's bytes, and a last line with a checksum of all before it:
/// a file that was cut off or written in part is told from a whole one.
package struct RecoveryRecord: Hashable, Sendable {
  /// The page's file, as whoever writes the record names it; any text.
  package var path: String
  /// The bytes of the file that editing started from; `nil` for a page that was not there.
  package var base: Fingerprint?
  /// The identity of the file, as the file system tells files apart; any text.
  package var identity: String
  /// The time at which the record was made, in seconds since 1970 (UTC).
  package var time: Int
  /// The cursor and the selection, in bytes of the text without its byte order mark.
  package var selection: Selection
  /// The page as it would have been saved.
  package var bytes: [UInt8]

  /// A record of these values, unchecked: `encoded` writes them as they are.
  package init(
    path: String, base: Fingerprint?, identity: String, time: Int, selection: Selection, bytes: [UInt8]
  ) {
    self.path = path
    self.base = base
    self.identity = identity
    self.time = time
    self.selection = selection
    self.bytes = bytes
  }
}

/// A reason why bytes are no whole recovery record.
package enum RecoveryRecordError: Error, Hashable, Sendable {
  /// The bytes do not start as a recovery file does.
  case notARecord
  /// A later version of the program wrote it.
  case unknownVersion(String)
  /// A line of the head, counted from 1, is not what belongs there.
  case damagedHead(line: Int)
  /// The file ends before the text does, or has no last line: it was not written to its end.
  case cutOff(expected: Int, found: Int)
  /// The checksum is another: a part of the file was not written, or was changed.
  case damaged
}

extension RecoveryRecordError: Explained {
  /// A sentence: what is wrong with the file.
  package var message: Message {
    switch self {
    case .notARecord:
      Message(
        ru: "Это не файл восстановления стенда.", en: "This is not a recovery file of the stand.", zh: "这不是展台的恢复文件。")
    case .unknownVersion(let version):
      Message(
        ru: "У файла восстановления версия %1, а эта программа читает версию %2: откройте его той, что его записала.",
        en: "The recovery file has version %1, this program reads version %2: open it with the program that wrote it.",
        zh: "恢复文件的版本是 %1，本程序读取版本 %2：请用写入它的程序打开。", .text(String(CleanText(version).text.prefix(20))),
        .number(RecoveryRecord.version))
    case .damagedHead(let line):
      Message(
        ru: "Строка %1 файла восстановления повреждена.", en: "Line %1 of the recovery file is damaged.",
        zh: "恢复文件第 %1 行已损坏。", .number(line))
    case .cutOff(let expected, let found):
      Message(
        ru: "Файл восстановления обрывается: байт в нём %2, а должно быть %1.",
        en: "The recovery file is cut off: it has %2 of %1 bytes.", zh: "恢复文件不完整：%1 字节中只有 %2 字节。", .number(expected),
        .number(found))
    case .damaged:
      Message(
        ru: "Файл восстановления повреждён: контрольная сумма не подходит к тексту.",
        en: "The recovery file is damaged: its checksum does not fit its text.", zh: "恢复文件已损坏：校验和与文本不符。")
    }
  }
}

/// The recovery file's form:
///
///     Expo Stand recovery 1
///     path: zoo/pandas.ru.md
///     base: 120-00000000deadbeef
///     identity: 2049:1311
///     time: 1716000000
///     selection: 12 17
///     length: 130
///
///     (130 bytes)
///     end 0123456789abcdef
///
/// In values, `%` and control characters are written as `%` and two hexadecimal digits.
extension RecoveryRecord {
  private static let title = "Expo Stand recovery "
  static let version = 1

  /// The record as the bytes of a file.
  package var encoded: [UInt8] {
    var head = Self.title + "\(Self.version)\n"
    head += "path: \(Self.escaped(path))\n"
    head += "base: \(base?.description ?? "none")\n"
    head += "identity: \(Self.escaped(identity))\n"
    head += "time: \(time)\n"
    head += "selection: \(selection.anchor) \(selection.cursor)\n"
    head += "length: \(bytes.count)\n\n"
    var file = Array(head.utf8)
    file.reserveCapacity(file.count + bytes.count + 32)
    file += bytes
    file += Self.trailer(of: file[...])
    return file
  }

  private static func trailer(of file: ArraySlice<UInt8>) -> [UInt8] {
    Array(("\nend " + Fingerprint(of: file).hash.hexadecimal(16) + "\n").utf8)
  }

  private static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || scalar == "%" {
        result.append(contentsOf: ("%" + scalar.value.hexadecimal(2)).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ value: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = value.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension RecoveryRecord {
  /// Reads the bytes of a recovery file. Nothing of a record that is not whole is taken.
  package init(decoding file: [UInt8]) throws(RecoveryRecordError) {
    var head = RecoveryHead(file)
    let title = head.next()
    guard let title, title.hasPrefix(Self.title) else { throw .notARecord }
    let version = title.dropFirst(Self.title.count)
    guard version == "\(Self.version)" else { throw .unknownVersion(String(version)) }
    let path = try head.value("path") { Self.unescaped($0) }
    let base = try head.value("base") { $0 == "none" ? Fingerprint??.some(nil) : Fingerprint($0).map { $0 } }
    let identity = try head.value("identity") { Self.unescaped($0) }
    let time = try head.value("time") { Int($0) }
    let selection = try head.value("selection", Self.selection)
    let length = try head.value("length") { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
    guard head.next() == "" else { throw head.error }
    let start = head.offset
    let trailerCount = 22
    guard length <= file.count, file.count - start >= length + trailerCount else {
      let (expected, overflow) = (start + trailerCount).addingReportingOverflow(length)
      throw .cutOff(expected: overflow ? .max : expected, found: file.count)
    }
    guard file.count == start + length + trailerCount,
      file[(start + length)...].elementsEqual(Self.trailer(of: file[..<(start + length)]))
    else { throw .damaged }
    self.init(
      path: path, base: base, identity: identity, time: time, selection: selection,
      bytes: Array(file[start..<(start + length)]))
  }

  private static func selection(_ value: Substring) -> Selection? {
    let ends = value.split(separator: " ", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let anchor = ends[0], let cursor = ends[1], anchor >= 0, cursor >= 0 else { return nil }
    return Selection(anchor: anchor, cursor: cursor)
  }
}

/// Reads the lines that a recovery file starts with.
private struct RecoveryHead {
  private let file: [UInt8]
  /// The start of the next line.
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

  /// The fault of the line that was read last.
  var error: RecoveryRecordError {
    isCutOff ? .cutOff(expected: file.count + 1, found: file.count) : .damagedHead(line: line)
  }

  /// The value of the next line, which has to have that name.
  mutating func value<Value>(_ name: String, _ read: (Substring) -> Value?) throws(RecoveryRecordError) -> Value {
    // By bytes: a value that starts with a combining mark makes one character with the blank before it.
    let head = (name + ": ").utf8
    guard let line = next(), line.utf8.starts(with: head),
      let value = read(line[line.utf8.index(line.startIndex, offsetBy: head.count)...])
    else { throw error }
    return value
  }
}
