internal import Markdown
import MarkdownTree
import Screen
import Typesetting

/// A page at a width, the first byte, and edits of it as those of ``ParserTarget``. A layout that goes on from the one before
/// an edit is what a new one is.
enum TypesettingTarget: FuzzTarget {
  private static let separator: UInt8 = 0xFE
  private static let mostEdits = 2

  static func problem(with input: [UInt8]) -> String? {
    var input = FuzzInput(input)
    let typesetter = Typesetter(columns: 4 + input.number(below: 120))
    var page = input.bytes(upTo: separator)
    var document = Document(parsing: page)
    var layout = typesetter.set(document)
    layout.setAll()
    if let problem = problem(of: &layout, document, typesetter.columns) { return problem }
    for _ in 0..<mostEdits where !input.isEmpty {
      var edit = FuzzInput(input.bytes(upTo: separator))
      let start = edit.number(below: min(page.count + 1, 1 << 16))
      let end = min(page.count, start + edit.number(below: 32))
      page.replaceSubrange(start..<end, with: edit.bytes(64))
      document = Document(parsing: page, reusing: document)
      layout = typesetter.set(document, reusing: layout)
      layout.setAll()
      var new = typesetter.set(document)
      new.setAll()
      guard layout.lines(in: 0..<layout.count) == new.lines(in: 0..<new.count), layout.count == new.count else {
        return "edited, a page is set otherwise than anew"
      }
      if let problem = problem(of: &layout, document, typesetter.columns) { return problem }
    }
    return nil
  }

  private static func problem(of layout: inout DocumentLayout, _ document: Document, _ columns: Int) -> String? {
    let lines = layout.lines(in: 0..<layout.count)
    guard lines.count == layout.count else { return "there are \(lines.count) of \(layout.count) lines" }
    for line in lines {
      if line.columns > columns { return "does not fit \(columns): \(line.text.debugDescription)" }
      if line.text.contains(where: \.isNewline) { return "a line holds a line end: \(line.text.debugDescription)" }
      if let source = line.source, source.lowerBound < 0 || source.upperBound > document.text.count {
        return "a line is of \(source) of \(document.text.count)"
      }
    }
    var kept = 0
    for heading in document.headings {
      if let line = layout.line(ofAnchor: heading.anchor, keeping: &kept), !(0..<max(1, layout.count)).contains(line) {
        return "a heading is on line \(line) of \(layout.count)"
      }
    }
    for number in 0..<layout.linkCount {
      let rows = layout.lines(ofLink: number, keeping: &kept)
      if rows.lowerBound < 0 || rows.upperBound > layout.count {
        return "link \(number) is on \(rows) of \(layout.count)"
      }
      if layout.destination(ofLink: number) == nil { return "link \(number) leads nowhere" }
    }
    return nil
  }
}
