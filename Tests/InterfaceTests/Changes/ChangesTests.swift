import Comparing
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// The staff's list of changes, and a page before and after.
@Suite struct ChangesTests {
  private static let long = (1...60).map { "Paragraph number \($0) of the page." }.joined(separator: "\n\n")

  private static let report = ChangeReport.between(
    ["s/a.en.md": long, "s/b.en.md": "One old.\n\nTwo old.\n", "s/d.en.md": "---\ntitle: Delta\n---\nd\n"],
    [
      "s/a.en.md": long.replacing("number 3 ", with: "figure 3 ").replacing("number 50 ", with: "figure 50 "),
      "s/b.en.md": "One new.\n\nTwo new.\n", "s/c.en.md": "---\ntitle: Gamma\n---\nc\n",
    ])

  private static func visitor(isKiosk: Bool = false, _ size: Size = Size(columns: 120, rows: 36)) -> Visitor {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("a")
    var visitor = sample.visitor(size: size, options: Options(isKiosk: isKiosk, language: .en))
    visitor.changes = report
    return visitor
  }

  private static func place(_ visitor: Visitor) throws -> Changes {
    guard case .changes(let changes) = visitor.state.place else {
      Issue.record("The screen is \(visitor.state.place).")
      throw CancellationError()
    }
    return changes
  }

  @Test("opens from home and from a section by C, and from the list of commands")
  func opens() throws {
    for keys in ["c", "С", "1 c", "p type:changes Enter"] {
      var visitor = Self.visitor()
      try visitor.press(keys)
      #expect(try Self.place(visitor).review == nil, "\(keys)")
      #expect(visitor.sees("Changed since the last commit (4a01097)"))
      #expect(visitor.sees("Gamma") && visitor.sees("s/d") && visitor.sees("removed"))
    }
  }

  @Test("offers to go through changes only where there are any")
  func hints() throws {
    for (report, has) in [(Self.report, true), (ChangeReport(base: .start, pages: []), false)] {
      var visitor = Self.visitor()
      visitor.changes = report
      try visitor.press("c")
      let footer = try #require(visitor.screen.last { !$0.isEmpty })
      for hint in ["N next change", "Enter compare", "Shift+R revert page", "↑↓ choose"] {
        #expect(footer.contains(hint) == has, "\(hint)")
      }
      #expect(footer.contains("Esc back") && footer.contains("Q quit"))
    }
  }

  @Test("is not there in kiosk mode")
  func kiosk() throws {
    var visitor = Self.visitor(isKiosk: true)
    try visitor.press("c")
    visitor.perform(.changes)
    #expect(visitor.state.place == .home())
    try visitor.press("p type:changes Enter Escape")
    #expect(visitor.state.place == .home())
  }

  @Test("says that nothing has changed, that it is still looking, and why it cannot say")
  func notes() throws {
    var visitor = Self.visitor()
    visitor.changes = ChangeReport(base: .start, pages: [])
    try visitor.press("c")
    #expect(visitor.sees("Nothing has changed since the stand was started."))
    visitor.changes = ChangeReport(base: .start, pages: [], problem: "No room.")
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(visitor.sees("No room."))
    visitor.changes = Self.report
    visitor.changes.total = 30_000
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(visitor.sees("Changed since the last commit (4a01097): the first 4 of 30000."))
    var state = State(
      stand: visitor.state.everything, options: Options(language: .en), size: visitor.state.size, clock: .secondDay)
    let effects = update(&state, .changes)
    #expect(effects.contains(.findChanges(state.everything)))
    #expect(view(state).text.joined().contains("Looking for changes."))
  }

