internal import MarkdownTree

/// The bytes of a page with another value of one key of its front matter, and nothing else changed.
struct FrontMatterEdit: Hashable {
  private(set) var bytes: [UInt8]
  /// The value as it was written; `nil` where the key was not there.
  private(set) var old: String?

  /// - Parameters:
  ///   - value: On one line, as YAML writes it; `nil` takes the key away.
  /// - Returns: `nil` where the front matter is no YAML, is not closed, or has the value on lines of its own.
  init?(_ bytes: [UInt8], _ key: String, _ value: String?) {
    self.bytes = bytes
    switch bytes.withUnsafeBufferPointer({ FrontMatterFence(of: $0) }) {
    case .found(let yaml, _): if !change(yaml, key, value) { return nil }
    case .absent:
      guard let value else { return }
      let lineEnd = bytes.contains(.carriageReturn) ? "\r\n" : "\n"
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      self.bytes.insert(contentsOf: ["---", "\(key): \(value)", "---"].flatMap { ($0 + lineEnd).utf8 }, at: mark)
    case .unclosed, .foreign: return nil
    }
  }

  private mutating func change(_ yaml: Range<Int>, _ key: String, _ value: String?) -> Bool {
    let lineEnd = Array(bytes[..<yaml.lowerBound].contains(.carriageReturn) ? "\r\n".utf8 : "\n".utf8)
    let head = Array("\(key):".utf8)
    var start = yaml.lowerBound
    while start < yaml.upperBound {
      let end = bytes[start..<yaml.upperBound].firstIndex(of: .newline).map { $0 + 1 } ?? yaml.upperBound
      defer { start = end }
      guard bytes[start..<end].starts(with: head) else { continue }
      let written = bytes[start + head.count..<end].drop(while: \.isBlank)
      let kept = written.reversed().drop { $0 == .newline || $0 == .carriageReturn || $0.isBlank }.reversed()
      // What goes on below is no single value.
      guard !kept.isEmpty, end == yaml.upperBound || !bytes[end].isBlank else { return false }
      old = String(decoding: Array(kept), as: UTF8.self)
      bytes.replaceSubrange(start..<end, with: value.map { Array("\(key): \($0)".utf8) + lineEnd } ?? [])
      return true
    }
    if let value { bytes.insert(contentsOf: Array("\(key): \(value)".utf8) + lineEnd, at: yaml.upperBound) }
    return true
  }
}
