internal import MarkdownTree
internal import Screen

/// Sets a table to the width there is: columns share it by content, cells wrap, and a table with too many columns for
/// the width becomes a list of labelled values.
struct TableSetter {
  private let header: Row
  /// As many as the table has columns.
  private let alignments: [Kind.Alignment]
  private let columns: Int
  /// `nil` where the columns are too many for the width.
  private let widths: [Int]?
  /// Whether blank lines tell one row from the next: where cells wrap.
  private let isOpen: Bool

  struct Row {
    var cells: [InlineText] = []
    var source: Range<Int>?
  }

  private static let gap = 3
  /// Narrower than this a column tears its words.
  private static let narrowest = 8

  /// - Parameter rows: those whose cells the columns are measured by, all or some of the table's.
  init(header: Row, alignments: [Kind.Alignment], measuring rows: ArraySlice<Row>, columns: Int) {
    self.header = header
    self.alignments = alignments
    self.columns = columns
    let count = alignments.count
    let room = columns - Self.gap * (count - 1)
    let natural = (0..<count).map { column in
      max(1, ([header] + rows).map { $0.cells.indices.contains(column) ? $0.cells[column].columns : 0 }.max() ?? 0)
    }
    guard count > 0, count == 1 || room >= natural.reduce(0, { $0 + min($1, Self.narrowest) }) else {
      (widths, isOpen) = (nil, true)
      return
    }
    let words = (0..<count).map { column in
      ([header] + rows).map { $0.cells.indices.contains(column) ? $0.cells[column].longestWord : 0 }.max() ?? 0
    }
    let widths = Self.share(room, among: natural, words: words)
    self.widths = widths
    isOpen = rows.contains { row in zip(row.cells, widths).contains { $0.isTaller(thanOneLineOf: $1) } }
  }

  /// - Parameter isBeginning: whether the header stands above the rows, and no others of the table.
  func set(_ rows: ArraySlice<Row>, isBeginning: Bool) -> [Line] {
    guard let widths else { return setAsList(rows, isBeginning: isBeginning) }
    var lines: [Line] = []
    if isBeginning {
      lines = set(header, widths: widths)
      if !lines.isEmpty {
        let dashes = widths.map { String(repeating: "─", count: $0) }
        let rule = dashes.joined(separator: String(repeating: "─", count: Self.gap))
        lines.append(Line(rule, Style(.rule), source: header.source))
      }
    }
    var isFirst = isBeginning
    for row in rows {
      // A row without words has no line to set apart.
      let row = set(row, widths: widths)
      guard !row.isEmpty else { continue }
      if isOpen, !isFirst { lines.append(Line()) }
      lines += row
      isFirst = false
    }
    return lines
  }

  /// Gives every column what it needs where there is room; else its longest word, if all of those fit, and the wide ones
  /// share the rest evenly.
  static func share(_ room: Int, among natural: [Int], words: [Int]) -> [Int] {
    let least = zip(natural, words).map { max(1, min($0, $1, longestWord)) }
    let rest = room - least.reduce(0, +)
    guard rest >= 0 else { return share(room, among: natural, atLeast: 1) }
    return zip(least, share(rest, among: zip(natural, least).map { $0 - $1 }, atLeast: 0)).map { $0 + $1 }
  }

  /// A word longer than this may be cut.
  private static let longestWord = 20

  /// The narrow ones get all they want, the others the same each.
  private static func share(_ room: Int, among wanted: [Int], atLeast least: Int) -> [Int] {
    var widths = wanted
    var left = room
    var open = wanted.indices.sorted { wanted[$0] < wanted[$1] }[...]
    while let column = open.popFirst() {
      widths[column] = min(wanted[column], max(least, left / (open.count + 1)))
      left -= widths[column]
    }
    return widths
  }

  private func set(_ row: Row, widths: [Int]) -> [Line] {
    let cells = widths.indices.map { column in
      row.cells.indices.contains(column) ? row.cells[column].lines(columns: widths[column]) : []
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = Line([], source: row.source)
      for (column, cell) in cells.enumerated() {
        let part = index < cell.count ? cell[index] : Line()
        line.append(part, in: widths[column], alignments[column], isLast: column == cells.count - 1)
        if column < cells.count - 1 {
          line.runs.append(Line.Run(String(repeating: " ", count: Self.gap), Style(.text)))
        }
      }
      return line.trimmed()
    }
  }

  /// A row is a group of lines, one or more a cell, each behind the name of its column.
  private func setAsList(_ rows: ArraySlice<Row>, isBeginning: Bool) -> [Line] {
    guard !rows.isEmpty else { return header.cells.flatMap { set($0, source: header.source) } }
    var lines: [Line] = []
    for row in rows {
      if !lines.isEmpty || !isBeginning { lines.append(Line()) }
      for column in alignments.indices {
        var item = label(of: column)
        if row.cells.indices.contains(column), !row.cells[column].isEmpty {
          item.append(row.cells[column])
        } else if !item.isEmpty {
          item.append("—", style: Style(.quiet))
        }
        lines += set(item, source: row.source)
      }
    }
    return lines
  }

  private func label(of column: Int) -> InlineText {
    var label = InlineText()
    guard header.cells.indices.contains(column), !header.cells[column].isEmpty else { return label }
    label.append(header.cells[column], style: Style(.quiet))
    label.append(": ", style: Style(.quiet))
    return label
  }

  private func set(_ text: InlineText, source: Range<Int>?) -> [Line] {
    text.lines(columns: columns).map { Line($0.runs, source: source) }
  }
}

extension Line {
  /// Adds a table cell, padded to its column.
  fileprivate mutating func append(_ cell: Line, in width: Int, _ alignment: Kind.Alignment, isLast: Bool) {
    let free = max(0, width - cell.columns)
    let left =
      switch alignment {
      case .natural, .left: 0
      case .center: free / 2
      case .right: free
      }
    if left > 0 { runs.append(Run(String(repeating: " ", count: left), Style(.text))) }
    runs += cell.runs
    if free > left, !isLast { runs.append(Run(String(repeating: " ", count: free - left), Style(.text))) }
  }
}

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

  /// The shares of a long table's columns in the width, told from rows in equal distances.
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
