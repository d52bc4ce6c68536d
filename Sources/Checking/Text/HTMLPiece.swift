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

  /// What stands in a comment.
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
