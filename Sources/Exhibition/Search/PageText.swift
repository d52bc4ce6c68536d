internal import Markdown

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
      if EscapedText.mayDiffer(bytes) {
        escaped.append(bytes, to: &outputs[current])
      } else {
        outputs[current].append(bytes, at: node.range.lowerBound)
      }
    case .code, .codeBlock: appendVerbatim(node)
    case .softBreak, .hardBreak: outputs[current].append([UInt8(ascii: " ")], at: node.range.lowerBound)
    case .cell: outputs[current].separate(by: VisibleText.cellEnd)
    case .paragraph, .heading, .row, .item: outputs[current].endPassage()
    case .document, .quote, .list, .thematicBreak, .htmlBlock, .table, .emphasis, .strong, .strikethrough, .link,
      .image, .html:
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

  /// Code loses its indentation and line ends on the way from the source: its lines are found there one by one, and
  /// where tabs became blanks or line ends did, word by word.
  private mutating func appendVerbatim(_ node: Node) {
    var place = node.range.lowerBound
    let isBlock = node.kind == .codeBlock
    if isBlock { outputs[current].endPassage() }
    for line in node.text.utf8.split(separator: UInt8(ascii: "\n")) {
      if !append(Array(line), &place, node.range.upperBound) {
        for word in line.split(separator: UInt8(ascii: " ")) {
          if place > node.range.lowerBound { outputs[current].append([UInt8(ascii: " ")], at: place - 1) }
          _ = append(Array(word), &place, node.range.upperBound)
        }
      }
      if isBlock { outputs[current].endPassage() }
    }
  }

  /// Whether the piece stands in the source between the two places, as it does where it has no blanks.
  private mutating func append(_ piece: [UInt8], _ place: inout Int, _ end: Int) -> Bool {
    guard let found = source.bytes[place..<end].firstRange(of: piece) else { return false }
    outputs[current].append(piece, at: found.lowerBound)
    place = found.upperBound
    return true
  }
}
