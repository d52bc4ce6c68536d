import Editing
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// New pages, asked for at the staff desk.
@Suite struct MakingTests {
  private func visitor(_ keys: String) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi")
    sample.addExhibit("dingding", in: [.ru, .en])
    var visitor = sample.visitor()
    try visitor.press(keys)
    return visitor
  }

  @Test(
    "makes what the ID says and opens it in the editor",
    arguments: [
      ("d n type:parks Enter", "parks/_index.ru.md"), ("d Down n type:katyusha Enter", "zoo/katyusha/index.ru.md"),
      ("d Down n type:dingding Enter", "zoo/dingding/index.zh.md"),
      ("d Down Down Down Right Enter", "zoo/dingding/index.zh.md"),
    ])
  func makes(keys: String, path: String) throws {
    let visitor = try visitor(keys)
    #expect(visitor.state.edited?.path == path)
    #expect(visitor.state.place == .editor)
    #expect(visitor.file(path)?.contains("draft: true") == true)
  }

  @Test(
    "says what will come of an ID while it is typed, and makes nothing of one that is no use",
    arguments: [
      ("n", "A section: zoo.", true), ("n type:parks", "a new section: parks, RU", true),
      ("n type:zoo/x", "a new exhibit: zoo/x, RU", true),
      ("n type:zoo/dingding", "a new translation: zoo/dingding, 中文", true),
      ("n type:zoo/ruyi", "Already in every language", false), ("n type:zo/x", "no such section. → zoo?", false),
      ("n type:../x", "Use letters", false), ("n type:a/b/c", "Use letters", false),
    ])
  func says(keys: String, text: String, isUsable: Bool) throws {
    var visitor = try visitor("d " + keys)
    #expect(visitor.sees(text))
    guard !isUsable else { return }
    try visitor.press("Enter")
    #expect(visitor.state.edited == nil)
    #expect(visitor.sees(text))
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
  }

  @Test(
    "opens a new page with its title selected, so that typing replaces it",
    arguments: [
      ("d n type:parks Enter", "parks"), ("d Down n type:katyusha Enter", "zoo/katyusha"),
      ("d Down Down Down Right Enter", "zoo/dingding"), ("d Right Enter", "."),
    ])
  func selectsTitle(keys: String, title: String) throws {
    var visitor = try visitor(keys)
    #expect(visitor.state.edited?.editor.selectedText == title)
    try visitor.press("type:Парки")
    #expect(visitor.state.edited?.editor.text.string.hasPrefix("---\ntitle: \"Парки\"\n") == true)
  }

  @Test("begins the stand's own page by E on home, in its default language; where there is no stand, asks about one")
  func standPage() throws {
    var visitor = try visitor("e")
    #expect(visitor.state.edited?.path == "_index.ru.md" && visitor.state.place == .editor)
    #expect(visitor.state.edited?.editor.selectedText == ".")
    visitor = SampleStand().visitor()
    try visitor.press("e")
    guard case .newStand = visitor.state.overlay else { throw Failure(overlay: visitor.state.overlay) }
    var kiosk = SampleStand().visitor(options: Options(isKiosk: true))
    kiosk.perform(.editPage)
    #expect(kiosk.state.overlay == nil && kiosk.state.edited == nil)
  }

  private struct Failure: Error {
    var overlay: Overlay?
  }

  @Test("leaves the cursor of a page that is there already where it was")
  func selectsNothing() throws {
    var visitor = try visitor("d Down Down Enter")
    #expect(visitor.state.edited?.editor.selection == Selection(0))
    // Made by somebody else in the meantime: it is not the page that was asked for.
    visitor.overwrite("zoo/dingding/index.zh.md", with: "---\ntitle: Dingding\n---\n")
    try visitor.press("Escape Down Right Enter")
    #expect(visitor.sees("It is there."))
    #expect(visitor.state.pending == nil)
  }

  @Test(
    "finds the title in what people write",
    arguments: [
      ("title: \"A \\\"so\\\" panda\" # x", "A \\\"so\\\" panda"), ("title: 'It''s a panda'", "It''s a panda"),
      ("a: b\ntitle:   Две панды#1 # x\nsummary: c", "Две панды#1"), ("title: \"\"", ""),
      ("title: \"A\n  panda\"", nil), ("title: >\n  A panda", nil), ("subtitle: a", nil), ("title:", nil),
      ("title:#x", "#x"),
    ] as [(String, String?)])
  func findsTitle(yaml: String, title: String?) {
    let document = Document(parsing: "\u{FEFF}---\r\n" + yaml.replacing("\n", with: "\r\n") + "\r\n---\r\ntitle: x\r\n")
    #expect(document.titleRange.map(document.text.substring) == title)
  }

  @Test("says why where the page cannot be made")
  func fails() throws {
    var visitor = try visitor("d")
    visitor.overwrite("parks/_index.ru.md", with: "Somebody was quicker.")
    try visitor.press("n type:parks Enter")
    #expect(visitor.sees("It is there."))
    #expect(visitor.file("parks/_index.ru.md") == "Somebody was quicker.")
  }
}
