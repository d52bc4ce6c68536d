import Editing
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// Pages that are left before they are saved, and the end of the program.
@Suite struct HeldPagesTests {
  private static let first = "zoo/ruyi/index.en.md"
  private static let second = "zoo/dingding/index.en.md"

  private static let text = "---\ntitle: \"?\"\nsummary: \"A panda\"\n---\nText."
  private static let texts = ["ruyi", "dingding"].map { text.replacing("?", with: $0) }

  /// Two pages with a word typed at their ends, both left for later; at the section.
  private static func visitor(idleSeconds: Int? = nil) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi")
    sample.addExhibit("dingding")
    for (path, text) in zip([first, second], texts) { sample.write(text, to: path) }
    var visitor = sample.visitor(options: Options(idleSeconds: idleSeconds, language: .en))
    try visitor.press("1 1 e Ctrl+End type:One Escape Escape Down Down Enter Escape")
    try visitor.press("2 e Ctrl+End type:Two Escape Escape Down Down Enter Escape")
    return visitor
  }

  @Test("stay open as they were left, counted on every screen of the staff, and are gone on with")
  func stay() throws {
    var visitor = try Self.visitor()
    #expect(visitor.state.held.map(\.path) == [Self.first, Self.second])
    #expect(visitor.sees("unsaved: 2"))
    #expect(visitor.drafts.keys.sorted() == [Self.second, Self.first])
    #expect(visitor.file(Self.first) == Self.texts[0])
    try visitor.press("1 e")
    #expect(visitor.state.edited?.editor.text.string == Self.texts[0] + "One")
    #expect(visitor.sees("unsaved: 2"))
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.texts[0])
    try visitor.press("Ctrl+y Ctrl+s Escape Escape")
    #expect(visitor.file(Self.first) == Self.texts[0] + "One")
    #expect(visitor.sees("unsaved: 1"))
    #expect(visitor.drafts.keys.sorted() == [Self.second])
  }

  @Test("are gone on with by a touch on their count, and from the commands")
  func resumes() throws {
    var visitor = try Self.visitor()
    let spot = try #require(compose(visitor.state).hotspots.first { $0.action == .unsaved })
    visitor.touch(spot.rect.origin)
    #expect(visitor.state.edited?.path == Self.second)
    try visitor.press("Escape Escape Down Down Enter p type:ruyi")
    #expect(visitor.sees("Go on editing: ruyi · EN"))
    try visitor.press("Enter")
    #expect(visitor.state.edited?.path == Self.first)
  }

  @Test("are not lost where another page is opened in the way of things")
  func openedOver() throws {
    var visitor = try Self.visitor()
    try visitor.press("1 e type:x")
    visitor.perform(.opened(OpenedPage(path: "zoo/_index.en.md", language: .en, version: StampedPage(bytes: []))))
    #expect(visitor.state.held.map(\.path) == [Self.second, Self.first])
    // A key pressed twice asks for the same file twice.
    visitor.perform(.opened(OpenedPage(path: Self.first, language: .en, version: StampedPage(bytes: []))))
    #expect(visitor.state.edited?.editor.text.string == Self.texts[0] + "Onex")
    #expect(visitor.state.held.map(\.path) == [Self.second])
  }

  @Test("wait for a save that is on its way, for the file is about to have another text than they have")
  func saving() throws {
    let path = "zoo/ruyi/index.en.md"
    var state = try EditorTests.visitor("e Ctrl+End").state
    let other = OpenedPage(path: "zoo/_index.en.md", language: .en, version: StampedPage(bytes: []))
    func stamp(_ text: String) -> PageStamp { StampedPage(bytes: Array(text.utf8)).stamp }
    for input in [Input.edit(.insert("a")), .edit(.save)] { _ = update(&state, input) }
    // Typed, saved and undone: the same text as the file has still, but not for long.
    var undone = state
    _ = update(&undone, .edit(.undo))
    #expect(undone.edited?.editor.isModified == false)
    #expect(update(&undone, .opened(other)).contains(.close(path: path)) == false)
    #expect(undone.held.map(\.path) == [path])
    _ = update(&undone, .saved(path: path, stamp(EditorTests.text + "a")))
    #expect(undone.held.first?.editor.isModified == true)
    #expect(undone.held.first?.editor.text.string == EditorTests.text)
    // The same where a second text waits for the first one to arrive.
    for input in [Input.edit(.insert("b")), .edit(.save), .edit(.undo)] { _ = update(&state, input) }
    _ = update(&state, .opened(other))
    let effects = update(&state, .saved(path: path, stamp(EditorTests.text + "a")))
    #expect(effects.contains { if case .save = $0 { true } else { false } })
    #expect(state.held.map(\.path) == [path], "its second text is on its way")
    _ = update(&state, .saved(path: path, stamp(EditorTests.text + "ab")))
    #expect(state.held.first?.editor.isModified == true)
    #expect(state.held.first?.editor.text.string == EditorTests.text + "a")
  }

  @Test("outlive the return to the start")
  func idle() throws {
    var visitor = try Self.visitor(idleSeconds: 60)
    try visitor.press("1 e")
    visitor.wait(seconds: 200)
    #expect(visitor.state.place == .home())
    #expect(visitor.sees("unsaved: 2"))
  }

  @Test("are named when the program is to end, which goes on where nothing is answered")
  func asks() throws {
    for keys in ["q Escape", "q Enter"] {
      var visitor = try Self.visitor()
      try visitor.press("q")
      #expect(visitor.sees("These pages have not been saved yet:"))
      #expect(visitor.screen.contains { $0.contains("ruyi EN · " + Self.first) })
      #expect(visitor.screen.contains { $0.contains("dingding EN · " + Self.second) })
      #expect(Law.broken(by: visitor.state).isEmpty)
      try visitor.press(keys.split(separator: " ").last.map(String.init) ?? "")
      #expect(visitor.state.overlay == nil)
      #expect(!visitor.hasQuit)
      #expect(visitor.state.held.count == 2)
    }
    var editing = try Self.visitor()
    try editing.press("1 e Ctrl+q")
    #expect(editing.sees("These pages have not been saved yet:"))
  }

  @Test("are saved, kept or given up at the end of the program")
  func ends() throws {
    let typed = [Self.texts[0] + "One", Self.texts[1] + "Two"]
    for (downs, texts, drafts) in [(1, typed, 0), (2, Self.texts, 2), (3, Self.texts, 0)] {
      var visitor = try Self.visitor()
      try visitor.press("q")
      for _ in 0..<downs { try visitor.press("Down") }
      try visitor.press("Enter")
      #expect(visitor.hasQuit)
      #expect([Self.first, Self.second].map(visitor.file) == texts)
      #expect(visitor.drafts.count == drafts)
    }
  }

  @Test("say why they could not be saved in the language of the screen, also after it was switched")
  func language() throws {
    var visitor = try EditorTests.visitor("e")
    let error = SaveError.diskFull(path: Self.first)
    visitor.perform(.saveFailed(path: Self.first, reason: error.message))
    for language in [Language.en, .ru, .zh] {
      visitor.perform(.language(language))
      #expect(visitor.sees(String(error.text(in: language).prefix(20))))
    }
  }

  @Test("keep the program from ending where one cannot be saved, and show it")
  func trouble() throws {
    var full = try Self.visitor()
    full.isFull = true
    try full.press("q Down Enter")
    #expect(!full.hasQuit)
    #expect(full.sees("Not saved. The disk is full."))
    full.isFull = false
    try full.press("Ctrl+s Escape q Down Enter")
    #expect(full.hasQuit)
    var changed = try Self.visitor()
    changed.overwrite(Self.first, with: "Theirs.")
    try changed.press("q Down Enter")
    #expect(!changed.hasQuit)
    #expect(changed.state.edited?.path == Self.first)
    #expect(changed.sees("Somebody else has changed the file"))
    #expect(changed.file(Self.first) == "Theirs.")
    #expect(changed.file(Self.second) == Self.texts[1] + "Two")
  }

  @Test("tell of a save that failed behind the back of who went on")
  func later() throws {
    var visitor = try Self.visitor()
    visitor.perform(.saveFailed(path: Self.first, reason: "The disk is full."))
    #expect(visitor.sees("Not saved. " + Self.first))
    visitor.perform(.saved(path: Self.first, StampedPage(bytes: Array("x".utf8)).stamp))
    #expect(visitor.state.held.count == 2, "nothing was sent to the file")
    try visitor.press("1 e")
    #expect(visitor.state.edited?.editor.isModified == true)
  }

  @Test("asks nothing where all is saved")
  func quits() throws {
    var visitor = try EditorTests.visitor("e Escape q")
    #expect(visitor.hasQuit)
    visitor = try EditorTests.visitor("e Ctrl+q")
    #expect(visitor.hasQuit)
  }
}
