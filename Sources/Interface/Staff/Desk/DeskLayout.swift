import Content
internal import InterfaceKit
internal import Screen
internal import Time
import Wording

/// The layout of the staff desk.
struct DeskLayout {
  /// The numbers, each above its name; on low screens beside it.
  let figures: Rect
  /// The names of the parts.
  let tabs: Rect
  /// The rows of the part on screen, without the heads of its columns.
  let list: Rect
  /// The row of the heads, above the list, or of what it is that is listed; `nil` for parts without.
  let headRow: Int?
  /// The place of the text about the row that has the focus.
  let details: Rect

  /// Wider than this no text reads well.
  private static let measure = 128

  init(_ grid: Grid, _ part: Desk.Part) {
    let body = grid.body
    let isTall = grid.size.rows >= 20
    let (column, columns) = (body.origin.column, body.size.columns)
    let bottom = body.rows.upperBound
    figures = Rect(column: column, row: body.origin.row, columns: columns, rows: isTall ? 2 : 1)
    tabs = Rect(column: column, row: figures.rows.upperBound + (isTall ? 1 : 0), columns: columns, rows: 1)
    let detailRows = part == .findings ? (isTall ? 3 : 2) : part == .visits ? 2 : 1
    details = Rect(
      column: column, row: bottom - detailRows, columns: min(columns, Self.measure), rows: detailRows)
    let top = tabs.row + (isTall ? 2 : 1)
    let hasHead = part == .pages || part == .changes || part == .visits
    headRow = hasHead ? top : nil
    let first = hasHead ? top + 1 : top
    let end = details.row - (isTall ? 1 : 0)
    list = Rect(column: column, row: first, columns: columns - 2, rows: max(1, end - first))
  }

  /// The number of rows of the list on the screen.
  var visibleRows: Int { list.size.rows }

  /// The rows on screen of so many, with that of the focus among them.
  func window(around focus: Int, of count: Int) -> Range<Int> {
    let first = min(max(0, focus - visibleRows / 2), max(0, count - visibleRows))
    return first..<min(count, first + visibleRows)
  }
}

extension Rect {
  fileprivate var row: Int { origin.row }
}

/// A number at the top of the staff desk.
struct DeskFigure: Hashable {
  var value: String
  var label: String
  /// Whether there is something to do about it.
  var isUrgent: Bool
  /// The role of the value, which says how bad it is.
  var role: Role

  /// The figures of the stand's state; those not found out yet are left open.
  static func all(of board: DeskBoard, _ shared: Shared) -> [DeskFigure] {
    let (figures, language) = (board.figures, shared.language)
    func figure(_ count: Int, _ phrase: Message, isKnown: Bool = true, _ role: Role = .badge) -> DeskFigure {
      let isUrgent = isKnown && count > 0
      return DeskFigure(
        value: isKnown ? "\(count)" : "…", label: phrase.text(in: language), isUrgent: isUrgent,
        role: isUrgent ? role : .quiet)
    }
    func severity(_ severity: Diagnostic.Severity, _ phrase: Message) -> DeskFigure {
      figure(figures.severities[severity] ?? 0, phrase, isKnown: board.isChecked, severity.role)
    }
    let end = shared.stand.settings.lastDay.flatMap { $0.end <= shared.clock.epochSeconds ? $0.civilDate : nil }
    return [
      figure(figures.pages, .pageCount, .title), figure(figures.missing, .missingCount),
      figure(figures.stale, .staleCount, isKnown: board.isChecked), figure(figures.drafts, .draftCount),
      severity(.error, .errorCount), severity(.warning, .warningCount), severity(.note, .noteCount),
    ]
      + (end.map {
        [
          DeskFigure(
            value: Message.day($0).text(in: language), label: Message.overSince.text(in: language), isUrgent: true,
            role: .badge)
        ]
      } ?? [])
      + (board.version.map {
        [DeskFigure(value: $0.name, label: Message.contentVersion.text(in: language), isUrgent: false, role: .quiet)]
      } ?? [])
  }
}

