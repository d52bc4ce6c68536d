import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Visitors never see a broken page.
@Suite struct LastGoodTests {
  private static let path = "s/e/index.en.md"

  private static var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e") { $0.title = "Pandas" }
    return sample
  }

  private static var broken: SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e") { $0.title = "index" }
    sample.breakPage(path, "---\ntitle: [\n---\n", line: 2, column: 8)
    return sample
  }

  @Test("keeps title and place of a page that has become broken, and counts the error for staff")
  func keepsPage() throws {
    var visitor = Self.sample.visitor(size: Size(columns: 120, rows: 36))
    try visitor.press("1")
    visitor.perform(.standLoaded(Self.broken.stand))
    #expect(visitor.sees("Pandas"))
    #expect(visitor.sees(Message.problemCount(1).text(in: .en)))
    visitor.perform(.standLoaded(Self.broken.stand))
    #expect(visitor.sees("Pandas"))
    var mended = SampleStand()
    mended.addSection("s")
    mended.addExhibit("e") { $0.title = "Bears" }
    visitor.perform(.standLoaded(mended.stand))
    #expect(visitor.sees("Bears") && !visitor.sees("Pandas"))
    #expect(!visitor.sees(Message.problemCount(1).text(in: .en)))
  }

  @Test("shows a page that was broken from the start, as good as it can be")
  func brokenAtStart() throws {
    var visitor = Self.broken.visitor(size: Size(columns: 120, rows: 36))
    try visitor.press("1")
    #expect(visitor.sees("index"))
  }

  @Test("keeps it when the page alone is read anew")
  func keepsPageReadAhead() throws {
    var visitor = Self.sample.visitor(size: Size(columns: 120, rows: 36))
    try visitor.press("1 1")
    let page = try #require(Self.broken.stand.exhibit(ExhibitID(section: "s", exhibit: "e"))?.pages[.en])
    visitor.perform(.pageSaved(page, nil, problems: Self.broken.stand.problems))
    #expect(visitor.sees("Pandas") && visitor.sees("Text."))
    #expect(visitor.sees(Message.problemCount(1).text(in: .en)))
  }

  @Test("leaves drafts hidden from visitors that a broken version would show")
  func drafts() throws {
    var draft = SampleStand()
    draft.addSection("s")
    draft.addExhibit("e") { $0.isDraft = true }
    var visitor = draft.visitor(options: Options(isKiosk: true, language: .en))
    visitor.perform(.standLoaded(Self.broken.stand))
    #expect(visitor.state.stand.exhibit(ExhibitID(section: "s", exhibit: "e"))?.pages[.en] == nil)
  }
}
