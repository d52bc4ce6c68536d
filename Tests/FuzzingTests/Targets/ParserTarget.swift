internal import Markdown
import MarkdownTree
import Rendering

/// A page, and edits of it, each behind a byte 0xFE: where, how many bytes go, and what comes. Parsing the edited page from
/// the earlier one makes what parsing it as a whole makes.
enum ParserTarget: FuzzTarget {
  private static let separator: UInt8 = 0xFE
  private static let mostEdits = 4

  static func problem(with input: [UInt8]) -> String? {
    var input = FuzzInput(input)
    var page = input.bytes(upTo: separator)
    var document = Document(parsing: page)
    if let problem = problem(of: document) { return problem }
    // A key in the middle of the page, wherever its bytes say.
    var edits = [FuzzInput(page.suffix(2) + page.prefix(3))]
    while !input.isEmpty, edits.count < mostEdits { edits.append(FuzzInput(input.bytes(upTo: separator))) }
    for var edit in edits.reversed() {
      let start = edit.number(below: min(page.count + 1, 1 << 16))
      let end = min(page.count, start + edit.number(below: 32))
      page.replaceSubrange(start..<end, with: edit.bytes(64))
      let whole = Document(parsing: page)
      document = Document(parsing: page, reusing: document)
      if let problem = difference(document, whole) ?? problem(of: document) { return problem }
    }
    return nil
  }

  /// Where two documents differ.
  private static func difference(_ document: Document, _ whole: Document) -> String? {
    guard document.nodeCount == whole.nodeCount, document.headings == whole.headings,
      document.linkCount == whole.linkCount, document.repairs == whole.repairs
    else { return "edited, a page has\n\(TreeDump.dump(document))\nand as a whole\n\(TreeDump.dump(whole))" }
    for id in 0..<whole.nodeCount {
      guard let node = document.node(id), let other = whole.node(id) else { return "node \(id) is missing" }
      guard node.kind == other.kind, node.range == other.range, node.descendantCount == other.descendantCount,
        node.destination == other.destination, node.title == other.title, node.info == other.info,
        !isLeaf(node) || node.text == other.text
      else { return "edited, node \(id) is \(node.kind) \(node.range), as a whole \(other.kind) \(other.range)" }
    }
    return nil
  }

  private static func isLeaf(_ node: Node) -> Bool { node.descendantCount == 0 }

  // MARK: Laws of one document

  private static func problem(of document: Document) -> String? {
    rangesProblem(document) ?? renderingProblem(document) ?? headingsProblem(document) ?? linksProblem(document)
      ?? textProblem(document)
  }

  /// Children stand in their order within their parent.
  private static func rangesProblem(_ document: Document) -> String? {
    for id in 0..<document.nodeCount {
      guard let node = document.node(id), node.id == id else { return "node \(id) is missing" }
      guard node.range.lowerBound >= 0, node.range.upperBound <= document.text.count else {
        return "node \(id) lies outside: \(node.range)"
      }
      var end = node.range.lowerBound
      for child in node.children {
        if child.range.lowerBound < end { return "\(child.kind) \(child.range) starts before \(end)" }
        end = child.range.upperBound
      }
      if end > node.range.upperBound { return "\(node.kind) \(node.range) holds what ends at \(end)" }
    }
    return nil
  }

  private static func renderingProblem(_ document: Document) -> String? {
    if HTMLRenderer.html(of: document) != HTMLRenderer.html(of: document.root) { return "the HTML of both differs" }
    if TreeDump.dump(document).utf8.count(where: { $0 == UInt8(ascii: "\n") }) != document.nodeCount {
      return "the tree has other lines than nodes"
    }
    return PlainText.text(of: document).unicodeScalars.contains("\0") ? "the plain text holds a NUL" : nil
  }

  private static func headingsProblem(_ document: Document) -> String? {
    for heading in document.headings {
      guard let node = document.node(heading.node), node.range == heading.range, node.anchor == heading.anchor,
        node.kind == .heading(level: heading.level), (1...6).contains(heading.level)
      else { return "a heading is not its node: \(heading)" }
    }
    return nil
  }

  private static func linksProblem(_ document: Document) -> String? {
    for number in 0..<document.linkCount {
      guard let link = document.link(number), link.linkNumber == number,
        document.firstLink(from: link.range.lowerBound) <= number,
        document.firstLink(from: link.range.lowerBound + 1) > number
      else { return "link \(number) is not where it is counted" }
    }
    return document.link(document.linkCount) == nil ? nil : "there is a link more than are counted"
  }

  /// The repaired text is a text that needs no repair, and its lines cover it.
  private static func textProblem(_ document: Document) -> String? {
    let text = document.text
    let again = Document(parsing: text.string)
    if again.text.string != text.string, !text.string.hasPrefix("\u{FEFF}") { return "the repaired text is repaired" }
    var end = -1
    for line in 1...text.lineCount {
      let range = text.range(ofLine: line)
      guard range.lowerBound == end + 1, text.line(at: range.upperBound) == line,
        text.position(of: range.lowerBound) == DocumentPosition(line: line, column: 1)
      else { return "line \(line) is out of place: \(range)" }
      end = range.upperBound
    }
    return end == text.count ? nil : "the lines end at \(end) of \(text.count)"
  }
}
