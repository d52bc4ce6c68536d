internal import Markdown
internal import Screen

extension BlockSetter {
  /// So many rows tell how wide the columns of a long table are.
  private static let sample = 256

  func setTable(_ node: Node, columns: Int) -> [Line] {
    let rows = node.children.map(row)
    guard let header = rows.first, !rows.isEmpty else { return [] }
    let table = TableSetter(
      header: header, alignments: alignments(of: node), measuring: rows.dropFirst(), columns: columns)
    return table.set(rows.dropFirst(), isBeginning: true)
  }

  /// How a long table shares the width, told from rows in equal distances.
  func longTable(_ node: Node, columns: Int) -> TableSetter? {
    guard let header = node.children.first else { return nil }
    let rows = Array(node.children.dropFirst())
    let step = max(1, rows.count / Self.sample)
    let sample = stride(from: 0, to: rows.count, by: step).map { row(rows[$0]) }
    return TableSetter(header: row(header), alignments: alignments(of: node), measuring: sample[...], columns: columns)
  }

  /// The rows of a part of a long table.
  func setRows(_ nodes: some Sequence<Node>, with table: TableSetter) -> [Line] {
    let rows = nodes.map { (row($0), $0.kind == .row(isHeader: true)) }
    return table.set(rows.filter { !$0.1 }.map(\.0)[...], isBeginning: rows.first?.1 ?? false)
  }

  private func row(_ node: Node) -> TableSetter.Row {
    let style = node.kind == .row(isHeader: true) ? Style(.heading, .bold) : Style(.text)
    return TableSetter.Row(
      cells: node.children.map { cell in inlineText { $0.append(cell, style: style) } }, source: node.range)
  }

  private func alignments(of table: Node) -> [Kind.Alignment] {
    table.children.first?.children.map { cell in
      if case .cell(let alignment) = cell.kind { alignment } else { .natural }
    } ?? []
  }
}
