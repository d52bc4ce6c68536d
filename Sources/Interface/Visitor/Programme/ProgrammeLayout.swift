internal import Screen

/// Where the events of the programme stand in their part of home.
struct ProgrammeLayout {
  struct Row {
    var entry: Programme.Entry
    var rect: Rect
  }

  /// Those that there is room for, each with a line on what it is about where there is room for all.
  let rows: [Row]

  init(in rect: Rect, _ shared: Shared) {
    let all = Programme(shared).entries
    let pitch = all.count * 2 <= rect.size.rows ? 2 : 1
    rows = all.prefix(rect.size.rows / pitch).enumerated().map { index, entry in
      Row(
        entry: entry,
        rect: Rect(
          column: rect.origin.column, row: rect.origin.row + index * pitch, columns: rect.size.columns, rows: pitch))
    }
  }
}
