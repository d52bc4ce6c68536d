internal import Markdown
import MarkdownTree
import Screen
import Typesetting
import Wording

/// A document of which all has been set, and what can be reached in it.
struct SetDocument {
  /// A link of the document, and the lines it stands on.
  struct Link: Hashable {
    var destination: String
    var lines: Range<Int>
  }

  let lines: [Line]
  /// Those that show something.
  private(set) var links: [Int: Link] = [:]
  /// The line of each heading.
  private(set) var anchors: [String: Int] = [:]
  /// The first line of each block.
  private(set) var blocks: [Int] = []

  init(_ document: Document, columns: Int, language: Language? = nil) {
    var layout = Typesetter(columns: columns, language: language).set(document)
    layout.setAll()
    lines = layout.lines(in: 0..<layout.count)
    var kept = 0
    for number in 0..<layout.linkCount {
      let lines = layout.lines(ofLink: number, keeping: &kept)
      if !lines.isEmpty { links[number] = Link(destination: layout.destination(ofLink: number) ?? "", lines: lines) }
    }
    for heading in document.headings {
      anchors[heading.anchor] = layout.line(ofAnchor: heading.anchor, keeping: &kept)
    }
    for line in lines.indices {
      guard let position = layout.position(of: line), position.part == 0, position.line == 0 else { continue }
      blocks.append(line)
    }
  }

  init(_ text: String, columns: Int = 40, language: Language? = nil) {
    self.init(Document(parsing: text), columns: columns, language: language)
  }
}
