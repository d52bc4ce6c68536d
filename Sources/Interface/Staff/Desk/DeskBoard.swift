import Checking
import Content
import Wording

/// What the staff desk shows of a stand: made once, for stands may be large.
package struct DeskBoard: Hashable, Sendable {
  /// A subject with its page in each of the stand's languages.
  struct Row: Hashable, Sendable {
    var subject: Subject
    var pages: [Language: Page]
    var cells: [Cell]
  }

  struct Cell: Hashable, Sendable {
    var status: PageStatus
    /// `nil` where there is no page.
    var path: String?
  }

  /// A row of the list of findings.
  enum FindingRow: Hashable, Sendable {
    case page(String)
    case finding(Int)
  }

  /// The stand's own page, then each section with its exhibits below it.
  private(set) var rows: [Row] = []
  let findings: [Diagnostic]
  /// The findings below the pages that they are in.
  private(set) var findingRows: [FindingRow] = []
  /// Where each finding stands among these.
  private(set) var rowOfFinding: [Int] = []
  let edits: [StandReport.Edit]
  /// What has changed; `nil` while that is being found out.
  var changes: ChangeReport?
  private(set) var figures = Figures()
  /// Whether the stand has been checked at all.
  let isChecked: Bool
  /// The revision of what was known of the stand.
  let revision: Int

  struct Figures: Hashable, Sendable {
    var pages = 0
    var missing = 0
    var stale = 0
    var drafts = 0
    var severities: [Diagnostic.Severity: Int] = [:]
  }

  private struct Notes {
    var isStale = false
    var count = 0
    var worst = Diagnostic.Severity.note
  }

  init(_ stand: Stand, _ report: StandReport?, revision: Int) {
    self.revision = revision
    // That the folder is gone no check of the version on show can find.
    let vanished = stand.problems.filter { $0.rule == "content-vanished" }
    findings = vanished + (report?.findings ?? [])
    edits = report?.edits ?? []
    isChecked = report != nil
    var notes: [String: Notes] = [:]
    for finding in findings {
      figures.severities[finding.severity, default: 0] += 1
      switch finding.rule {
      case StaleTranslation().name: notes[finding.place.path, default: Notes()].isStale = true
      // The cell of the language that is missing says so.
      case MissingTranslation().name: break
      default:
        let note = notes[finding.place.path] ?? Notes()
        notes[finding.place.path] = Notes(
          isStale: note.isStale, count: note.count + 1, worst: max(note.worst, finding.severity))
      }
    }
    add(.stand, stand.pages, stand, notes)
    for section in stand.sections {
      add(.section(section.id), section.pages, stand, notes)
      for exhibit in section.exhibits { add(.exhibit(exhibit.id), exhibit.pages, stand, notes) }
    }
    listFindings()
  }

  private mutating func add(_ subject: Subject, _ pages: [Language: Page], _ stand: Stand, _ notes: [String: Notes]) {
    let cells = stand.settings.languages.map { language in
      let page = pages[language]
      return Cell(status: Self.status(of: page, page.flatMap { notes[$0.path] }), path: page?.path)
    }
    for cell in cells {
      figures.pages += cell.path == nil ? 0 : 1
      switch cell.status {
      case .missing: figures.missing += 1
      case .stale: figures.stale += 1
      case .draft: figures.drafts += 1
      case .fine, .findings: break
      }
    }
    rows.append(Row(subject: subject, pages: pages, cells: cells))
  }

  private static func status(of page: Page?, _ notes: Notes?) -> PageStatus {
    guard let page else { return .missing }
    if page.frontMatter.isDraft { return .draft }
    guard let notes else { return .fine }
    if notes.isStale { return .stale }
    return notes.count == 0 ? .fine : .findings(notes.count, worst: notes.worst)
  }

  private mutating func listFindings() {
    for (index, finding) in findings.enumerated() {
      if index == 0 || findings[index - 1].place.path != finding.place.path {
        findingRows.append(.page(finding.place.path))
      }
      rowOfFinding.append(findingRows.count)
      findingRows.append(.finding(index))
    }
  }

  /// How many rows a part has that can have the focus.
  func count(of part: Desk.Part) -> Int {
    switch part {
    case .pages: rows.count
    case .findings: findings.count
    case .changes: changes?.pages.count ?? 0
    case .edits: edits.count
    }
  }
}
