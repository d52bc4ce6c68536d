internal import Screen

/// A list to pick from, over the middle of the screen.
struct ChoicePanel {
  var title: String
  /// What is typed to narrow it, where that is possible.
  var field: TextField?
  var rows: [Line]
  /// What stands at the right of each row; empty where nothing does.
  var notes: [String]
  var focus: Int
  /// Shown instead of rows where there are none.
  var empty: String

  /// The rows that fit, such that the focus is among them.
  func window(_ room: Int) -> Range<Int> {
    let first = min(max(0, focus - room / 2), max(0, rows.count - room))
    return first..<min(rows.count, first + max(0, room))
  }

  /// The columns that the widest row takes with its note.
  var columns: Int {
    zip(rows, notes).map { $0.columns + ($1.isEmpty ? 0 : $1.columns + 3) }.max() ?? empty.columns
  }
}
