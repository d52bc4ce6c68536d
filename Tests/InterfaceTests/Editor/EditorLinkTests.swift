import Editing
import TestSupport
import Testing

@testable import Interface

/// Links that are put in by picking what they lead to.
@Suite struct EditorLinkTests {
  @Test(
    "makes what is selected the text of a link, where it can be",
    arguments: [
      ("bamboo", "He eats **[bamboo](../dingding/)**."), ("eats **bamboo**", "He [eats **bamboo**](../dingding/)."),
      (" eats ", "He [eats](../dingding/) **bamboo**."),
    ])
  func linksSelection(selected: String, expected: String) throws {
    var visitor = try EditorTests.visitor("e")
    visitor.select(selected)
    try visitor.press("Ctrl+k type:dingd Enter")
    #expect(
      visitor.state.edited?.editor.text.string == EditorTests.text.replacing("He eats **bamboo**.", with: expected))
  }

  @Test("never loses what is selected to a link that it cannot be the text of")
  func linksBehindSelection() throws {
    let text = "One [x](y) two.\n\nThree ] four.\n"
    for selected in ["[x](y)", "two.\n\nThree", "Three ]"] {
      var visitor = try EditorTests.visitor("e", text: text)
      visitor.select(selected)
      try visitor.press("Ctrl+k type:dingd Enter")
      #expect(
        visitor.state.edited?.editor.text.string
          == text.replacing(selected, with: selected + "[dingding](../dingding/)"))
    }
  }
}
