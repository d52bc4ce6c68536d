internal import Algorithms
package import MarkdownTree
package import Screen
package import Wording

/// Sets documents and plain texts to a width in columns: the only place that knows both a heading and a column.
package struct Typesetter: Hashable, Sendable {
  /// The columns a line may take, at least 4.
  package let columns: Int
  /// The language of the text, which has rules of its own; where it is `nil`, the letters tell what can be told.
  package let language: Language?

  package init(columns: Int, language: Language? = nil) {
    self.columns = max(4, columns)
    self.language = language
  }

  /// Prepares a document to be set: its beginning at once, the rest when it is needed.
  package func set(_ document: Document) -> DocumentLayout {
    DocumentLayout(document, columns: columns, language)
  }

  /// The same, where another layout may be of the document that this one was made from: what it has set is not set again
  /// if nobody else holds it.
  package func set(_ document: Document, reusing old: consuming DocumentLayout) -> DocumentLayout {
    var layout = old
    return layout.columns == columns && layout.manuscript?.language == language && layout.replaceDocument(by: document)
      ? layout : set(document)
  }

  /// Sets a text without markup, as one paragraph in one style.
  package func set(_ text: String, _ style: Style) -> [Line] {
    paragraph(text, style).lines(columns: columns)
  }

  private func paragraph(_ text: String, _ style: Style) -> InlineText {
    var inline = InlineText(language)
    inline.append(text, style: style)
    return inline
  }

  /// Sets a text as one paragraph of at most so many lines; where there is more, the last ends in an ellipsis.
  package func set(_ text: String, _ style: Style, atMost limit: Int) -> [Line] {
    let inline = paragraph(text, style)
    let ranges = inline.lineRanges(columns: columns, inline.breaks())
    let lines = ranges.prefix(max(0, limit)).map(inline.line)
    guard let last = lines.last, ranges.count > limit else { return lines }
    return lines.dropLast() + [Line(ended(last.text), style)]
  }

  /// The same, in lines as like each other as words let them be: none is left alone in the last one.
  package func setEvenly(_ text: String, _ style: Style, atMost limit: Int) -> [Line] {
    let inline = paragraph(text, style)
    let breaks = inline.breaks()
    let count = inline.lineRanges(columns: columns, breaks).count
    guard count > 1, count <= limit else { return set(text, style, atMost: limit) }
    // The narrowest columns in which it takes no more lines.
    let narrowest = (min(columns, max(4, inline.columns / count))..<columns).partitioningIndex {
      inline.lineRanges(columns: $0, breaks).count <= count
    }
    return inline.lineRanges(columns: narrowest, breaks).map(inline.line)
  }

  /// A line with an ellipsis behind its last whole word that leaves room for one; in scripts without blanks between
  /// words, behind the last such character.
  private func ended(_ line: String) -> String {
    var words = line[...]
    while words.last?.isLetter == false, words.last?.isNumber == false { words.removeLast() }
    let shortened = String(words)
    if shortened.columns + "…".columns <= columns { return shortened + "…" }
    if let last = words.last, String(last).columns > 1 { return ended(String(words.dropLast())) }
    guard let space = words.lastIndex(of: " ") else { return (shortened + "…").truncated(to: columns) }
    return ended(String(words[..<space]))
  }
}
