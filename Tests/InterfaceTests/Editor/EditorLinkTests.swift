import Checking
import Content
import Editing
import InterfaceKit
import Screen
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

  @Test(
    "takes an address on the web that is typed or pasted, and makes what is selected its text",
    arguments: [
      ("", "https://a.example/b?c=d", "<https://a.example/b?c=d>"),
      ("", "www.a.example", "[www.a.example](https://www.a.example)"),
      ("bamboo", "https://a.example", "[bamboo](https://a.example)"),
      ("bamboo", "https://a.example/b_(c)", "[bamboo](<https://a.example/b_(c)>)"),
      ("bamboo", "mailto:a@b.example", "[bamboo](mailto:a@b.example)"),
    ])
  func addresses(selected: String, address: String, expected: String) throws {
    var visitor = try EditorTests.visitor("e")
    if selected.isEmpty { try visitor.press("Ctrl+End") } else { visitor.select(selected) }
    try visitor.press("Ctrl+k")
    visitor.handle(.paste(address))
    try visitor.press("Enter")
    let text = selected.isEmpty ? EditorTests.text + expected : EditorTests.text.replacing(selected, with: expected)
    #expect(visitor.state.edited?.editor.text.string == text)
  }

  @Test("takes addresses longer than any search")
  func longAddress() throws {
    let address = "https://a.example/" + String(repeating: "b", count: 500)
    var visitor = try EditorTests.visitor("e Ctrl+End Ctrl+k")
    visitor.handle(.paste(address))
    try visitor.press("Enter")
    #expect(visitor.state.edited?.editor.text.string == EditorTests.text + "<\(address)>")
  }

  private static let head = "---\ntitle: A\n"

  @Test(
    "puts in a picture that lies beside the page with its caption, and lists it, as one step",
    arguments: [
      ("", "resources:\n  - src: \"paw 1.png\"\n    title: \"A \\\"paw\\\"\"\n"),
      ("resources: []\n", "resources: [{src: \"paw 1.png\", title: \"A \\\"paw\\\"\"}]\n"),
      (
        "resources: [{src: a.png}]\n", "resources: [{src: a.png}, {src: \"paw 1.png\", title: \"A \\\"paw\\\"\"}]\n"
      ),
      (
        "resources:\n- src: a.png\n  title: B\nweight: 5\n",
        "resources:\n- src: a.png\n  title: B\n- src: \"paw 1.png\"\n  title: \"A \\\"paw\\\"\"\nweight: 5\n"
      ),
    ])
  func picturesBeside(before: String, after: String) throws {
    let text = Self.head + before + "---\nHe eats.\n"
    var visitor = try EditorTests.visitor("e", text: text)
    visitor.picturesBeside = ["a.png", "paw 1.png"]
    visitor.select("eats")
    try visitor.press("Alt+i type:paw Enter")
    #expect(visitor.sees("caption"))
    try visitor.press("type:A Space type:\"paw\" Enter")
    #expect(
      visitor.state.edited?.editor.text.string
        == Self.head + after + "---\nHe ![A \"paw\"](<paw 1.png>).\n")
    #expect(visitor.state.edited?.check.page.frontMatter.resources.last?.source == "paw 1.png")
    #expect(visitor.state.edited?.check.page.frontMatter.resources.last?.title == "A \"paw\"")
    try visitor.press("type:! Ctrl+z Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == text)
  }

  @Test(
    "puts a picture at the end of words into a paragraph of its own",
    arguments: [
      ("He eats.", "", "He eats.\n\n![B](a.png)"), ("He eats.", "\nMore.", "He eats.\n\n![B](a.png)\n\nMore."),
      ("He eats.", "\n\nMore.", "He eats.\n\n![B](a.png)\n\nMore."), ("", "\nMore.", "![B](a.png)\nMore."),
      ("He ", "eats.", "He ![B](a.png)eats."), ("| a |", "\n|---|", "| a |![B](a.png)\n|---|"),
    ])
  func pictureParagraph(before: String, behind: String, expected: String) throws {
    let head = Self.head + "resources: [{src: a.png, title: B}]\n---\n"
    var visitor = try EditorTests.visitor("e", text: head + before + behind)
    visitor.picturesBeside = ["a.png"]
    let length = behind.count
    try visitor.press("Ctrl+End")
    for _ in 0..<length { try visitor.press("Left") }
    try visitor.press("Alt+i Enter")
    #expect(visitor.state.edited?.editor.text.string == head + expected)
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == head + before + behind)
  }

  @Test("counts the words of the text, not those of the front matter")
  func words() throws {
    let visitor = try EditorTests.visitor(
      "e", text: Self.head + "facts: [{label: a b c, value: d}]\n---\nHe eats bamboo.\n")
    #expect(visitor.sees("· 3 words ·") || visitor.screen.contains { $0.contains(" 3 words · ") })
  }

  @Test("offers a picture that is listed once, and puts that in without a question")
  func listedPicture() throws {
    let text = Self.head + "resources: [{src: a.png, title: B}]\n---\n"
    var visitor = try EditorTests.visitor("e", text: text)
    visitor.picturesBeside = ["a.png"]
    try visitor.press("Ctrl+End Alt+i Enter")
    #expect(visitor.state.edited?.editor.text.string == text + "![B](a.png)")
  }
}
