import MarkdownTree

/// A tag of a template language: Hugo's `{{< name >}}` and `{{% name %}}`, Go's `{{ … }}`, Liquid's and Jinja's
/// `{% name %}`.
struct TemplateTag: Hashable {
  let range: Range<Int>
  private let language: Language
  private let name: String
  /// Whether it closes another one.
  let isClosing: Bool
  private let isAlone: Bool

  private enum Language: Hashable {
    case shortcode, go, liquid
  }

  /// Words of Go's templates that go up to an `end`.
  private static let goBlocks: Set = ["if", "range", "with", "block", "define"]

  /// `nil` where no tag starts. One that is not closed ends with its paragraph.
  init?(at start: Int, in bytes: ArraySlice<UInt8>, paragraphEnd: Int) {
    func byte(_ offset: Int) -> UInt8? { start + offset < bytes.endIndex ? bytes[start + offset] : nil }
    let close: [UInt8]
    switch (byte(1), byte(2)) {
    case (UInt8(ascii: "{")?, UInt8(ascii: "<")?), (UInt8(ascii: "{")?, UInt8(ascii: "%")?):
      (language, close) = (.shortcode, Array("}}".utf8))
    case (UInt8(ascii: "{")?, _): (language, close) = (.go, Array("}}".utf8))
    case (UInt8(ascii: "%")?, _): (language, close) = (.liquid, Array("%}".utf8))
    default: return nil
    }
    let inner = start + (language == .shortcode ? 3 : 2)
    var end = min(inner, paragraphEnd)
    while end < paragraphEnd, !bytes[end..<paragraphEnd].starts(with: close) { end += 1 }
    range = start..<min(end + 2, max(paragraphEnd, start + 1))
    var rest = bytes[min(inner, end)..<end]
    // Dashes trim blanks.
    rest = rest.drop { $0.isBlankOrNewline || $0 == UInt8(ascii: "-") }
    let hasSlash = rest.first == UInt8(ascii: "/") && rest.dropFirst().first != UInt8(ascii: "*")
    if hasSlash { rest = rest.dropFirst().drop(while: \.isBlankOrNewline) }
    let word = String(decoding: rest.prefix { !$0.isBlankOrNewline && !"<>%}/-\"".utf8.contains($0) }, as: UTF8.self)
    let last = bytes[range].dropLast(2).last {
      !$0.isBlankOrNewline && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "%")
    }
    isAlone = language == .shortcode && last == UInt8(ascii: "/")
    switch language {
    case .shortcode: (isClosing, name) = (hasSlash, word)
    case .go: (isClosing, name) = (word == "end", word)
    case .liquid:
      isClosing = word.hasPrefix("end") && word.utf8.count > 3
      name = isClosing ? String(word.dropFirst(3)) : word
    }
  }

  /// Whether there may be a tag that closes it.
  var canOpen: Bool {
    guard !isClosing, !isAlone, !name.isEmpty else { return false }
    return language != .go || Self.goBlocks.contains(name)
  }

  /// Whether it is the partner of an opening tag.
  func closes(_ opening: TemplateTag) -> Bool {
    language == opening.language && (language == .go || name == opening.name)
  }
}

/// Finds shortcodes of Hugo: `{{< … >}}` and `{{% … %}}`.
enum ShortcodeRanges {
  /// In a block of text; one that is not closed ends with the block.
  static func find(in bytes: ArraySlice<UInt8>, _ block: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = block.lowerBound
    while start + 2 < block.upperBound {
      guard bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "{"),
        bytes[start + 2] == UInt8(ascii: "<") || bytes[start + 2] == UInt8(ascii: "%")
      else {
        start += 1
        continue
      }
      var end = start + 3
      while end < block.upperBound, !bytes[end..<block.upperBound].starts(with: "}}".utf8) { end += 1 }
      end = min(end + 2, block.upperBound)
      found.append(start..<end)
      start = end
    }
    return found
  }
}

/// Attributes in braces, as Goldmark, Kramdown and Pandoc have them: `{#id}`, `{.lead}`, `{: title="x"}`.
enum AttributeList {
  /// Longer ones are none, in bytes.
  private static let longest = 1024

  /// Returns the end of the list that starts at an offset; `nil` where none does. A list stands on one line.
  static func end(from start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let limit = min(bytes.endIndex, start + longest)
    var index = start + 1
    if index < limit, bytes[index] == UInt8(ascii: ":") { index += 1 }
    var count = 0
    while true {
      while index < limit, bytes[index].isBlank || bytes[index] == UInt8(ascii: ",") { index += 1 }
      guard index < limit else { return nil }
      if bytes[index] == UInt8(ascii: "}") { return count > 0 ? index + 1 : nil }
      guard let next = endOfAttribute(from: index, to: limit, in: bytes) else { return nil }
      (index, count) = (next, count + 1)
    }
  }

  /// `#id`, `.class`, `key=value`, `key="a value"`.
  private static func endOfAttribute(from start: Int, to limit: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    func isEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || "},\"'=".utf8.contains(byte) }
    var index = start
    if bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: ".") {
      index = bytes[(index + 1)..<limit].firstIndex(where: isEnd) ?? limit
      return index > start + 1 ? index : nil
    }
    index = bytes[index..<limit].firstIndex(where: isEnd) ?? limit
    guard index > start, index + 1 < limit, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let rest = bytes[(index + 1)..<limit].prefix { $0 != .newline }
      return rest.firstIndex(of: bytes[index]).map { $0 + 1 }
    }
    let end = bytes[index..<limit].firstIndex(where: isEnd) ?? limit
    return end > index ? end : nil
  }
}

/// A piece of raw HTML, as far as rules need to know it.
struct HTMLPiece {
  private let text: String

  init(_ text: String) {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    self.text = String(text)
  }

  /// Whether it is one comment and nothing else.
  var isComment: Bool { comment != nil }

  /// The text of a comment.
  var comment: String? {
    guard text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count >= 7 else { return nil }
    let inner = text.dropFirst(4).dropLast(3)
    return inner.contains("-->") ? nil : String(inner)
  }

  /// The name of a tag, lower-cased: `br`. `nil` for what is no tag.
  var tagName: String? {
    guard text.hasPrefix("<") else { return nil }
    let name = text.dropFirst().drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return name.isEmpty ? nil : name.lowercased()
  }
}