  @Test("goes through the changes of all pages by N and P, and the way back leads to the page in the list")
  func walks() throws {
    var visitor = Self.visitor()
    try visitor.press("c Enter")
    var steps: [String] = []
    for key in ["n", "n", "n", "n", "n", "n", "p", "p", "p", "p", "p", "p"] {
      try visitor.press(key)
      let review = try #require(try Self.place(visitor).review)
      steps.append("\(review.path.dropFirst(2).prefix(1))\(review.current)")
    }
    #expect(steps == ["a1", "b0", "b1", "c0", "d0", "d0", "c0", "b1", "b0", "a1", "a0", "a0"])
    try visitor.press("Right Right Escape")
    #expect(try Self.place(visitor) == Changes(focus: 2))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home())
  }

  @Test("brings the current change into view, on wide and on narrow screens", arguments: [80, 120, 200])
  func reveals(columns: Int) throws {
    var visitor = Self.visitor(Size(columns: columns, rows: 24))
    try visitor.press("c Enter")
    #expect(visitor.sees("figure 3 of") && visitor.sees("number 3 of"))
    try visitor.press("n")
    #expect(visitor.sees("figure 50 of") && visitor.sees("number 50 of"))
    #expect(visitor.sees("Change 2 of 2"))
  }

  @Test("brings words into view that are others far down in a block longer than the screen", arguments: [80, 120, 200])
  func revealsWords(columns: Int) throws {
    let block = (1...1500).map { "word\($0)" }.joined(separator: " ")
    let text = "# A\n\nThe first of all.\n\n\(block)\n\nLast.\n"
    var visitor = Self.visitor(Size(columns: columns, rows: 24))
    visitor.changes = .between(
      ["s/a.en.md": text],
      ["s/a.en.md": text.replacing("first", with: "best").replacing("word1400", with: "thing")])
    try visitor.press("c Enter")
    #expect(visitor.sees("The best of all.") && !visitor.sees("thing"))
    try visitor.press("n")
    #expect(visitor.sees(columns < 100 ? "word1400" : "thing") && visitor.sees("Change 2 of 2"))
    try visitor.press("p")
    #expect(visitor.sees("The best of all."))
  }

  @Test("pages such that a block starts at the top, and comes back")
  func pages() throws {
    var visitor = Self.visitor()
    try visitor.press("c Enter Home Space")
    let comparison = try #require(visitor.state.review?.comparison)
    let first = try #require(try Self.place(visitor).review?.scroll)
    #expect(first > 10 && comparison.block(at: first) == first)
    try visitor.press("PageUp")
    #expect(try Self.place(visitor).review?.scroll == 0)
    try visitor.press("End")
    #expect(try Self.place(visitor).review?.scroll == visitor.state.lastReviewScroll)
    try visitor.press("Down Up")
    #expect(try Self.place(visitor).review?.scroll == visitor.state.lastReviewScroll - 1)
  }

  @Test("takes back a block after the question, of which no is the first answer")
  func revertsBlock() throws {
    var visitor = Self.visitor()
    try visitor.press("c Down Enter n r")
    #expect(visitor.sees("Put this block back as it was?"))
    try visitor.press("Enter")
    #expect(visitor.reversals == [])
    try visitor.press("r n r Escape r Right Right Enter")
    #expect(visitor.reversals == [])
    try visitor.press("r Left Enter")
    let expected = Reversal(
      path: "s/b.en.md", bytes: Array("One new.\n\nTwo old.\n".utf8), expected: Array("One new.\n\nTwo new.\n".utf8))
    #expect(visitor.reversals == [expected])
  }

  @Test("puts back a whole page: by Shift+R in either layout, from the list or the page")
  func revertsFile() throws {
    for keys in ["c Down R y", "c Down Enter К y", "c Down Enter R Tab Enter"] {
      var visitor = Self.visitor()
      try visitor.press(keys)
      #expect(visitor.reversals.map(\.bytes) == [Array("One old.\n\nTwo old.\n".utf8)], "\(keys)")
    }
  }

