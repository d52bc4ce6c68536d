import Content
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The pictures of a page.
@Suite struct GalleryTests {
  private var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("bare")
    sample.addExhibit("rich") { frontMatter in
      frontMatter.resources = (1...3).map { .init(source: "\($0).png", title: "Caption \($0)") }
    }
    return sample
  }

  private func visitor(columns: Int = 120, depth: ColorDepth? = .palette256) -> Visitor {
    var visitor = sample.visitor(
      size: Size(columns: columns, rows: 36), options: Options(language: .en, depth: depth))
    visitor.studio = { .swatch("▓", $0.size) }
    return visitor
  }

  private func shows(_ sign: String, _ visitor: Visitor) -> Bool { visitor.screen.contains { $0.contains(sign) } }

  @Test("opens with I and its Cyrillic and full-width letters, turns both ways around, and closes")
  func turns() throws {
    for key in ["i", "I", "ш", "Ш", "ｉ"] {
      var visitor = visitor()
      try visitor.press("1 2 \(key)")
      #expect(visitor.state.picture == 0)
      #expect(visitor.sees("Caption 1"))
      #expect(visitor.sees(Message.picture(1, 3).text(in: .en)))
      let place = visitor.state.place
      try visitor.press("Right Right")
      #expect(visitor.sees("Caption 3"))
      try visitor.press("Right")
      #expect(visitor.state.picture == 0)
      try visitor.press("Left")
      #expect(visitor.state.picture == 2)
      try visitor.press("Escape")
      #expect(visitor.state.overlay == nil)
      #expect(visitor.state.place == place)
    }
  }

  @Test("is not offered where a page has no pictures")
  func withoutPictures() throws {
    var visitor = visitor()
    try visitor.press("1 1 i")
    #expect(visitor.state.overlay == nil)
    #expect(!visitor.sees("I" + Message.pictures.text(in: .en)))
    try visitor.press("Right")
    #expect(visitor.sees("I" + Message.pictures.text(in: .en)))
  }

  @Test("shows pictures beside a list and a page once they are drawn, and only where colours are known")
  func besideText() throws {
    var visitor = visitor(columns: 160)
    try visitor.press("1 Down")
    #expect(shows("▓▓▓▓", visitor))
    try visitor.press("Enter")
    #expect(shows("▓▓▓▓", visitor))
    var plain = self.visitor(columns: 160, depth: nil)
    try plain.press("1 Down Enter")
    #expect(!plain.sees("Caption 1"))
    try plain.press("i")
    #expect(!shows("▓", plain))
    #expect(plain.sees("Caption 1"))
  }

  @Test("shows the picture with its caption among the lines where nothing stands beside them and there is room")
  func amongText() throws {
    var visitor = visitor(columns: 80)
    try visitor.press("1 2")
    #expect(shows("▓▓▓▓", visitor))
    #expect(visitor.sees("Caption 1"))
    let row = try #require(visitor.screen.firstIndex { $0.contains("▓") })
    visitor.touch(Point(column: 10, row: row))
    #expect(visitor.state.picture == 0)
    try visitor.press("Escape")
    visitor.handle(.resized(Size(columns: 80, rows: 24)))
    #expect(shows("▓▓▓▓", visitor) && visitor.sees("Caption 1"))
    visitor.handle(.resized(Size(columns: 40, rows: 12)))
    #expect(!shows("▓", visitor) && !visitor.sees("Caption 1"))
  }

  @Test("keeps the room of a picture in the text while it is drawn")
  func keepsRoom() throws {
    var state = sample.visitor(
      size: Size(columns: 80, rows: 40), options: Options(language: .en, depth: .palette256)
    ).state
    for effect in update(&state, .go(.page(.exhibit(ExhibitID(section: "s", exhibit: "rich"))))) {
      if case .read(let path) = effect { _ = update(&state, .pageRead(path: path, Document(parsing: "Text."))) }
    }
    let before = view(state).text.firstIndex { $0.contains("Text.") }
    let request = try #require(state.wantedPicture)
    _ = update(&state, .pictureDrawn(request, .swatch("▓", request.size)))
    #expect(view(state).text.firstIndex { $0.contains("Text.") } == before)
    #expect(view(state).text.contains { $0.contains("▓") })
  }

  @Test("asks for a picture once, and once more after a change of the content")
  func asksOnce() throws {
    var visitor = visitor(columns: 160)
    try visitor.press("1 2")
    var state = visitor.state
    #expect(update(&state, .wake) == [])
    let effects = update(&state, .standLoaded(sample.stand))
    let asked = effects.filter { if case .draw = $0 { true } else { false } }
    #expect(asked.count == 1)
    #expect(update(&state, .wake) == [])
  }

  @Test("does without a picture that cannot be drawn, and without its caption", arguments: [80, 160])
  func failed(columns: Int) throws {
    var visitor = visitor(columns: columns)
    visitor.studio = { _ in nil }
    try visitor.press("1 2")
    #expect(!visitor.sees("Caption 1"))
    var state = visitor.state
    #expect(update(&state, .wake) == [])
  }

  @Test(
    "asks again for a picture that failed when its page is visited anew or the content changes"
  )
  func asksAgain() throws {
    func asked(_ effects: [Effect]) -> Int { effects.count { if case .draw = $0 { true } else { false } } }
    var visitor = sample.visitor(
      size: Size(columns: 160, rows: 50), options: Options(idleSeconds: 60, language: .en, depth: .palette256))
    visitor.studio = { _ in nil }
    try visitor.press("1 2")
    var state = visitor.state
    #expect(asked(update(&state, .wake)) == 0)
    #expect(asked(update(&state, .standLoaded(sample.stand))) == 1)
    let request = try #require(state.wantedPicture)
    _ = update(&state, .pictureFailed(request, reason: Message(verbatim: "no memory")))
    #expect(asked(update(&state, .wake)) == 0)
    _ = update(&state, .home)
    #expect(asked(update(&state, .go(.page(.exhibit(ExhibitID(section: "s", exhibit: "rich")))))) == 1)
    _ = update(&state, .pictureDrawn(request, .swatch("▓", request.size)))
    #expect(view(state).text.contains { $0.contains("▓") })
  }

  @Test("asks again for a picture that failed when the stand returns to its start, though it shows it already")
  func retries() {
    var shelf = PictureShelf()
    let request = PictureRequest(path: "a.png", size: Size(columns: 20, rows: 10), depth: .palette256)
    #expect(shelf.want([request]) == [request])
    shelf.put(.failed("no memory"), for: request)
    #expect(shelf.want([request]) == [])
    shelf.retry()
    #expect(shelf.want([request]) == [request])
    #expect(shelf.want([request]) == [])
  }

  @Test("asks again for a picture of home that failed when the stand returns to its start, where it shows the same")
  func retriesAtTheReturn() throws {
    func asked(_ effects: [Effect]) -> Int { effects.count { if case .draw = $0 { true } else { false } } }
    var settings = Settings.standard
    settings.attract.exhibits = .none
    var sample = SampleStand(settings: settings)
    sample.addSection("s")
    sample.addExhibit("rich") { $0.resources = [.init(source: "1.png", title: "Caption")] }
    let visitor = sample.visitor(
      size: Size(columns: 160, rows: 50),
      options: Options(isKiosk: true, idleSeconds: 60, language: .en, depth: .palette256))
    var state = visitor.state
    #expect(state.place == .home() && !state.wantedPictures.isEmpty)
    #expect(asked(update(&state, .tick(state.clock.later(milliseconds: 59_000)))) == 0)
    #expect(asked(update(&state, .tick(state.clock.later(milliseconds: 1_000)))) == state.wantedPictures.count)
  }

  @Test("says in the picture's place that it cannot be shown, and why to staff only", arguments: [true, false])
  func saysFailure(isKiosk: Bool) throws {
    var visitor = sample.visitor(options: Options(isKiosk: isKiosk, language: .en, depth: .palette256))
    try visitor.press("1 2 i")
    #expect(visitor.sees(Message.noPicture.text(in: .en)))
    #expect(visitor.sees("There is none.") == !isKiosk)
    #expect(visitor.sees("Caption 1"))
  }

  @Test("gathers for a section's page what its exhibits begin with, unless it has its own")
  func section() throws {
    var sample = sample
    sample.addExhibit("other") { $0.resources = [.init(source: "other.png", title: "Other")] }
    var visitor = sample.visitor(options: Options(language: .en, depth: .palette256))
    visitor.studio = { .swatch("▓", $0.size) }
    try visitor.press("1 0 i")
    #expect(visitor.sees("Caption 1"))
    try visitor.press("Right")
    #expect(visitor.sees("Other"))
    #expect(visitor.sees(Message.picture(2, 2).text(in: .en)))
    var stand = sample.stand
    stand.sections[0].pages[.en]?.frontMatter.resources = [.init(source: "own.png", title: "Own")]
    visitor.perform(.standLoaded(stand))
    #expect(visitor.sees("Own"))
  }

  @Test("takes no picture for a visitor: the idle time runs on while one is drawn")
  func isNoInput() throws {
    var visitor = sample.visitor(options: Options(idleSeconds: 60, language: .en, depth: .direct))
    try visitor.press("1 2")
    visitor.wait(seconds: 70)
    let request = PictureRequest(path: "s/rich/1.png", size: Size(columns: 20, rows: 8), depth: .direct)
    visitor.perform(.pictureFailed(request, reason: "none"))
    #expect(visitor.state.countdown == 20)
  }

  @Test("closes where its page or its pictures are gone, and stays in range where there are fewer")
  func vanishes() throws {
    var sample = sample
    var visitor = visitor()
    try visitor.press("1 2 i Right Right")
    var stand = sample.stand
    stand.sections[0].exhibits[1].pages[.en]?.frontMatter.resources.removeLast()
    visitor.perform(.standLoaded(stand))
    #expect(visitor.state.picture == 1)
    var bare = stand
    for language in [Language.ru, .en, .zh] { bare.sections[0].exhibits[1].pages[language]?.frontMatter.resources = [] }
    var other = visitor
    other.perform(.standLoaded(bare))
    #expect(other.state.overlay == nil)
    sample.removeExhibit(ExhibitID(section: "s", exhibit: "rich"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.overlay == nil)
    #expect(visitor.state.place == .section("s", focus: 0) || visitor.state.place == .section("s", focus: 1))
  }
}
