import Content
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

@Suite("A page that takes long to read")
struct LoadingTests {
  @Test(
    "says so until it is there, in every language, and lets everybody leave",
    arguments: [(Language.ru, "Страница загружается"), (.en, "Loading the page"), (.zh, "正在加载页面")])
  func says(language: Language, text: String) throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("rich")
    var state = sample.visitor(options: Options(language: language)).state
    let effects = update(&state, .go(.page(.exhibit(ExhibitID(section: "s", exhibit: "rich")))))
    let path = try #require(effects.lazy.compactMap { if case .read(let path) = $0 { path } else { nil } }.first)
    func shows(_ text: String) -> Bool { view(state).text.contains { $0.contains(text) } }
    #expect(shows(text))
    var leaving = state
    _ = update(&leaving, .back)
    #expect(!view(leaving).text.contains { $0.contains(text) })
    _ = update(&state, .pageRead(path: path, Document(parsing: "Here it is.")))
    #expect(shows("Here it is.") && !shows(text))
  }
}
