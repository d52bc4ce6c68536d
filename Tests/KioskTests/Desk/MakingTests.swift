import Exhibition
import Screen
import TestSupport
import Testing

@testable import Kiosk

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
      ("n type:zoo/ruyi", "in every language already", false), ("n type:zo/x", "no such section. → zoo?", false),
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

  @Test("says why where the page cannot be made")
  func fails() throws {
    var visitor = try visitor("d")
    visitor.overwrite("parks/_index.ru.md", with: "Somebody was quicker.")
    try visitor.press("n type:parks Enter")
    #expect(visitor.sees("It is there."))
    #expect(visitor.file("parks/_index.ru.md") == "Somebody was quicker.")
  }
}
