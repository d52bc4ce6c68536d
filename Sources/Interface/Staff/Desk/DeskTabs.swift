internal import Exhibition
internal import Screen

/// The names of the desk's parts in a row.
struct DeskTabs {
  /// Columns between two of them.
  static let gap = 3

  /// Those that are shown, with how much there is in each where there is room to tell; the part on screen is among them.
  private(set) var labels: [(part: Desk.Part, text: String)]

  init(_ current: Desk.Part, _ board: DeskBoard, in columns: Int, _ language: Language) {
    labels = Desk.Part.allCases.map { ($0, board.title(of: $0, in: language)) }
    if width > columns {
      labels = Desk.Part.allCases.map { ($0, board.title(of: $0, in: language, counts: $0 == current)) }
    }
    while width > columns, labels.count > 1 {
      // The ones behind the current part go first, from the end.
      if labels.last?.part == current { labels.removeFirst() } else { labels.removeLast() }
    }
  }

  private var width: Int { labels.reduce(-Self.gap) { $0 + $1.text.columns + Self.gap } }
}

extension DeskBoard {
  /// What a part is called, with how much there is in it.
  fileprivate func title(of part: Desk.Part, in language: Language, counts: Bool = true) -> String {
    let count: String
    switch part {
    case .findings: count = isChecked ? " \(findings.count)" : " …"
    case .changes: count = changes.map { " \($0.total)" } ?? " …"
    case .pages, .edits: count = ""
    }
    return part.phrase.text(in: language).capitalizedFirst + (counts ? count : "")
  }
}

extension Desk.Part {
  fileprivate var phrase: Phrase {
    switch self {
    case .pages: .pagesPart
    case .findings: .findingsPart
    case .changes: .changes
    case .edits: .editsPart
    }
  }
}