  @Test("removes a page that is new, and brings back one that is gone, block or not")
  func wholePages() throws {
    var visitor = Self.visitor()
    try visitor.press("c Down Down Enter r")
    #expect(visitor.sees("Remove this new page?"))
    try visitor.press("y Right r")
    #expect(visitor.sees("Bring the removed page back?"))
    try visitor.press("y")
    let gone = Array("---\ntitle: Delta\n---\nd\n".utf8)
    #expect(visitor.reversals.map(\.bytes) == [nil, gone])
    #expect(visitor.reversals.map(\.expected) == [Array("---\ntitle: Gamma\n---\nc\n".utf8), nil])
  }

  @Test("says why something could not be put back, until the next question")
  func failure() throws {
    var visitor = Self.visitor()
    visitor.reversalFailure = "It has changed meanwhile."
    try visitor.press("c Down Enter r y")
    #expect(visitor.sees("It has changed meanwhile."))
    try visitor.press("r n")
    #expect(!visitor.sees("It has changed meanwhile."))
  }

  @Test("follows the folder: the focus stays on its page, and a page that is as it was leaves for the list")
  func follows() throws {
    var visitor = Self.visitor()
    try visitor.press("c Down Down")
    let other = ChangeReport(base: .start, pages: Array(Self.report.pages.dropFirst()))
    visitor.changes = other
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(try Self.place(visitor).focus == 1)
    try visitor.press("Enter")
    visitor.changes.pages.remove(at: 1)
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(try Self.place(visitor) == Changes(focus: 1))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home())
  }

  @Test("looks again once a minute, for a commit changes nothing in the folder, and when something was put back")
  func looksAgain() throws {
    var visitor = Self.visitor()
    try visitor.press("c")
    visitor.changes.pages = []
    visitor.wait(seconds: 61)
    #expect(visitor.sees("Nothing has changed"))
    visitor.changes = Self.report
    visitor.perform(.reverted)
    #expect(visitor.sees("Gamma"))
  }

  @Test("opens the page that is touched, and takes the answer that is touched")
  func touches() throws {
    var visitor = Self.visitor()
    try visitor.press("c")
    let row = try #require(visitor.screen.firstIndex { $0.contains("Gamma") })
    visitor.touch(Point(column: 10, row: row))
    #expect(try Self.place(visitor).review?.path == "s/c.en.md")
    let crumb = try #require(compose(visitor.state).hotspots.first { $0.action == .target(.changes) })
    visitor.touch(crumb.rect.origin)
    #expect(try Self.place(visitor) == Changes(focus: 2))
    visitor.touch(Point(column: 10, row: row))
    try visitor.press("r")
    let spots = compose(visitor.state).hotspots
    visitor.touch(try #require(spots.first).rect.origin)
    #expect(visitor.reversals.count == 1)
    try visitor.press("r")
    visitor.touch(try #require(compose(visitor.state).hotspots.last).rect.origin)
    #expect(visitor.reversals.count == 1 && visitor.state.overlay == nil)
  }

  @Test("forgets what it found when it is left")
  func forgets() throws {
    var visitor = Self.visitor()
    try visitor.press("c Enter h")
    #expect(visitor.state.changes.report == nil && visitor.state.review?.comparison == nil)
  }

  @Test("marks words quietly before and loudly after, and every change by a bar and a sign")
  func marks() throws {
    var visitor = Self.visitor()
    try visitor.press("c Down Enter")
    let frame = visitor.frame
    let row = try #require(frame.text.firstIndex { $0.contains("One old.") })
    let text = frame.text[row]
    // All of it is one column wide a character.
    let columns = ["old.", "new."].map { word in
      (0..<text.count).first { text.dropFirst($0).hasPrefix(word) } ?? 0
    }
    #expect(frame[columns[0], row].style == Style(.quiet, .strikethrough))
    #expect(frame[columns[1], row].style == Style(.match))
    #expect(text.contains("▌~ One old.") && text.contains("▌~ One new."))
    #expect(frame.text.contains { $0.contains("│~ Two old.") })
  }
}
