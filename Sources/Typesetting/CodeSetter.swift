internal import Markdown
internal import Screen

/// Sets code blocks: every line of the source on its own, wrapped with a mark where it is too long.
struct CodeSetter {
  var columns: Int

  private static let tabWidth = 4
  private static let margin = 2

  func set(_ node: Node) -> [Line] {
    let room = max(2, columns - Self.margin)
    var lines: [Line] = []
    var text = node.text[...]
    if text.hasSuffix("\n") { text.removeLast() }
    for source in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapped(expanded(source), room: room, source: node.range)
    }
    return lines.map { $0.indented(by: Self.margin) }
  }

  /// Tabs reach to the next multiple of four columns.
  private func expanded(_ line: Substring) -> String {
    var (text, column) = ("", 0)
    for character in line {
      if character == "\t" {
        let blanks = Self.tabWidth - column % Self.tabWidth
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        text.append(character)
        column += String(character).columns
      }
    }
    return text
  }

  private func wrapped(_ text: String, room: Int, source: Range<Int>) -> [Line] {
    guard text.columns > room else { return [Line(text, Style(.code), source: source)] }
    var lines: [Line] = []
    var (row, used) = ("", 0)
    for glyph in Glyphs(text) {
      if used + glyph.columns > room - 1 {
        lines.append(Line([Line.Run(row, Style(.code)), Line.Run("↩", Style(.quiet))], source: source))
        (row, used) = ("", 0)
      }
      row.append(glyph.character)
      used += glyph.columns
    }
    return lines + [Line(row, Style(.code), source: source)]
  }
}
