import MarkdownTree
import Screen
import Wording

/// Sets blocks one below the other, each to the width its surroundings leave it.
struct BlockSetter {
  /// The language of the document; `nil` where nobody knows.
  let language: Language?
  /// The number of lists around the current one.
  var listDepth = 0

  /// Deeper nesting than a screen has room for: below it only the words are kept.
  private static let deepest = 24
  /// Quotes and lists have a margin as long as it leaves this many columns; deeper inside, the words take it over.
  static let narrowest = 8

  /// Sets the blocks inside another, with blank lines between them unless they belong to a tight list.
  private mutating func setChildren(of parent: Node, columns: Int, depth: Int, isTight: Bool) -> [Line] {
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
    if let picture = node.onlyPicture { return PictureSetter(columns: columns, language: language).set(picture) }
    return inline(childrenOf: node, columns: columns, style: Style(.text))
  }

  /// Sets a part of a long paragraph, by the place of the part in the source.
  func setText(_ children: Children, of source: Source, in range: Range<Int>, columns: Int) -> [Line] {
    inlineText { $0.append(children, of: source, in: range, style: Style(.text)) }.lines(columns: columns)
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
    var text = InlineText(language)
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
    var setter = InlineSetter(language)
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

extension BlockSetter {
  /// Sets the items one below the other, their marks in a column of their own; where there is no room for it, on lines
  /// of their own.
  private mutating func setList(_ node: Node, _ list: Kind.List, columns: Int, depth: Int) -> [Line] {
    let items = Array(node.children)
    let marks = items.indices.map { index in mark(of: items[index], number: list.start.map { start in start + index }) }
    let width = marks.map { $0.text.columns }.max() ?? 1
    var lines: [Line] = []
    for (item, mark) in zip(items, marks) {
      if !lines.isEmpty, !list.isTight { lines.append(Line()) }
      lines += setItem(item, mark: mark, markColumns: width, columns: columns, depth: depth, isTight: list.isTight)
    }
    return lines
  }

  /// Sets one item of a list of the document, by its number from 0.
  mutating func setItem(
    _ item: Node, _ list: Kind.List, number: Int, markColumns: Int, columns: Int
  ) -> [Line] {
    setItem(
      item, mark: mark(of: item, number: list.start.map { $0 + number }), markColumns: markColumns, columns: columns,
      depth: 0, isTight: list.isTight)
  }

  private mutating func setItem(
    _ item: Node, mark: Line.Run, markColumns: Int, columns: Int, depth: Int, isTight: Bool
  ) -> [Line] {
    let width = markColumns + 1
    let isHanging = columns - width >= Self.narrowest
    listDepth += 1
    defer { listDepth -= 1 }
    var inner = setChildren(
      of: item, columns: isHanging ? columns - width : columns, depth: depth + 1, isTight: isTight)
    if inner.isEmpty, isHanging { inner = [Line([], source: item.range)] }
    guard isHanging else { return setMark(mark, columns: columns, source: inner.first?.source ?? item.range) + inner }
    return inner.enumerated().map { index, line in
      let margin = index == 0 ? mark.padded(to: width) : Line.Run(String(repeating: " ", count: width), Style(.text))
      return line.prefixed(by: [margin])
    }
  }

  private func setMark(_ mark: Line.Run, columns: Int, source: Range<Int>) -> [Line] {
    var text = InlineText(language)
    text.append(mark.text, style: mark.style)
    return text.lines(columns: columns).map { Line($0.runs, source: source) }
  }

  /// A task's box, a number, or the bullet of this depth.
  private func mark(of item: Node, number: Int?) -> Line.Run {
    switch item.kind {
    case .item(.done?): return Line.Run("☑", Style(.live))
    case .item(.open?): return Line.Run("☐", Style(.quiet))
    default: break
    }
    if let number { return Line.Run("\(number).", Style(.quiet)) }
    let bullets = ["•", "◦", "▪"]
    return Line.Run(bullets[listDepth % bullets.count], Style(.quiet))
  }
}

extension Line.Run {
  /// Right-aligned with one column of space behind it, so that numbers of different length end together.
  fileprivate func padded(to width: Int) -> Line.Run {
    Line.Run(String(repeating: " ", count: max(0, width - 1 - text.columns)) + text + " ", style)
  }
}

extension BlockSetter {
  /// Sets an alert like a quote, below what it is about.
  private mutating func setAlert(_ node: Node, _ alert: Kind.Alert, columns: Int, depth: Int) -> [Line] {
    let style = Style(alert.role, .bold)
    let isNarrow = columns - 2 < Self.narrowest
    var title = InlineText(language)
    title.append(
      alert.title.text(in: language ?? Self.script(of: node.text)), style: style,
      source: node.range.lowerBound..<node.range.lowerBound)
    let room = isNarrow ? columns : columns - 2
    let lines =
      title.lines(columns: room) + setChildren(of: node, columns: room, depth: depth + 1, isTight: false)
    return isNarrow ? lines : lines.map { $0.prefixed(by: [Line.Run("▎ ", Style(alert.role))]) }
  }

  /// The language that a text is probably in, by its letters.
  private static func script(of text: String) -> Language {
    let scalars = text.unicodeScalars.prefix(400)
    if scalars.contains(where: { (0x4E00..<0xA000).contains($0.value) }) { return .zh }
    return scalars.contains { (0x400..<0x530).contains($0.value) } ? .ru : .en
  }

  /// Sets a footnote behind its mark.
  private mutating func setFootnote(_ node: Node, columns: Int, depth: Int) -> [Line] {
    let mark = Line.Run(node.footnoteMark + " ", Style(.quiet))
    let width = mark.text.columns
    guard columns - width >= Self.narrowest else {
      return setChildren(of: node, columns: columns, depth: depth + 1, isTight: false)
    }
    let lines = setChildren(of: node, columns: columns - width, depth: depth + 1, isTight: false)
    let margin = Line.Run(String(repeating: " ", count: width), Style(.text))
    return (lines.isEmpty ? [Line([], source: node.range)] : lines).enumerated().map { index, line in
      line.prefixed(by: [index == 0 ? mark : margin])
    }
  }
}

extension Kind.Alert {
  fileprivate var role: Role {
    switch self {
    case .note: .heading
    case .tip: .live
    case .important: .figure
    case .warning: .badge
    case .caution: .problem
    }
  }

  fileprivate var title: Message {
    switch self {
    case .note: .alertNote
    case .tip: .alertTip
    case .important: .alertImportant
    case .warning: .alertWarning
    case .caution: .alertCaution
    }
  }
}

/// Sets a picture of the page as its words: a bar, the alternative text, and the caption below it.
struct PictureSetter {
  var columns: Int
  var language: Language?

  /// None where every column counts.
  private var bar: [Line.Run] { columns < 8 ? [] : [Line.Run("▏ ", Style(.picture))] }

  /// The alternative text of a picture; the name of its file where it has none.
  static func words(for picture: Node) -> (String, Role) {
    let text = picture.text
    if text.contains(where: { !$0.isWhitespace }) { return (text, .picture) }
    return (picture.destination.split(separator: "/").last.map(String.init) ?? "", .quiet)
  }

  func set(_ node: Node) -> [Line] {
    let bar = bar
    let room = columns - Line(bar).columns
    var alternative = InlineText(language)
    let (words, role) = Self.words(for: node)
    let isNamed = node.title.isEmpty || !node.text.isEmpty
    if isNamed { alternative.append(words, style: Style(role, .italic), source: node.range) }
    var lines = alternative.lines(columns: room)
    if !node.title.isEmpty {
      var caption = InlineText(language)
      caption.append(node.title, style: Style(.quiet), source: node.range)
      lines += caption.lines(columns: room)
    }
    return lines.map { $0.prefixed(by: bar) }
  }
}