/// The names of the desk's parts in a row.
struct DeskTabs {
  /// Columns between two of them: fewer where that leaves room for the button beside them.
  private(set) var gap = 3

  /// Those that are shown, with how much there is in each where there is room to tell; the part on screen is among them.
  private(set) var labels: [(part: Desk.Part, text: String)]

  /// - Parameter button: The columns of that button.
  init(_ current: Desk.Part, _ board: DeskBoard, in columns: Int, beside button: Int, _ language: Language) {
    labels = Desk.Part.allCases.map { ($0, board.title(of: $0, in: language)) }
    if width > columns {
      labels = Desk.Part.allCases.map { ($0, board.title(of: $0, in: language, counts: $0 == current)) }
    }
    while width > columns, labels.count > 1 {
      // The ones behind the current part go first, from the end.
      if labels.last?.part == current { labels.removeFirst() } else { labels.removeLast() }
    }
    let narrow = 2
    if width + gap + button > columns, width - (gap - narrow) * (labels.count - 1) + narrow + button <= columns {
      gap = narrow
    }
  }

  private var width: Int { labels.reduce(-gap) { $0 + $1.text.columns + gap } }
}

extension DeskBoard {
  /// The name of a part, with the number of its rows.
  fileprivate func title(of part: Desk.Part, in language: Language, counts: Bool = true) -> String {
    let count: String
    switch part {
    case .findings: count = isChecked ? " \(findings.count)" : " …"
    case .changes: count = changes.map { " \($0.total)" } ?? " …"
    case .pages, .edits, .visits: count = ""
    }
    return part.phrase.text(in: language).capitalizedFirst + (counts ? count : "")
  }
}

extension Desk.Part {
  fileprivate var phrase: Message {
    switch self {
    case .pages: .pagesPart
    case .findings: .findingsPart
    case .changes: .changes
    case .edits: .editsPart
    case .visits: .visitsPart
    }
  }
}

/// The shares of the translation matrix's columns in the width.
struct MatrixColumns {
  /// Whether a cell has room for its words, or for its sign only.
  let hasWords: Bool
  /// The languages on screen; those around the focus where there is no room for all.
  let languages: Range<Int>
  /// The column of the first of them.
  let left: Int
  /// The columns of each language of the stand, with the gap behind it, but for the last: as many as its cells need, for
  /// what one leaves free belongs to the titles.
  private let widths: [Int]

  /// Titles are not made narrower than this for the sake of words.
  private static let titleColumns = 26
  private static let widestTitle = 64

  /// - Parameter titles: The columns that the widest title needs.
  init(in rect: Rect, _ board: DeskBoard, languages all: [Language], titles: Int, focus: Int, words: Language) {
    let width = rect.size.columns
    let marks = all.indices.map { index in
      board.rows.map { $0.cells[index].status.mark(in: words).columns }.reduce(all[index].label.columns, max)
    }
    func worded(gap: Int) -> [Int] { marks.indices.map { marks[$0] + ($0 + 1 < marks.count ? gap : 0) } }
    let wide = worded(gap: 3)
    let worded = titles + wide.reduce(0, +) <= width ? wide : worded(gap: 2)
    hasWords = worded.reduce(Self.titleColumns, +) <= width
    let narrow = max(4, (all.map(\.label.columns).max() ?? 0) + 2)
    widths = hasWords ? worded : all.map { _ in narrow }
    let count = hasWords ? all.count : max(1, min(all.count, (width - 12) / narrow))
    let first = min(max(0, focus - count / 2), max(0, all.count - count))
    languages = first..<min(all.count, first + count)
    left = rect.origin.column + min(width - widths[languages].reduce(0, +), Self.widestTitle)
  }

  func width(of language: Int) -> Int { widths[language] }

  func column(of language: Int) -> Int { left + widths[languages.lowerBound..<language].reduce(0, +) }
}
