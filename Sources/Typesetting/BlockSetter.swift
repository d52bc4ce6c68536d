internal import Markdown
internal import Screen

/// Sets blocks one below the other, each to the width its surroundings leave it.
struct BlockSetter {
  /// How many lists the current one stands in.
  var listDepth = 0

  /// Deeper nesting than a screen has room for: below it only the words are kept.
  private static let deepest = 24
  /// Quotes and lists have a margin as long as it leaves this many columns; deeper inside, the words take it over.
  static let narrowest = 8

  /// Sets the blocks inside another, with blank lines between them unless they belong to a tight list.
  mutating func setChildren(of parent: Node, columns: Int, depth: Int, isTight: Bool) -> [Line] {
    var lines: [Line] = []
    for node in parent.children {
      let block = set(node, columns: columns, depth: depth)
      guard !block.isEmpty else { continue }
      if !lines.isEmpty, !isTight { lines.append(Line()) }
      lines += block
    }
    return lines
  }

  mutating func set(_ node: Node, columns: Int, depth: Int) -> [Line] {
    guard depth < Self.deepest else { return words(of: node, columns: columns) }
    switch node.kind {
    case .paragraph:
      return setParagraph(node, columns: columns)
    case .heading(let level):
      return setHeading(node, level: level, columns: columns)
    case .list(let list):
      return setList(node, list, columns: columns, depth: depth)
    case .quote:
      guard columns - 2 >= Self.narrowest else {
        return setChildren(of: node, columns: columns, depth: depth + 1, isTight: false)
      }
      let inner = setChildren(of: node, columns: columns - 2, depth: depth + 1, isTight: false)
      return inner.map { $0.prefixed(by: [Line.Run("▎ ", Style(.quote))]) }
    case .codeBlock:
      return CodeSetter(columns: columns).set(node)
    case .alert(let alert):
      return setAlert(node, alert, columns: columns, depth: depth)
    case .footnote:
      return setFootnote(node, columns: columns, depth: depth)
    case .comment:
      return []
    case .thematicBreak:
      let mark = columns < 5 ? "···" : "· · ·"
      return [Line(mark, Style(.rule), source: node.range).indented(by: (columns - mark.columns) / 2)]
    case .table:
      return setTable(node, columns: columns)
    // Of HTML its text and structure are left, which are nodes in it.
    case .document, .item, .htmlBlock, .row, .cell:
      return setChildren(of: node, columns: columns, depth: depth + 1, isTight: false)
    case .text, .emphasis, .strong, .strikethrough, .superscript, .subscript, .keyboard, .code, .link, .image,
      .footnoteReference, .html, .softBreak, .hardBreak:
      return inline(node, columns: columns, style: Style(.text))
    }
  }

  /// A paragraph that is one picture becomes its frame; any other is filled.
  private func setParagraph(_ node: Node, columns: Int) -> [Line] {
    if let picture = node.onlyPicture { return PictureSetter(columns: columns).set(picture) }
    return inline(childrenOf: node, columns: columns, style: Style(.text))
  }

  /// The first two levels stand on a rule as long as their words; all are bold.
  private func setHeading(_ node: Node, level: Int, columns: Int) -> [Line] {
    let role: Role = level <= 3 ? .heading : .quiet
    var lines = inline(childrenOf: node, columns: columns, style: Style(role, .bold))
    guard level <= 2, let width = lines.map(\.columns).max() else { return lines }
    let rule = String(repeating: level == 1 ? "━" : "─", count: width)
    lines.append(Line(rule, Style(.rule), source: lines.last?.source))
    return lines
  }

  private func words(of node: Node, columns: Int) -> [Line] {
    var text = InlineText()
    text.append(node.text, style: Style(.text), source: node.range)
    return text.lines(columns: columns)
  }

  private func inline(_ node: Node, columns: Int, style: Style) -> [Line] {
    inlineText { $0.append(inline: node, style: style, link: nil, depth: 0) }.lines(columns: columns)
  }

  private func inline(childrenOf node: Node, columns: Int, style: Style) -> [Line] {
    inlineText { $0.append(node, style: style) }.lines(columns: columns)
  }

  /// Collects a paragraph.
  func inlineText(_ collect: (inout InlineSetter) -> Void) -> InlineText {
    var setter = InlineSetter()
    collect(&setter)
    return setter.text
  }
}

extension Node {
  /// The picture that a paragraph consists of, if it does.
  fileprivate var onlyPicture: Node? {
    var picture: Node?
    for child in children {
      guard picture == nil, child.kind == .image else { return nil }
      picture = child
    }
    return picture
  }
}
