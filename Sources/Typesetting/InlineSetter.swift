internal import MarkdownTree
internal import Screen
internal import Wording

/// Turns the inline nodes below a block into one paragraph. Emphasis adds to the style it stands in.
struct InlineSetter {
  var text: InlineText

  init(_ language: Language?) { text = InlineText(language) }

  /// Deeper than a writer nests, and shallow enough for the stack: below it only the words are kept.
  private static let deepest = 48

  mutating func append(_ parent: Node, style: Style, link: Int? = nil, depth: Int = 0) {
    for node in parent.children {
      append(inline: node, style: style, link: link, depth: depth)
    }
  }

  /// Adds what stands in a part of the source; a text that goes beyond it is literal, and cut.
  mutating func append(_ children: Children, of source: Source, in range: Range<Int>, style: Style) {
    for node in children {
      let part = node.range.clamped(to: range)
      guard node.range.lowerBound < range.upperBound else { return }
      if node.kind == .text, part != node.range {
        text.append(source.substring(part), style: style, source: part)
      } else {
        append(inline: node, style: style, link: nil, depth: 0)
      }
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
      // Nothing between two Chinese characters.
      if !node.text.isEmpty { text.appendSoftBreak() }
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
    case .footnoteReference:
      text.append(node.text, style: style, link: link, source: node.range)
    case .superscript, .subscript:
      append(node, style: style, link: link, depth: depth + 1)
    case .keyboard:
      append(node, style: Style(.code, style.traits), link: link, depth: depth + 1)
    case .html, .comment: break
    case .document, .quote, .alert, .list, .item, .footnote, .thematicBreak, .heading, .codeBlock, .htmlBlock,
      .paragraph, .table, .row,
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
}

extension Style {
  /// The style with one more trait.
  func adding(_ trait: Traits) -> Style { Style(role, traits.union(trait)) }
}
