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
    var inline = InlineText(language)
    inline.append(text, style: style)
    return inline.lines(columns: columns)
  }

  /// Sets a text as one paragraph of at most so many lines; where there is more, the last ends in an ellipsis.
  package func set(_ text: String, _ style: Style, atMost limit: Int) -> [Line] {
    let lines = set(text, style)
    guard limit > 0, lines.count > limit else { return Array(lines.prefix(max(0, limit))) }
    return lines.prefix(limit - 1) + [Line(ended(lines[limit - 1].text), style)]
  }

  /// The same, in lines as like each other as words let them be: none is left alone in the last one.
  package func setEvenly(_ text: String, _ style: Style, atMost limit: Int) -> [Line] {
    let whole = set(text, style)
    guard whole.count > 1, whole.count <= limit else { return set(text, style, atMost: limit) }
    var (best, narrowest, widest) = (whole, whole.reduce(0) { $0 + $1.columns } / whole.count, columns)
    while narrowest < widest {
      let middle = (narrowest + widest) / 2
      let lines = Typesetter(columns: middle, language: language).set(text, style)
      if lines.count > whole.count {
        narrowest = middle + 1
      } else {
        (best, widest) = (lines, middle)
      }
    }
    return best
  }

  /// A line with an ellipsis behind its last whole word that leaves room for one.
  private func ended(_ line: String) -> String {
    var words = line[...]
    while words.last?.isLetter == false, words.last?.isNumber == false { words.removeLast() }
    let shortened = String(words)
    if shortened.columns + "…".columns <= columns { return shortened + "…" }
    guard let space = words.lastIndex(of: " ") else { return (shortened + "…").truncated(to: columns) }
    return ended(String(words[..<space]))
  }
}
