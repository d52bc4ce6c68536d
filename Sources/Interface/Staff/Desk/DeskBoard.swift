import Checking
package import Content
internal import InterfaceKit
import Screen
import Wording

/// A stand as the staff desk shows it: made once, for stands may be large.
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
  /// The index among these of each finding.
  private(set) var rowOfFinding: [Int] = []
  let edits: [StandReport.Edit]
  /// The changed pages; `nil` while they are being found out.
  var changes: ChangeReport?
  /// The figures of what visitors looked at; `nil` if nothing was counted.
  var visits: VisitChart?
  /// The version of the content on show, once it has been found out.
  var version: ContentVersion?
  private(set) var figures = Figures()
  /// Whether the stand has been checked at all.
  let isChecked: Bool
  /// The revision of what was known of the stand.
  let revision: Int
  /// The time from which the dates of a page make it another than it is here; see `Stand.nextOpening`.
  let nextOpening: Int?

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

  init(_ shared: Shared, _ report: StandReport?, revision: Int) {
    let stand = shared.stand
    (self.revision, nextOpening) = (revision, shared.nextOpening)
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
    add(.stand, stand.pages, shared, notes)
    for section in stand.sections {
      add(.section(section.id), section.pages, shared, notes)
      for exhibit in section.exhibits { add(.exhibit(exhibit.id), exhibit.pages, shared, notes) }
    }
    listFindings()
  }

  private mutating func add(_ subject: Subject, _ pages: [Language: Page], _ shared: Shared, _ notes: [String: Notes]) {
    let cells = shared.stand.settings.languages.map { language in
      guard let page = pages[language] else { return Cell(status: .missing) }
      let availability = page.frontMatter.availability(at: shared.clock.epochSeconds)
      return Cell(status: PageStatus(hidden: availability) ?? Self.status(of: notes[page.path]), path: page.path)
    }
    for cell in cells {
      figures.pages += cell.path == nil ? 0 : 1
      switch cell.status {
      case .missing: figures.missing += 1
      case .stale: figures.stale += 1
      case .draft: figures.drafts += 1
      case .fine, .findings, .scheduled, .expired, .unlisted: break
      }
    }
    rows.append(Row(subject: subject, pages: pages, cells: cells))
  }

  private static func status(of notes: Notes?) -> PageStatus {
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

  /// The number of rows of a part that can have the focus.
  func count(of part: Desk.Part) -> Int {
    switch part {
    case .pages: rows.count
    case .findings: findings.count
    case .changes: changes?.pages.count ?? 0
    case .edits: edits.count
    case .visits: visits?.count ?? 0
    }
  }
}

/// The state of a page in one of the stand's languages; the most urgent one.
enum PageStatus: Hashable, Sendable {
  case fine
  case missing
  /// The page that it was translated from has changed since.
  case stale
  case draft
  /// Its `publishDate` lies ahead.
  case scheduled
  /// Its `expiryDate` has passed.
  case expired
  /// Never a page of its own.
  case unlisted
  /// So many things to mend, the worst of that severity.
  case findings(Int, worst: Diagnostic.Severity)

  /// `nil` for a page that visitors see, and for one of which a finding says why they do not.
  init?(hidden availability: Availability) {
    switch availability {
    case .open, .unclear: return nil
    case .draft: self = .draft
    case .unlisted: self = .unlisted
    case .scheduled: self = .scheduled
    case .expired: self = .expired
    }
  }

  /// Tells it without colours.
  var sign: String {
    switch self {
    case .fine: "✓"
    case .missing: "+"
    case .stale: "~"
    case .draft: "*"
    case .scheduled: ">"
    case .expired: "<"
    case .unlisted: "-"
    case .findings(_, let worst): worst.sign
    }
  }

  var role: Role {
    switch self {
    case .fine, .unlisted: .quiet
    case .missing, .stale, .draft, .scheduled, .expired: .badge
    case .findings(_, let worst): worst.role
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .fine: Message.there.text(in: language)
    case .missing: Message.missing.text(in: language)
    case .stale: Message.stale.text(in: language)
    case .draft: Message.draft.text(in: language)
    case .scheduled: Message.toCome.text(in: language)
    case .expired: Message.outOfDate.text(in: language)
    case .unlisted: Message.unlisted.text(in: language)
    case .findings(let count, _): Message.problemCount(count).text(in: language)
    }
  }

  /// The sign with a word beside it; what is as it should be needs none.
  func mark(in language: Language) -> String { self == .fine ? sign : sign + " " + text(in: language) }
}

extension Diagnostic.Severity {
  /// Tells it without colours.
  var sign: String {
    switch self {
    case .error: "✕"
    case .warning: "!"
    case .note: "i"
    }
  }

  var role: Role {
    switch self {
    case .error: .problem
    case .warning: .badge
    case .note: .quiet
    }
  }
}

/// The outcome of a check of the stand's files.
package struct StandReport: Hashable, Sendable {
  /// The diagnostics, in the order of files, lines and columns.
  package var findings: [Diagnostic]
  /// The pages that were changed last, the newest first.
  package var edits: [Edit]

  package init(findings: [Diagnostic] = [], edits: [Edit] = []) {
    self.findings = findings
    self.edits = edits
  }

  package struct Edit: Hashable, Sendable {
    /// Relative to the content folder.
    package var path: String
    /// The time at which the file was written, in seconds since 1970.
    package var time: Int

    package init(path: String, time: Int) {
      self.path = path
      self.time = time
    }
  }
}

/// The report on the stand's files, and whether it has to be made anew.
struct StandChecking: Hashable, Sendable {
  private(set) var report: StandReport?
  /// Counts how often what is known became something else.
  private(set) var revision = 0
  private var isDue = true
  private var isBusy = false

  /// The stand was read anew: what is known of it may be wrong.
  mutating func expire() {
    isDue = true
    revision += 1
  }

  /// Whether to check the stand now; one check at a time.
  mutating func begins() -> Bool {
    guard isDue, !isBusy else { return false }
    isDue = false
    isBusy = true
    return true
  }

  mutating func end(with report: StandReport) {
    self.report = report
    isBusy = false
    revision += 1
  }
}
