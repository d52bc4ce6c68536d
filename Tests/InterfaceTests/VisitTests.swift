import Content
import InterfaceKit
import Screen
import Statistics
import TestSupport
import Testing
import Wording

@testable import Interface

/// What is counted of visits.
@Suite("The counting of visits") struct VisitTests {
  private func visitor(isKiosk: Bool = true, settings: Settings = .standard) -> Visitor {
    var sample = SampleStand(settings: settings)
    sample.addSection("zoo")
    sample.addExhibit("bear")
    sample.addExhibit("panda")
    return sample.visitor(options: Options(isKiosk: isKiosk, idleSeconds: 60, language: .en))
  }

  @Test("counts pages and sections with the time that they are looked at, in each language")
  func looks() throws {
    var visitor = visitor()
    try visitor.press("1")
    visitor.wait(seconds: 3)
    try visitor.press("2")
    visitor.wait(seconds: 10)
    try visitor.press("l")
    visitor.wait(seconds: 5)
    try visitor.press("h")
    #expect(
      visitor.counted == [
        .woke, .looked(page: "zoo", .en, seconds: 3), .looked(page: "zoo/panda", .en, seconds: 10),
        .looked(page: "zoo/panda", .zh, seconds: 5),
      ])
  }

  @Test("does not count a page that is passed by, nor the time after a visitor has gone")
  func times() throws {
    var visitor = visitor()
    try visitor.press("1 1")
    visitor.wait(seconds: 1)
    try visitor.press("Right")
    visitor.wait(seconds: 20)
    try visitor.press("Down")
    visitor.wait(seconds: 60)
    visitor.wait(seconds: 30)
    #expect(visitor.state.attract != nil)
    #expect(visitor.counted == [.woke, .looked(page: "zoo/panda", .en, seconds: 80)])
  }

  @Test("counts a visitor's first key once, until the stand has been left alone")
  func wakes() throws {
    var visitor = visitor()
    try visitor.press("1 Escape 1 Escape")
    #expect(visitor.counted.filter { $0 == .woke }.count == 1)
    visitor.wait(seconds: 60)
    visitor.wait(seconds: 30)
    try visitor.press("x x")
    #expect(visitor.counted.filter { $0 == .woke }.count == 2)
  }

  @Test("counts searches when they are left, and what was not found once a visitor")
  func searches() throws {
    var visitor = visitor()
    try visitor.press("/ type:panda Escape / type:qqqqzz Escape / type:qqqqzz Escape / type:q Escape")
    #expect(visitor.counted == [.woke, .found, .missed("qqqqzz")])
  }

  @Test("counts nothing where staff are at work, or the settings say so")
  func isOff() throws {
    var settings = Settings.standard
    settings.countsVisits = false
    for other in [visitor(isKiosk: false), visitor(settings: settings)] {
      var visitor = other
      try visitor.press("1 1")
      visitor.wait(seconds: 9)
      try visitor.press("h")
      #expect(visitor.counted == [])
    }
  }

  @Test("shows staff who came by the PIN what was counted until then")
  func deskByPin() throws {
    var visitor = visitor()
    visitor.pin = "2468"
    var figures = Figures()
    figures.pages = [.init(id: "zoo/panda", language: .en, views: 8, seconds: 80)]
    visitor.figures = figures
    try visitor.press("F12 F12 F12 F12 F12 type:2468 Enter Escape Shift+Tab")
    #expect(visitor.sees("8 views"))
  }

  @Test("shows staff the pages as bars, the version of the content, and what was looked for in vain")
  func desk() throws {
    var visitor = visitor(isKiosk: false)
    var figures = Figures()
    figures.pages = [
      .init(id: "zoo/panda", language: .en, views: 8, seconds: 80),
      .init(id: "zoo/gone", language: .ru, views: 2, seconds: 4),
    ]
    visitor.figures = figures
    visitor.perform(.contentVersionFound(ContentVersion(name: "1a2b3c4", time: 0)))
    try visitor.press("d Shift+Tab")
    #expect(visitor.sees("1a2b3c4"))
    #expect(visitor.sees("10 views"))
    let rows = visitor.screen.filter { $0.contains("█") }
    #expect(rows.count == 2)
    #expect(rows[0].contains("panda · EN") && rows[1].contains("zoo/gone · RU"))
    #expect(rows[0].count { $0 == "█" } > 3 * rows[1].count { $0 == "█" })
  }
}
