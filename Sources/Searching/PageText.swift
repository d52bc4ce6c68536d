internal import Markdown
import Wording

/// What a reader sees of a page's article: its words, code and captions, without addresses and raw HTML.
struct PageText {
  /// The text, and the headings unless they are apart.
  var text: VisibleText { outputs[0] }
  /// The headings where they are apart, each a passage.
  var headings: VisibleText { outputs[1] }
  /// The anchor of each heading, and where in ``text`` it stands.
  private(set) var anchors: [(offset: Int, anchor: String)] = []

  private let source: Source
  private var escaped = EscapedText()
  private var outputs = [VisibleText(), VisibleText()]
  /// The one that is written to.
  private var current = 0

  /// - Parameter setsHeadingsApart: Whether headings go to ``headings``.
  init(_ document: Document, setsHeadingsApart: Bool) {
    source = document.text
    var headings = document.headings[...]
    for step in document.root.traversal {
      switch step {
      case .enter(let node, _):
        if case .heading = node.kind {
          outputs[0].endPassage()
          anchors.append((text.bytes.count, headings.popFirst()?.anchor ?? ""))
          current = setsHeadingsApart ? 1 : 0
        }
        enter(node)
      case .leave(let node, _):
        leave(node)
        guard case .heading = node.kind else { continue }
        // Headings are counted by their ends: an empty one has one, too.
        if setsHeadingsApart { outputs[1].closePassage() }
        current = 0
      }
    }
    outputs[0].endPassage()
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .text:
      let bytes = source.bytes[node.range]
      if node.isLiteral {
        outputs[current].append(bytes, at: node.range.lowerBound)
      } else if node.isEscaped {
        escaped.append(bytes, to: &outputs[current])
      } else {
        outputs[current].append(node.text.utf8, at: node.range.lowerBound)
      }
    case .code, .codeBlock: appendVerbatim(node)
    case .softBreak:
      if !node.text.isEmpty { outputs[current].append([UInt8(ascii: " ")], at: node.range.lowerBound) }
    case .hardBreak: outputs[current].append([UInt8(ascii: " ")], at: node.range.lowerBound)
    case .footnoteReference: outputs[current].append(node.text.utf8, at: node.range.lowerBound)
    case .cell: outputs[current].separate(by: VisibleText.cellEnd)
    case .paragraph, .heading, .row, .item, .footnote: outputs[current].endPassage()
    case .document, .quote, .alert, .list, .thematicBreak, .htmlBlock, .table, .emphasis, .strong, .strikethrough,
      .superscript, .subscript, .keyboard, .link, .image, .html, .comment:
      break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .paragraph, .row, .codeBlock, .item: outputs[current].endPassage()
    case .heading where current == 0: outputs[0].endPassage()
    case .image where !node.title.isEmpty:
      outputs[current].separate(by: current == 0 ? VisibleText.passageEnd : VisibleText.cellEnd)
      outputs[current].append(CleanText(node.title).text.utf8, at: node.range.lowerBound)
      outputs[current].separate(by: current == 0 ? VisibleText.passageEnd : VisibleText.cellEnd)
    default: break
    }
  }

  /// A code block loses its indentation on the way from the source, but no line; a code span loses its line ends.
  private mutating func appendVerbatim(_ node: Node) {
    var start = node.range.lowerBound
    guard node.kind == .codeBlock else { return append(Substring(node.text).utf8, from: start..<node.range.upperBound) }
    outputs[current].endPassage()
    if source.bytes[node.range].first.map({ $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }) == true {
      start = lineEnd(from: start, in: node) + 1
    }
    for line in node.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard start < node.range.upperBound else { break }
      let end = lineEnd(from: start, in: node)
      append(line, from: start..<end)
      outputs[current].endPassage()
      start = end + 1
    }
  }

  private func lineEnd(from start: Int, in node: Node) -> Int {
    let end = node.range.upperBound
    return source.bytes[min(start, end)..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
  }

  /// Appends verbatim text from where it stands in a part of the source: all of it, or, where tabs or line ends became
  /// blanks, word by word.
  private mutating func append(_ text: Substring.UTF8View, from range: Range<Int>) {
    if let found = source.bytes[range].firstRange(of: Array(text)) {
      return outputs[current].append(text, at: found.lowerBound)
    }
    var place = range.lowerBound
    for word in text.split(separator: UInt8(ascii: " ")) {
      guard let found = source.bytes[place..<range.upperBound].firstRange(of: Array(word)) else { continue }
      if place > range.lowerBound { outputs[current].append([UInt8(ascii: " ")], at: place - 1) }
      outputs[current].append(word, at: found.lowerBound)
      place = found.upperBound
    }
  }
}
