package import MarkdownTree

/// Writes a document as text to read: marks of lists, quotes and headings are kept as people write them, inline marks
/// dropped, destinations of links in angle brackets behind their text. Lines end where the source's end.
package struct PlainText {
  /// The largest number of open quotes and items whose prefixes start a line; those of deeper ones are left out, so
  /// that the output stays linear in the page.
  private static let deepestPrefix = 16

  private var output = ""
  /// The text that each open quote and item puts before its lines.
  private var prefixes: [String] = []
  /// The number of the next item of each open list; `nil` for bullets.
  private var lists: [(next: Int?, isTight: Bool)] = []
  /// An item's mark that stands before the next line.
  private var marks: [String] = []
  private var isLineOpen = false
  private var needsBlankLine = false
  private var isFirstCell = true
  /// Whether what is written stays on one line: a heading, a cell.
  private var isOneLine = false

  private init() {}

  /// The text of a document, which ends in a line feed unless it is empty.
  package static func text(of document: Document) -> String {
    var renderer = PlainText()
    for step in document.root.traversal {
      switch step {
      case .enter(let node, _): renderer.enter(node)
      case .leave(let node, _): renderer.leave(node)
      }
    }
    renderer.endLine()
    return renderer.output
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .document, .htmlBlock, .html, .comment, .emphasis, .strong, .superscript, .subscript, .keyboard, .link, .image:
      break
    case .strikethrough: write("~~")
    case .quote:
      startBlock()
      marks.append("> ")
      prefixes.append("> ")
    case .alert(let alert):
      startBlock()
      marks.append("> ")
      prefixes.append("> ")
      write("[!\(alert.rawValue.uppercased())]")
      endLine()
    case .footnote:
      startBlock()
      marks.append(node.footnoteMark + " ")
      prefixes.append("  ")
    case .list(let list):
      startBlock()
      lists.append((list.start, list.isTight))
    case .item(let task): enterItem(task)
    case .thematicBreak:
      startBlock()
      write("* * *")
    case .heading(let level):
      startBlock()
      isOneLine = true
      write(String(repeating: "#", count: level) + " ")
    case .codeBlock:
      startBlock()
      writeLines(node.text)
    case .paragraph, .table: startBlock()
    case .row:
      endLine()
      isFirstCell = true
    case .cell:
      if !isFirstCell { write(" | ") }
      isFirstCell = false
      isOneLine = true
    case .text, .code, .footnoteReference: write(node.text)
    case .softBreak, .hardBreak: if isOneLine { write(" ") } else { endLine() }
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .strikethrough: write("~~")
    case .quote, .alert, .footnote, .item: leaveContainer()
    case .list:
      lists.removeLast()
      endBlock()
    case .heading:
      isOneLine = false
      endBlock()
    case .cell: isOneLine = false
    case .paragraph, .codeBlock, .table, .thematicBreak: endBlock()
    case .row: endLine()
    case .link, .image:
      let destination = node.destination
      if !destination.isEmpty, !isBare(node, destination) { write(" <\(destination)>") }
    case .document, .htmlBlock, .text, .emphasis, .strong, .superscript, .subscript, .keyboard, .code,
      .footnoteReference, .html, .comment, .softBreak, .hardBreak:
      break
    }
  }
}

extension PlainText {
  /// Whether a link's text is its destination already.
  private func isBare(_ link: Node, _ destination: String) -> Bool {
    guard let text = link.children.first, text.kind == .text, text.range.count <= destination.utf8.count else {
      return false
    }
    return destination.hasSuffix(text.text)
  }

  private mutating func enterItem(_ task: Kind.Task?) {
    startBlock()
    var mark = "- "
    if let number = lists.last?.next {
      mark = "\(number). "
      lists[lists.count - 1].next = number + 1
    }
    prefixes.append(String(repeating: " ", count: mark.utf8.count))
    marks.append(mark + (task.map { $0 == .done ? "[x] " : "[ ] " } ?? ""))
  }

  private mutating func leaveContainer() {
    if !marks.isEmpty { write("") }
    endLine()
    prefixes.removeLast()
    endBlock()
  }

  private mutating func startBlock() {
    endLine()
    guard needsBlankLine else { return }
    needsBlankLine = false
    guard marks.isEmpty, !output.isEmpty else { return }
    let prefix = prefixes.prefix(Self.deepestPrefix).joined()
    let last = prefix.lastIndex { $0 != " " }
    output += last.map { prefix[...$0] } ?? ""
    output += "\n"
  }

  private mutating func endBlock() {
    endLine()
    needsBlankLine = !(lists.last?.isTight ?? false)
  }

  private mutating func endLine() {
    guard isLineOpen else { return }
    output += "\n"
    isLineOpen = false
  }

  private mutating func write(_ text: String) {
    if !isLineOpen {
      let open = min(prefixes.count - marks.count, Self.deepestPrefix)
      output += prefixes.prefix(max(open, 0)).joined()
      output += marks.joined()
      marks = []
      isLineOpen = true
    }
    output += text
  }

  private mutating func writeLines(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0) {
      write(line.isEmpty ? "" : "    \(line)")
      endLine()
    }
  }
}
