internal import Markdown
internal import Screen

/// Turns the inline nodes below a block into one paragraph. Emphasis adds to the style it stands in.
struct InlineSetter {
  var text = InlineText()

  /// Deeper than a writer nests, and shallow enough for the stack: below it only the words are kept.
  private static let deepest = 48

  mutating func append(_ parent: Node, style: Style, link: Int? = nil, depth: Int = 0) {
    for node in parent.children {
      append(inline: node, style: style, link: link, depth: depth)
    }
  }

  mutating func append(inline node: Node, style: Style, link: Int?, depth: Int) {
    guard depth < Self.deepest else {
      text.append(node.text, style: style, link: link, source: node.range)
      return
    }
    switch node.kind {
    case .text:
      text.append(node.text, style: style, link: link, source: node.range)
    case .softBreak:
      text.appendSoftBreak()
    case .hardBreak:
      text.appendHardBreak()
    case .emphasis:
      append(node, style: style.adding(.italic), link: link, depth: depth + 1)
    case .strong:
      append(node, style: style.adding(.bold), link: link, depth: depth + 1)
    case .strikethrough:
      append(node, style: style.adding(.strikethrough), link: link, depth: depth + 1)
    case .code:
      text.append(node.text, style: Style(.code, style.traits), link: link, source: node.range, keepsBlanks: true)
    case .link where link != nil:
      // An address written out inside a link: all of it leads where the outer one does.
      append(node, style: style, link: link, depth: depth + 1)
    case .link:
      appendLink(node, style: Style(.link, style.traits), depth: depth)
    case .image:
      let (words, role) = PictureSetter.words(for: node)
      text.append(words, style: Style(role, style.traits), link: link, source: node.range)
    case .html:
      appendHTML(node, style: style, link: link)
    case .document, .quote, .list, .item, .thematicBreak, .heading, .codeBlock, .htmlBlock, .paragraph, .table, .row,
      .cell:
      append(node, style: style, link: link, depth: depth + 1)
    }
  }

  /// A link without words shows where it leads: what cannot be seen cannot be opened.
  private mutating func appendLink(_ node: Node, style: Style, depth: Int) {
    let (link, start) = (node.linkNumber, text.glyphs.count)
    append(node, style: style, link: link, depth: depth + 1)
    if !text.isVisible(from: start) {
      text.append(node.destination, style: style, link: link, source: node.range)
    }
  }

  /// Tags mean nothing on a terminal, but for the line break that tables use.
  private mutating func appendHTML(_ node: Node, style: Style, link: Int?) {
    if node.text.isLineBreakTag { text.appendHardBreak() }
  }
}

extension String {
  /// Whether it is the tag of a line break, however it is written.
  var isLineBreakTag: Bool { lowercased().filter { !$0.isWhitespace && $0 != "/" } == "<br>" }
}

extension Style {
  /// The style with one more trait.
  func adding(_ trait: Traits) -> Style { Style(role, traits.union(trait)) }
}
