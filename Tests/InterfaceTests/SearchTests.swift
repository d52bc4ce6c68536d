import Content
import InterfaceKit
import Screen
import Searching
import TestSupport
import Testing
import Wording

@testable import Interface

/// The search over the whole stand, as a visitor meets it.
@Suite struct SearchTests {
  private var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit(
      "ruyi", text: "\(String(repeating: "Nothing.\n\n", count: 40))## Food\n\nHe eats *bam*boo.\n\nEnd.")
    sample.addExhibit("draft", text: "Bamboo, but not yet.") { $0.isDraft = true }
    sample.addSection("city")
    sample.addExhibit("park", text: "A grove of bamboo.")
    return sample
  }

  private func visitor(_ keys: String = "", isKiosk: Bool = false) throws -> Visitor {
    var visitor = sample.visitor(
      size: Size(columns: 100, rows: 30), options: Options(isKiosk: isKiosk, language: .en))
    try visitor.press(keys)
    return visitor
  }

  private func titles(_ visitor: Visitor) -> [String] { visitor.state.hits.map(\.title) }

  @Test("finds as it is typed, and goes back to where it was opened")
  func types() throws {
    var visitor = try visitor("1 /")
    #expect(visitor.sees(Message.searchHint.text(in: .en)))
    try visitor.press("type:bamb")
    #expect(titles(visitor) == ["ruyi", "draft", "park"])
    #expect(visitor.sees("3 results"))
    try visitor.press("type:x")
    #expect(visitor.sees(Message.nothingFound.text(in: .en)))
    try visitor.press("Backspace")
    #expect(titles(visitor).count == 3)
    try visitor.press("Ctrl+u")
    #expect(visitor.state.hits.isEmpty)
    try visitor.press("Escape")
    #expect(visitor.state.place == .section("zoo"))
  }

  @Test("takes letters, digits and signs for text, not for shortcuts")
  func takesText() throws {
    var visitor = try visitor("/")
    try visitor.press("q l t h 1 ? / .")
    #expect(visitor.state.place == .search(Search(field: TextField("qlth1?/."))))
    visitor.handle(.paste("\nдва\u{1B} 三"))
    #expect(visitor.state.place == .search(Search(field: TextField("qlth1?/. два 三"))))
    #expect(!visitor.hasQuit)
  }

  @Test("opens what was found where its text has it, with the words standing out, and comes back to the list")
  func lands() throws {
    var visitor = try visitor("/ type:bamboo")
    let list = visitor.state.place
    try visitor.press("Enter")
    #expect(visitor.sees("He eats bamboo."))
    let row = try #require(visitor.screen.firstIndex { $0.contains("He eats") })
    #expect(visitor.frame.roles[row].contains("mmmmmm"))
    try visitor.press("Escape")
    #expect(visitor.state.place == list)
    try visitor.press("Down Down Enter")
    #expect(visitor.sees("A grove of bamboo."))
    try visitor.press("Alt+Left")
    #expect(visitor.state.place == .search(Search(field: TextField("bamboo"), focus: 2)))
  }

  @Test("opens a page in the language that has the words")
  func otherLanguage() throws {
    var sample = sample
    sample.write("Ест бамбук.", to: "city/park/index.ru.md")
    var visitor = sample.visitor(options: Options(language: .en))
    try visitor.press("/ type:бамбук")
    #expect(visitor.screen.contains { $0.contains("park") && $0.contains("RU") })
    try visitor.press("Enter")
    #expect(visitor.state.language == .ru)
    #expect(visitor.sees("Ест бамбук."))
  }

  @Test("shows a page once, in the visitor's language where it has the words too")
  func once() throws {
    var visitor = try visitor("/ type:grove")
    #expect(titles(visitor) == ["park"])
    #expect(visitor.state.hits[0].language == .en)
    visitor.perform(.language(.zh))
    #expect(visitor.state.hits.map(\.language) == [.zh])
  }

  @Test("finds for visitors what they may see only")
  func kiosk() throws {
    #expect(titles(try visitor("/ type:bamboo", isKiosk: true)) == ["ruyi", "park"])
  }

  @Test("says what it looked for instead of letters typed in the wrong layout")
  func wrongLayout() throws {
    var visitor = try Visitor()
    try visitor.press("/ type:gfylf")
    #expect(visitor.sees("→ панда"))
    try visitor.press("Enter")
    #expect(visitor.frame.roles.joined().contains("mmmm"))
  }

  @Test("waits for the texts, and answers once they have been read")
  func waits() throws {
    var state = sample.visitor(options: Options(language: .en)).state
    #expect(update(&state, .search) == [.index(sample.stand)])
    #expect(update(&state, .type("bamboo")) == [])
    #expect(view(state).text.joined().contains(Message.searchLoading.text(in: .en)))
    let index = try #require(SearchIndex.build(sample.stand, from: Library.texts(sample.texts).source))
    _ = update(&state, .indexed(index))
    #expect(state.hits.count == 3)
  }

  @Test("follows a reload: what is gone is found no more")
  func reload() throws {
    var sample = sample
    var visitor = try visitor("/ type:bamboo End")
    sample.removeExhibit(ExhibitID(section: "city", exhibit: "park"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(titles(visitor) == ["ruyi", "draft"])
    #expect(visitor.state.place == .search(Search(field: TextField("bamboo"), focus: 1)))
  }

  @Test("is forgotten when the visitor leaves")
  func leaves() throws {
    var visitor = sample.visitor(options: Options(idleSeconds: 60, language: .en))
    try visitor.press("/ type:bamboo Enter")
    visitor.wait(seconds: 120)
    #expect(visitor.state.isAtStart)
    try visitor.press("/")
    #expect(visitor.state.place == .search(Search()))
  }
}
