internal import Markdown
internal import Screen

extension BlockSetter {
  /// Sets the items one below the other, their marks in a column of their own; where there is no room for it, on lines
  /// of their own.
  mutating func setList(_ node: Node, _ list: Kind.List, columns: Int, depth: Int) -> [Line] {
    let marks = marks(for: node, list, depth: depth)
    let width = (marks.map { $0.text.columns }.max() ?? 1) + 1
    let isHanging = columns - width >= Self.narrowest
    var lines: [Line] = []
    for (item, mark) in zip(node.children, marks) {
      var inner = setChildren(
        of: item, columns: isHanging ? columns - width : columns, depth: depth + 1, isTight: list.isTight)
      if inner.isEmpty, isHanging { inner = [Line([], source: item.range)] }
      if !lines.isEmpty, !list.isTight { lines.append(Line()) }
      guard isHanging else {
        lines += setMark(mark, columns: columns, source: inner.first?.source ?? item.range) + inner
        continue
      }
      for (index, line) in inner.enumerated() {
        let margin = index == 0 ? mark.padded(to: width) : Line.Run(String(repeating: " ", count: width), Style(.text))
        lines.append(line.prefixed(by: [margin]))
      }
    }
    return lines
  }

  private func setMark(_ mark: Line.Run, columns: Int, source: Range<Int>) -> [Line] {
    var text = InlineText()
    text.append(mark.text, style: mark.style)
    return text.lines(columns: columns).map { Line($0.runs, source: source) }
  }

  private func marks(for node: Node, _ list: Kind.List, depth: Int) -> [Line.Run] {
    let bullets = ["•", "◦", "▪"]
    var number = list.start ?? 0
    return node.children.map { item in
      defer { number += 1 }
      switch item.kind {
      case .item(.done?): return Line.Run("☑", Style(.live))
      case .item(.open?): return Line.Run("☐", Style(.quiet))
      default: break
      }
      guard list.start == nil else { return Line.Run("\(number).", Style(.quiet)) }
      return Line.Run(bullets[depth % bullets.count], Style(.quiet))
    }
  }
}

extension Line.Run {
  /// Right-aligned with one column of space behind it, so that numbers of different length end together.
  fileprivate func padded(to width: Int) -> Line.Run {
    Line.Run(String(repeating: " ", count: max(0, width - 1 - text.columns)) + text + " ", style)
  }
}
