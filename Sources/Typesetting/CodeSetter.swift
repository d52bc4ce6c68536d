internal import MarkdownTree
internal import Screen

/// Sets code blocks: every line of the source on its own, wrapped with a mark where it is too long.
struct CodeSetter {
  var columns: Int

  private static let tabWidth = 4

  /// None where every column counts.
  private var margin: Int { columns < 8 ? 0 : 2 }

  /// Sets a block of code, or a part of its pieces.
  func set(_ node: Node, _ pieces: Range<Int>? = nil) -> [Line] {
    let room = columns - margin
    let lines = node.verbatimLines(pieces)
    guard !lines.isEmpty else { return [Line([], source: node.range)] }
    return lines.flatMap { wrapped(expanded($0.text[...]), room: room, source: $0.range) }
      .map { $0.trimmed().indented(by: margin) }
  }

  /// The line as its glyphs show it. Tabs reach to the next multiple of four columns.
  private func expanded(_ line: Substring) -> String {
    var (text, column) = ("", 0)
    for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 {
        let blanks = Self.tabWidth - column % Self.tabWidth
        text += String(repeating: " ", count: blanks)
        column += blanks
      }
      for glyph in Glyphs(String(part)) {
        text.append(glyph.character)
        column += glyph.columns
      }
    }
    return text
  }

  private func wrapped(_ text: String, room: Int, source: Range<Int>) -> [Line] {
    guard text.columns > room else { return [Line(text, Style(.code), source: source)] }
    var lines: [Line] = []
    var (row, used) = ("", 0)
    var glyphs = Glyphs(text)
    while true {
      let isContinuation = glyphs.pendingColumns > 0
      guard let glyph = glyphs.next() else { break }
      let needed = glyph.columns + (isContinuation ? 0 : glyphs.pendingColumns)
      if used + needed > room - 1, !row.isEmpty {
        lines.append(Line([Line.Run(row, Style(.code)), Line.Run("↩", Style(.quiet))], source: source))
        (row, used) = ("", 0)
      }
      row.append(glyph.character)
      used += glyph.columns
    }
    return lines + [Line(row, Style(.code), source: source)]
  }
}
