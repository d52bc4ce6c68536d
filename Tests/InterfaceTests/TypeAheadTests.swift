import Content
import Editing
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Keys that come while the stand is still being read.
@Suite struct TypeAheadTests {
  private let sample: SampleStand = {
    var sample = SampleStand()
    sample.addSection("zoo")
    for name in ["a", "b", "c"] {
      sample.addExhibit(name, text: (1...60).map { "Line \($0) of \(name)." }.joined(separator: "\n\n"))
    }
    return sample
  }()

  /// Somebody at the stand as home is drawn from: without exhibits.
  private func visitor() -> Visitor {
    var outline = sample.stand
    outline.isComplete = false
    for index in outline.sections.indices where outline.sections[index].kind != .programme {
      outline.sections[index].exhibits = []
    }
    return Visitor(
      at: outline, library: .texts(sample.texts), size: Size(columns: 80, rows: 24), options: Options(language: .en))
  }

  private func page(_ name: String) -> Subject { .exhibit(ExhibitID(section: "zoo", exhibit: name)) }

  private func subject(_ visitor: Visitor) -> Subject? {
    if case .page(let reading) = visitor.state.place { reading.subject } else { nil }
  }

  @Test(
    "comes to what the same keys come to once everything has been read",
    arguments: [
      "1 2", "1 Down Enter", "1 3 Escape", "1 2 Down Down", "1 2 Right", "1 2 End PageUp", "1 End Up Enter h", "1 2 l",
      "1 2 / type:line", "1 4 e", "d Down Down Enter", "e Ctrl+k Down Enter x",
    ])
  func same(keys: String) throws {
    var early = visitor()
    try early.press(keys)
    early.perform(.standLoaded(sample.stand))
    var late = visitor()
    late.perform(.standLoaded(sample.stand))
    try late.press(keys)
    #expect(early.state.place == late.state.place)
    #expect(early.screen == late.screen)
    #expect(early.state.typedAhead.isEmpty)
  }

  @Test("obeys again after three seconds where the rest of the stand never comes")
  func givesUp() throws {
    var visitor = visitor()
    try visitor.press("1 1 Escape")
    #expect(visitor.state.place == .section("zoo"))
    visitor.wait(seconds: 4)
    try visitor.press("?")
    #expect(visitor.state.overlay != nil)
    try visitor.press("Escape Escape l")
    #expect(visitor.state.place == .home(Home(focus: .section("zoo"))))
    #expect(visitor.state.language != .en)
  }

  @Test("takes no key for another one while the list is not there")
  func waits() throws {
    var visitor = visitor()
    try visitor.press("1 1")
    #expect(visitor.state.place == .section("zoo"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(subject(visitor) == page("a"))
  }

  @Test("lets a touch go first, and forgets what waits")
  func touch() throws {
    var visitor = visitor()
    try visitor.press("1 2")
    let home = try #require(compose(visitor.state).hotspots.first { $0.action == .target(.home) })
    visitor.touch(home.rect.origin)
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == .home())
  }

  @Test("quits at once, and keeps no more keys than anybody types")
  func ends() throws {
    var visitor = visitor()
    try visitor.press("1" + String(repeating: " 2", count: 1000) + " q")
    #expect(visitor.hasQuit && visitor.state.typedAhead.count == 64)
  }

  @Test("writes nothing that was typed ahead into a page")
  func editor() throws {
    var visitor = visitor()
    try visitor.press("1 4 e type:x")
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.edited?.editor.isModified == false)
  }

  @Test("does nothing else with what was typed ahead for a page", arguments: ["l", "t", "Escape", "h", "?"])
  func behindEditor(key: String) throws {
    var visitor = visitor()
    try visitor.press("1 4 e " + key)
    visitor.perform(.standLoaded(sample.stand))
    var expected = self.visitor()
    try expected.press("1 4 e")
    expected.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == .editor)
    #expect(visitor.screen == expected.screen)
    #expect(visitor.state.theme == expected.state.theme)
  }

  @Test("asks nobody to wait who opens the programme, which is read with home")
  func programme() throws {
    var sample = SampleStand()
    sample.addSection("days", kind: .programme)
    sample.addExhibit("opening")
    var outline = sample.stand
    outline.isComplete = false
    var visitor = Visitor(
      at: outline, library: .texts(sample.texts), size: Size(columns: 80, rows: 24), options: Options(language: .en))
    try visitor.press("1 1")
    #expect(subject(visitor) == .exhibit(ExhibitID(section: "days", exhibit: "opening")))
  }
}
