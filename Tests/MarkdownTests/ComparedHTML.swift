/// HTML without what renderers write differently and no reader sees: white space beside the tags of blocks and line ends,
/// characters that may be escaped, the parts of a table, how the box of a task is written.
struct ComparedHTML {
  private var input: ArraySlice<UInt8>
  private var output: [UInt8] = []
  /// Whether white space means nothing here: beside the tag of a block or another line end.
  private var skipsSpace = true

  static func normalised(_ html: String) -> String {
    var comparison = ComparedHTML(input: Array(html.utf8)[...])
    while let byte = comparison.input.first { comparison.read(byte) }
    comparison.dropSpace()
    return String(decoding: comparison.output, as: UTF8.self)
  }

  private mutating func read(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: "&"): readReference()
    case UInt8(ascii: "\n"):
      dropSpace()
      if !skipsSpace { output.append(byte) }
      skipsSpace = true
      input.removeFirst()
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      if !skipsSpace { output.append(byte) }
      input.removeFirst()
    default:
      output.append(byte)
      skipsSpace = false
      input.removeFirst()
    }
  }

  private mutating func dropSpace() {
    while let last = output.last, last == 0x20 || last == 0x09 || last == 0x0A { output.removeLast() }
  }

  private mutating func readReference() {
    for (reference, character) in [("&quot;", "\""), ("&#x27;", "'")] where input.starts(with: reference.utf8) {
      output += character.utf8
      input = input.dropFirst(reference.utf8.count)
      skipsSpace = false
      return
    }
    output.append(UInt8(ascii: "&"))
    skipsSpace = false
    input.removeFirst()
  }

  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "thead",
    "tbody", "pre", "br", "div",
  ]

  private mutating func readTag() {
    guard let end = input.firstIndex(of: UInt8(ascii: ">")) else {
      output += input
      input = []
      return
    }
    var tag = Array(input[...end])
    input = input[(end + 1)...]
    let name = String(
      decoding: tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x2F && $0 != UInt8(ascii: ">") },
      as: UTF8.self)
    if name == "input" {
      output += (String(decoding: tag, as: UTF8.self).contains("checked") ? "☑" : "☐").utf8
      skipsSpace = true
      return
    }
    if name == "a" || name == "img" { tag = Self.withoutEscapes(tag) }
    if name == "li" { tag = Array("<\(tag[1] == UInt8(ascii: "/") ? "/" : "")li>".utf8) }
    if tag.suffix(2).elementsEqual("/>".utf8) {
      tag.removeLast(2)
      while tag.last == 0x20 { tag.removeLast() }
      tag.append(UInt8(ascii: ">"))
    }
    let isBlock = Self.blocks.contains(name)
    if isBlock { dropSpace() }
    skipsSpace = isBlock
    if name != "thead", name != "tbody" { output += tag }
  }

  /// A tag with what its addresses have as `%XX` or escaped; in the description of a picture no tags of HTML: the
  /// specification does not say what they are there.
  private static func withoutEscapes(_ tag: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = tag[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), let value = hexadecimal(rest.dropFirst().prefix(2)) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "&quot;".utf8) {
        bytes.append(UInt8(ascii: "\""))
        rest = rest.dropFirst(6)
      } else if rest.starts(with: "&#x27;".utf8) {
        bytes.append(UInt8(ascii: "'"))
        rest = rest.dropFirst(6)
      } else if rest.starts(with: "&lt;".utf8), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "&")),
        rest[end...].starts(with: "&gt;".utf8)
      {
        rest = rest[(end + 4)...]
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return bytes
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
