internal import Markdown
internal import Screen

extension BlockSetter {
  /// Sets an alert like a quote, below what it is about.
  mutating func setAlert(_ node: Node, _ alert: Kind.Alert, columns: Int, depth: Int) -> [Line] {
    let style = Style(alert.role, .bold)
    let isNarrow = columns - 2 < Self.narrowest
    var title = InlineText()
    title.append(alert.title(above: node.text), style: style, source: node.range.lowerBound..<node.range.lowerBound)
    let room = isNarrow ? columns : columns - 2
    let lines =
      title.lines(columns: room) + setChildren(of: node, columns: room, depth: depth + 1, isTight: false)
    return isNarrow ? lines : lines.map { $0.prefixed(by: [Line.Run("▎ ", Style(alert.role))]) }
  }

  /// Sets a footnote behind its mark.
  mutating func setFootnote(_ node: Node, columns: Int, depth: Int) -> [Line] {
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

  /// What it is about, in the language of the words below it.
  fileprivate func title(above text: String) -> String {
    let scalars = text.unicodeScalars.prefix(400)
    if scalars.contains(where: { (0x4E00..<0xA000).contains($0.value) }) { return chinese }
    return scalars.contains { (0x400..<0x530).contains($0.value) } ? russian : english
  }

  private var english: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }

  private var russian: String {
    switch self {
    case .note: "Примечание"
    case .tip: "Совет"
    case .important: "Важно"
    case .warning: "Внимание"
    case .caution: "Осторожно"
    }
  }

  private var chinese: String {
    switch self {
    case .note: "说明"
    case .tip: "提示"
    case .important: "重要"
    case .warning: "警告"
    case .caution: "当心"
    }
  }
}
