import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The look of screens, where a golden screen would not say what it is about.
@Suite struct LooksTests {
  private static let languages = [Language.ru, .en, .zh]
  private static let small = Size(columns: 80, rows: 24)

  @Test(
    "shows the hardware cursor only where something is typed",
    arguments: ["", "4", "4 2", "4 2 ?", "4 2 o", "d", "c", "c Enter", "c Enter R"])
  func cursor(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys)
    #expect(visitor.frame.cursor == nil)
    try visitor.press("Escape Escape /")
    #expect(visitor.frame.cursor != nil)
    let shipped = try ShippedStand.load()
    var options = Options(language: .en)
    options.showsCursor = true
    var reader = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36), options: options)
    try reader.press("4")
    let cursor = try #require(reader.frame.cursor)
    #expect(reader.frame[cursor.column, cursor.row].style.role == .focus)
  }

  @Test("parts the days of a programme by a blank row where there is room, and the page about it from them")
  func days() throws {
    for (rows, hasGaps) in [(36, true), (29, false)] {
      let visitor = try Visitor(size: Size(columns: 120, rows: rows), language: .en)
      let section = try #require(visitor.state.stand.sections.first { $0.kind == .programme }).id
      let layout = SectionLayout(SectionList(section), visitor.state.shared)
      let named = layout.spots.filter { $0.days != nil }
      #expect(named.count == 2)
      let last = try #require(layout.spots.last)
      for spot in named.dropFirst() + [last] {
        let before = layout.spots[spot.index - 1].rect
        let heading = spot.rect.origin.row - (spot.days == nil ? 0 : 1)
        #expect(heading - before.rows.upperBound == (hasGaps ? 1 : 0))
      }
    }
  }

  @Test("never says in the colour of what is well that something is not saved, or was not found")
  func notices() throws {
    var visitor = try Visitor(size: Self.small, language: .en)
    try visitor.press("4 1 e Ctrl+End type:more Escape")
    let row = try #require(visitor.screen.firstIndex { $0.contains("Not saved: Ctrl+S saves") })
    #expect(visitor.frame[2, row].style.role == .badge)
    try visitor.press("Ctrl+s")
    #expect(visitor.frame[2, row].style.role == .live)
    #expect([EditorNotice.notFound, .noFix, .failed("No.")].map(\.role) == [.badge, .badge, .problem])
  }

  @Test("ends what a list to pick from has no room for in an ellipsis")
  func picker() throws {
    var visitor = try Visitor(size: Self.small, language: .en)
    try visitor.press("4 1 e Ctrl+End Alt+i")
    let row = try #require(visitor.screen.first { $0.contains("Home of the giant panda") })
    #expect(row.contains("…  mountains.png"))
  }

  @Test("shows every entry of a list with all its rows", arguments: ["1", "6"])
  func entries(keys: String) throws {
    for rows in 16...44 {
      var visitor = try Visitor(size: Size(columns: 80, rows: rows), language: .en)
      try visitor.press(keys)
      guard case .section(let list) = visitor.state.place else { throw CancellationError() }
      let layout = SectionLayout(list, visitor.state.shared)
      let shared = visitor.state.shared
      for spot in layout.spots {
        let item = SectionItem(shared.items(of: list.id)[spot.index], number: spot.index + 1, in: shared)
        #expect(spot.rect.size.rows > item.details(columns: 70, rows: layout.details).count, "\(rows)")
      }
    }
  }

  @Test("keeps the key that opens among the hints of the desk", arguments: languages)
  func deskHints(language: Language) throws {
    var visitor = try Visitor(size: Self.small, language: language)
    try visitor.press("d")
    #expect(visitor.screen.suffix(2).contains { $0.contains("Enter " + Message.open.text(in: language)) })
    // One number of findings is enough.
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("a")
    sample.breakPage("s/a/index.en.md", "title: [", line: 1, column: 1)
    var staff = sample.visitor(size: Self.small, options: Options(language: language))
    let count = Message.problemCount(1).text(in: language)
    #expect(staff.sees(count))
    try staff.press("d")
    #expect(!staff.sees(count))
  }

  @Test("shows a page's picture with its caption, or neither", arguments: languages)
  func caption(language: Language) throws {
    for rows in 12...40 {
      var visitor = try Visitor.pictured(Size(columns: 80, rows: rows), language)
      try visitor.press("4 1")
      let hasPicture = visitor.screen.contains { $0.contains("▓▓▓▓") }
      #expect(hasPicture == visitor.sees(Message.picture(1, 4).text(in: language)))
      #expect(hasPicture || rows < 24)
    }
  }

  @Test("shows the facts of a page beside its picture where there is no column for both", arguments: languages)
  func factsBeside(language: Language) throws {
    for keys in ["4 1", "1 1", "2 1", "6 1"] {
      var visitor = try Visitor.pictured(Self.small, language)
      try visitor.press(keys)
      let row = try #require(visitor.screen.first { $0.contains("▓▓▓▓▓▓▓▓") })
      #expect(row.drop { $0 != "▓" }.contains { $0.isLetter })
      // The first screen has all of the facts.
      guard case .page(let reading) = visitor.state.place else { throw CancellationError() }
      let facts = visitor.state.shared.pages(about: reading.subject)[language]?.frontMatter.facts ?? []
      #expect(!facts.isEmpty && facts.allSatisfy { visitor.sees($0.label) })
      #expect(!visitor.screen[3...20].contains { $0.contains("…") })
    }
    // A touch on them does not open the picture.
    var visitor = try Visitor.pictured(Self.small, .en)
    try visitor.press("4 1")
    let row = try #require(visitor.screen.firstIndex { $0.contains("Moscow Zoo") && $0.contains("▓") })
    try visitor.press("click:40,\(row + 1)")
    #expect(visitor.state.overlay == nil)
    try visitor.press("click:5,\(row + 1)")
    #expect(visitor.state.overlay != nil)
  }

  @Test("cuts no summary in a list that has room for it", arguments: languages)
  func summariesWhole(language: Language) throws {
    for keys in ["1", "4", "5"] {
      var visitor = try Visitor(size: Size(columns: 120, rows: 36), language: language)
      try visitor.press(keys)
      guard case .section(let list) = visitor.state.place else { throw CancellationError() }
      let layout = SectionLayout(list, visitor.state.shared)
      let rows = visitor.screen.map { $0.prefix(layout.list.columns.upperBound) }
      #expect(!rows.contains { $0.contains("…") }, "\(keys)")
    }
  }

  @Test("leaves no stumps of lines beside a panel")
  func stumps() throws {
    var visitor = try Visitor(size: Self.small, language: .en)
    try visitor.press("4 2 o")
    #expect(visitor.sees("Parents") && !visitor.screen.contains { $0.contains("Parents        Ruyi") })
    try visitor.press("Escape ?")
    let grid = Grid(Self.small)
    let panel = try #require(visitor.screen.first { $0.contains("╭") })
    let left = try #require(panel.firstIndex(of: "╭").map { panel.distance(from: panel.startIndex, to: $0) })
    for row in grid.dialog.rows { #expect((0..<left).allSatisfy { visitor.frame[$0, row].character == " " }) }
  }

  @Test("names a section that is to go by its title, and says what Enter does", arguments: languages)
  func removal(language: Language) throws {
    var visitor = try Visitor(size: Self.small, language: language)
    try visitor.press("d Down Delete")
    #expect(visitor.sees(visitor.state.shared.title(ofSection: "infrastructure")))
    #expect(!visitor.sees(Message.aboutSection.text(in: language)))
    #expect(visitor.screen[22].contains("Enter " + Message.remove.text(in: language)))
  }

  @Test("marks what matches in the one piece that has the focus")
  func matchInFocus() throws {
    var visitor = try Visitor(size: Self.small, language: .en)
    try visitor.press("/ type:panda")
    let row = try #require(visitor.screen.firstIndex { $0.contains("How well do you know pandas?") })
    let cells = (0..<80).map { visitor.frame[$0, row] }.filter { $0.style.role == .focus && $0.character.isLetter }
    #expect(cells.count == "How well do you know pandas".filter(\.isLetter).count)
    #expect(cells.filter { $0.style.traits.contains(.underline) }.count == 5)
  }

  @Test("tells how much has been read only once something has", arguments: languages)
  func percent(language: Language) throws {
    var visitor = try Visitor(size: Self.small, language: language)
    try visitor.press("4 1")
    #expect(!visitor.screen.contains { $0.contains("%") })
    try visitor.press("End")
    #expect(visitor.screen.contains { $0.contains(language == .ru ? " 100 % " : " 100% ") })
  }

  @Test("lays out the facts of a page alike in all languages", arguments: [100, 120, 140])
  func facts(columns: Int) throws {
    for section in try ShippedStand.load().stand.sections {
      for number in 1...section.exhibits.count where number < 10 {
        let forms = try Self.languages.map { language -> Bool? in
          var visitor = try Visitor(size: Size(columns: columns, rows: 50), language: language)
          let exhibit = section.exhibits[number - 1]
          visitor.perform(.go(.page(.exhibit(exhibit.id))))
          guard let fact = visitor.state.shared.page(in: exhibit.pages)?.frontMatter.facts.first else { return nil }
          return visitor.screen.contains { row in
            // Right behind its label, not anywhere in the text beside.
            row.ranges(of: fact.label + "  ").contains { label in
              row[label.upperBound...].drop { $0 == " " }.hasPrefix(fact.value.prefix(2))
            }
          }
        }
        #expect(Set(forms).count == 1, "\(section.id) \(number) \(forms)")
      }
    }
  }

  @Test("names the pages beside one in full where both have room", arguments: languages, [80, 100])
  func neighbours(language: Language, columns: Int) throws {
    var visitor = try Visitor(size: Size(columns: columns, rows: 24), language: language)
    let shared = visitor.state.shared
    for exhibit in shared.stand.sections.flatMap(\.exhibits) {
      let subject = Subject.exhibit(exhibit.id)
      let beside = shared.neighbours(of: subject)
      let names = [beside.before, beside.after].compactMap(\.self).map(shared.name)
      visitor.perform(.go(.page(subject)))
      let row = visitor.screen[PageLayout(shared.grid).statusRow]
      let used = names.reduce(0) { $0 + $1.columns }
      #expect(used + 16 > shared.grid.width || names.allSatisfy { row.contains($0) }, "\(row)")
      #expect(row.columns <= shared.grid.right)
    }
  }

  @Test("lets what lies behind a panel recede, cuts no word, and keeps header and footer", arguments: languages)
  func panels(language: Language) throws {
    for size in [Self.small, Size(columns: 120, rows: 36)] {
      var visitor = try Visitor(size: size, language: language)
      try visitor.press("4 1")
      let before = visitor.frame
      try visitor.press("?")
      let frame = visitor.frame
      let grid = Grid(size)
      #expect(frame.text[grid.headerRow] == before.text[grid.headerRow])
      #expect((0..<size.columns).allSatisfy { frame[$0, grid.headerRow].style.role == .veiled })
      #expect(frame.text[grid.footerRow].contains("Esc " + Message.back.text(in: language)))
      let top = try #require(frame.text.firstIndex { $0.contains("╭") })
      let left = try #require((0..<size.columns).first { frame[$0, top].character == "╭" })
      for row in top..<grid.footerRow where frame[left, row].character == "│" {
        #expect(frame[left - 1, row].character == " ")
        // Nothing that began before it goes on behind it.
        let word = before[left - 1, row]
        guard word.width == 1, word.character.isLetter, before[left - 2, row].character.isLetter,
          before[left - 2, row].width == 1
        else { continue }
        #expect(frame[left - 2, row].character == " ")
      }
    }
  }

  @Test("tells how much more there is than a dialog has room for")
  func dialogs() throws {
    let names = (1...40).map { Line("page \($0)", Style(.text)) }
    let shared = try Visitor(size: Self.small).state.shared
    var composition = Composition(Self.small)
    composition.drawAnswers(["Stay", "Leave"], focus: 0, below: names, title: "Title", shared)
    let text = composition.frame.text
    let grid = Grid(Self.small)
    #expect(text[grid.headerRow].isEmpty && text[grid.footerRow].isEmpty)
    let shown = text.filter { $0.contains("page ") }.count
    #expect(text.contains { $0.contains("… +\(40 - shown)") })
    #expect(text.contains { $0.contains("Leave") })
  }

  @Test("says in the row above the footer what could not be done, and keeps the keys")
  func trouble() throws {
    let visitor = try Visitor(size: Self.small, language: .en)
    var state = visitor.state
    state.trouble = "Something failed."
    let screen = view(state).text
    #expect(screen[21].contains("Something failed."))
    #expect(screen[22].contains("help"))
  }

  @Test("keeps the way out among the hints wherever there is one", arguments: languages, [100, 120, 200])
  func quit(language: Language, columns: Int) throws {
    for keys in ["", "4", "4 1", "d", "c"] {
      var visitor = try Visitor(size: Size(columns: columns, rows: 30), language: language)
      try visitor.press(keys)
      guard
        Keymap.available(in: Context(visitor.state), to: visitor.state).contains(where: {
          $0.action == .quit && $0.rank != nil
        })
      else { continue }
      #expect(visitor.screen.suffix(2).contains { $0.contains("Q " + Message.quit.text(in: language)) })
    }
  }
}
