import Checking
import Content
import Editing
import InterfaceKit
import MarkdownTree
import Screen
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// The staff desk: what there is to do on the stand, and the way there.
@Suite struct DeskTests {
  private static let stale = "zoo/ruyi/index.en.md"

  /// Ruyi with a stale translation, Dingding without a Chinese page, Katyusha a draft; two findings in Ruyi's Russian page.
  private func visitor(
    _ keys: String = "d", size: Size = Size(columns: 120, rows: 36), isKiosk: Bool = false
  ) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", text: "One.\n\nTwo words.\n")
    sample.addExhibit("dingding", in: [.ru, .en])
    sample.addExhibit("katyusha") { $0.isDraft = true }
    var visitor = sample.visitor(size: size, options: Options(isKiosk: isKiosk, language: .en))
    visitor.report = StandReport(
      findings: [
        Diagnostic(.warning, "missing-translation", at: .init(path: "zoo/dingding/index.ru.md"), "It is not there."),
        Diagnostic(.warning, StaleTranslation().name, at: .init(path: Self.stale), "It was changed."),
        Diagnostic(.note, "long-label", at: .init(path: "zoo/ruyi/index.ru.md", line: 1), "A label is long."),
        Diagnostic(
          .error, "dead-link", at: .init(path: "zoo/ruyi/index.ru.md", line: 3, column: 5), "Nothing is there."),
      ],
      edits: [
        .init(path: "zoo/katyusha/index.zh.md", time: Clock.secondDay.epochSeconds - 125),
        .init(path: "zoo/_index.en.md", time: Clock.secondDay.epochSeconds - 7200),
      ])
    try visitor.press(keys)
    return visitor
  }

  private func desk(_ visitor: Visitor) throws -> Desk {
    guard case .desk(let desk) = visitor.state.place else {
      throw Failure(place: visitor.state.place)
    }
    return desk
  }

  private struct Failure: Error {
    var place: Place
  }

  private func row(_ visitor: Visitor, _ title: String) -> String? { visitor.screen.first { $0.contains(title) } }

  @Test(
    "says that the stand is over once its last day is",
    arguments: [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func over(size: Size) throws {
    var settings = Settings.standard
    settings.lastDay = Moment("2024-05-18", zone: TimeZoneFile(zone: "Asia/Shanghai"))
    var sample = SampleStand(settings: settings)
    sample.addSection("zoo")
    func desk(at time: String) throws -> Visitor {
      let moment = try #require(Moment(time))
      let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
      var visitor = sample.visitor(size: size, options: Options(language: .en), clock: clock)
      try visitor.press("d")
      return visitor
    }
    #expect(try !desk(at: "2024-05-18T23:59:59+08:00").sees("over since"))
    let over = try desk(at: "2024-05-19T00:00:00+08:00")
    #expect(over.sees("over since") && over.sees("18\u{A0}May"), "\(over.screen)")
  }

  @Test("says of each page in each language how it is doing, in signs and words")
  func matrix() throws {
    let visitor = try visitor()
    let ruyi = try #require(row(visitor, "ruyi"))
    #expect(ruyi.contains("✕ 2 findings") && ruyi.contains("~ stale") && ruyi.contains("✓"))
    let dingding = try #require(row(visitor, "dingding"))
    #expect(dingding.contains("+ missing") && !dingding.contains("!"))
    #expect(row(visitor, "katyusha")?.ranges(of: "* draft").count == 3)
  }

  @Test("counts at the top")
  func figures() throws {
    let board = try #require(try visitor().state.board)
    #expect(board.figures.pages == 11)
    // The stand has no page of its own, in three languages.
    #expect(board.figures.missing == 4)
    #expect(board.figures.stale == 1)
    #expect(board.figures.drafts == 3)
    #expect(board.figures.severities == [.warning: 2, .note: 1, .error: 1])
  }

  @Test("is for staff only")
  func kiosk() throws {
    var visitor = try visitor("d", isKiosk: true)
    visitor.perform(.desk)
    #expect(visitor.state.place == .home())
    try visitor.press("p type:staff_desk")
    #expect(!visitor.sees("Staff desk"))
  }

  @Test(
    "is opened from home, a section, a page and the commands, and left by Escape",
    arguments: ["d", "1 d", "1 1 d", "p type:staff Enter"])
  func opened(keys: String) throws {
    var visitor = try visitor(keys)
    _ = try desk(visitor)
    try visitor.press("Escape")
    if case .desk = visitor.state.place { Issue.record("still at the desk") }
  }

  @Test("goes through languages and parts by arrows, and round by Tab")
  func moves() throws {
    var visitor = try visitor("d Left Left")
    #expect(try desk(visitor).column == 0)
    try visitor.press("Right Right Down")
    #expect(try desk(visitor).column == 2 && desk(visitor).row == 1)
    try visitor.press("Right")
    #expect(try desk(visitor).part == .findings)
    try visitor.press("Right")
    #expect(try desk(visitor).part == .changes)
    try visitor.press("Right")
    #expect(try desk(visitor).part == .edits)
    try visitor.press("Right Right")
    #expect(try desk(visitor).part == .visits)
    try visitor.press("Tab")
    #expect(try desk(visitor).part == .pages && desk(visitor).row == 1)
    try visitor.press("Shift+Tab Shift+Tab End Up Home")
    #expect(try desk(visitor).part == .edits && desk(visitor).edit == 0)
  }

  @Test("opens the page of a cell in the editor, and comes back to it")
  func opensPage() throws {
    var visitor = try visitor("d Down Down Enter")
    #expect(visitor.state.edited?.path == Self.stale)
    try visitor.press("Escape")
    #expect(try desk(visitor).row == 2)
  }

  @Test("opens a finding at its line and column")
  func opensFinding() throws {
    var visitor = try visitor("d Tab")
    #expect(visitor.sees("long-label") == false)
    try visitor.press("End")
    #expect(visitor.sees("Nothing is there. [dead-link]"))
    try visitor.press("Enter")
    let edited = try #require(visitor.state.edited)
    #expect(edited.path == "zoo/ruyi/index.ru.md")
    #expect(edited.editor.position.line == 3 && edited.editor.position.column == 5)
  }

  private static let changes = ChangeReport.between(
    [
      "zoo/ruyi/index.en.md": "---\ntitle: Ruyi\n---\nOne old paragraph.\n",
      "zoo/gone.ru.md": "---\ntitle: Gone\n---\n",
    ],
    [
      "zoo/ruyi/index.en.md": "---\ntitle: Ruyi\n---\nOne new paragraph.\n",
      "zoo/katyusha/index.zh.md": "---\ntitle: Katyusha\n---\n",
    ])

  @Test("lists what was added, changed and removed, since when, and opens it before and after")
  func changes() throws {
    var visitor = try visitor("")
    visitor.changes = Self.changes
    try visitor.press("d Tab Tab")
    #expect(visitor.sees("Changes 3"))
    #expect(visitor.sees("Changed since the last commit (4a01097):"))
    for (title, word) in [("Gone", "removed"), ("Katyusha", "added"), ("Ruyi", "changed")] {
      #expect(row(visitor, title)?.contains(word) == true)
    }
    try visitor.press("Down Down Enter")
    #expect(visitor.sees("One old paragraph.") && visitor.sees("One new paragraph."))
    try visitor.press("Left Escape")
    #expect(try desk(visitor).part == .changes && desk(visitor).change == 1)
    let item = try #require(compose(visitor.state).hotspots.last { $0.action == .item(2) })
    visitor.touch(item.rect.origin)
    #expect(visitor.sees("One old paragraph."))
  }

  @Test("says that nothing has changed, follows the folder, and leads to the list of changes by C")
  func noChanges() throws {
    var visitor = try visitor("d Tab Tab")
    #expect(visitor.sees("Nothing has changed since the stand was started."))
    visitor.changes = Self.changes
    visitor.perform(.standLoaded(visitor.state.everything))
    try visitor.press("End")
    visitor.changes.pages.removeFirst()
    visitor.perform(.reverted)
    #expect(try desk(visitor).change == 1)
    try visitor.press("c")
    #expect(visitor.state.place == .changes(Changes()) && visitor.sees("Katyusha"))
    try visitor.press("Escape Escape")
    #expect(visitor.state.changes.report == nil)
  }

  @Test("lists the newest edits with their age, and opens them")
  func edits() throws {
    var visitor = try visitor("d Shift+Tab Shift+Tab")
    #expect(row(visitor, "zoo/katyusha/index.zh.md")?.contains("2 min") == true)
    #expect(row(visitor, "zoo/_index.en.md")?.contains("2 h") == true)
    try visitor.press("Down Enter")
    #expect(visitor.state.edited?.path == "zoo/_index.en.md")
  }

  @Test("says so where a finding is not in a page, until the next key")
  func notAPage() throws {
    var visitor = try visitor("")
    visitor.report = StandReport(findings: [Diagnostic(.error, "settings", at: .init(path: "words.sv.yaml"), "Bad.")])
    try visitor.press("d Tab Enter")
    #expect(visitor.sees("This is not a page"))
    _ = try desk(visitor)
    try visitor.press("Up")
    #expect(!visitor.sees("This is not a page"))
  }

  @Test("checks once more when the stand has changed, and only while it is open")
  func checksAgain() throws {
    var visitor = try visitor()
    visitor.report = StandReport()
    try visitor.press("Down")
    #expect(visitor.state.checking.report?.findings.count == 4)
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(visitor.state.checking.report?.findings.isEmpty == true)
    try visitor.press("Tab")
    #expect(visitor.sees("There are no findings."))
    visitor.report = StandReport(edits: [.init(path: Self.stale, time: 0)])
    try visitor.press("Escape")
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(visitor.state.checking.report?.edits.isEmpty == true)
    try visitor.press("d")
    #expect(visitor.state.checking.report?.edits.count == 1)
  }

  @Test("keeps its focus within a stand that has become smaller")
  func shrinks() throws {
    var visitor = try visitor("d End")
    var stand = visitor.state.everything
    stand.sections = []
    stand.settings.languages = [.en]
    visitor.report = StandReport()
    visitor.perform(.standLoaded(stand))
    #expect(try desk(visitor).row == 0 && desk(visitor).column == 0)
    #expect(Law.broken(by: visitor.state) == [])
  }

  @Test("answers to touch: a part, a page; a missing one is made by the second touch")
  func touch() throws {
    var visitor = try visitor()
    let spots = compose(visitor.state).hotspots
    let cell = try #require(spots.last { $0.action == .cell(row: 3, column: 2) })
    visitor.touch(cell.rect.origin)
    #expect(try desk(visitor).row == 3)
    visitor.touch(cell.rect.origin)
    #expect(visitor.state.edited?.path == "zoo/dingding/index.zh.md")
    try visitor.press("Escape")
    let part = try #require(spots.last { $0.action == .tab(3) })
    visitor.touch(part.rect.origin)
    let item = try #require(compose(visitor.state).hotspots.last { $0.action == .item(1) })
    visitor.touch(item.rect.origin)
    #expect(visitor.state.edited?.path == "zoo/_index.en.md")
  }

  @Test("fits every size", arguments: [(40, 12), (40, 19), (44, 20), (60, 15), (76, 24), (100, 20), (300, 100)])
  func sizes(columns: Int, rows: Int) throws {
    for keys in ["d", "d Tab", "d Tab Tab", "d Shift+Tab", "d Shift+Tab Shift+Tab", "d n", "d n type:a"] {
      let visitor = try visitor(keys, size: Size(columns: columns, rows: rows))
      #expect(Law.broken(by: visitor.state) == [])
      // Something has the focus, and the cursor is there only to type.
      #expect((visitor.frame.cursor != nil) == keys.contains("n"))
    }
  }

  @Test("shows the language of the focus where there is no room for all, and a sign for each")
  func manyLanguages() throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    var stand = sample.stand
    stand.settings.languages = ["ru", "en", "zh", "fr", "de", "ar", "es", "it", "pt"].map { Language($0) }
    var visitor = Visitor(
      at: stand, library: .texts([:]), size: Size(columns: 40, rows: 12), options: Options(language: .en))
    try visitor.press("d Right Right Right Right Right Right Right")
    #expect(try desk(visitor).column == 8)
    let last = compose(visitor.state).hotspots.contains { $0.action == .cell(row: 0, column: 8) }
    #expect(last)
  }
}
