import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// Pages outside of their dates at the staff desk.
@Suite struct PageDatesTests {
  private static func moment(hours: Int) -> Moment {
    Moment(epochSeconds: Clock.secondDay.epochSeconds + hours * 3600, offsetSeconds: 28_800, hasTime: true)
  }

  private func visitor(_ language: Language = .en) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi") { $0.publishDate = Self.moment(hours: 1) }
    sample.addExhibit("dingding") { $0.expiryDate = Self.moment(hours: -1) }
    sample.addExhibit("katyusha") { $0.concealment = .unlisted }
    sample.addExhibit("otter") { ($0.isDraft, $0.expiryDate) = (true, Self.moment(hours: -1)) }
    sample.addExhibit("heron") { $0.expiryDate = Self.moment(hours: 2) }
    var visitor = sample.visitor(options: Options(language: language))
    try visitor.press("d")
    return visitor
  }

  private func marks(_ visitor: Visitor, _ name: String) throws -> String {
    let row = try #require(visitor.screen.first { $0.contains(name) })
    return row.split(separator: name).last.map { $0.split(separator: "  ").map { $0.filter { $0 != " " } }[0] } ?? ""
  }

  @Test("are marked with when they are shown, in signs and words")
  func marked() throws {
    for (language, expected) in [
      (Language.en, [">tocome", "<expired", "-hidden", "*draft", "✓"]),
      (.ru, [">ждётсрока", "<сроквышел", "-скрыто", "*черновик", "✓"]),
      (.zh, [">待发布", "<已过期", "-已隐藏", "*草稿", "✓"]),
    ] {
      let visitor = try visitor(language)
      let seen = try ["ruyi", "dingding", "katyusha", "otter", "heron"].map { try marks(visitor, $0) }
      #expect(seen == expected)
    }
  }

  @Test("are marked anew when their time comes or is over")
  func followsTheClock() throws {
    var visitor = try visitor()
    visitor.wait(seconds: 3600)
    #expect(try marks(visitor, "ruyi") == "✓" && marks(visitor, "heron") == "✓")
    visitor.wait(seconds: 3600)
    #expect(try marks(visitor, "heron") == "<expired")
  }
}
