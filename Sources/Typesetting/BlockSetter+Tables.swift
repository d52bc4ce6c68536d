internal import Markdown
internal import Screen

extension BlockSetter {
  mutating func setTable(_ node: Node, columns: Int) -> [Line] {
    var table = TableSetter(columns: columns)
    for row in node.children {
      guard case .row(let isHeader) = row.kind else { continue }
      let style = isHeader ? Style(.heading, .bold) : Style(.text)
      let cells = row.children.map { cell in inlineText { $0.append(cell, style: style) } }
      if isHeader {
        table.header = TableSetter.Row(cells: cells, source: row.range)
        table.alignments = row.children.map { cell in
          if case .cell(let alignment) = cell.kind { alignment } else { .natural }
        }
      } else {
        table.rows.append(TableSetter.Row(cells: cells, source: row.range))
      }
    }
    return table.alignments.isEmpty ? [] : table.set()
  }
}
