import Markdown

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
