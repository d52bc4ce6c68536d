internal import Markdown
internal import Screen

extension BlockSetter {
  /// Sets the items one below the other, their marks in a column of their own; where there is no room for it, on lines
  /// of their own.
  mutating func setList(_ node: Node, _ list: Kind.List, columns: Int, depth: Int) -> [Line] {
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
    var text = InlineText()
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
