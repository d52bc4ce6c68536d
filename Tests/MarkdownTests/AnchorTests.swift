internal import Markdown
import MarkdownTree
import Testing

@Suite("Anchors of headings")
struct AnchorTests {
  @Test(
    "are made as GitHub makes them",
    arguments: [
      ("# Hello, World!", "hello-world"), ("# Большая кольцевая линия", "большая-кольцевая-линия"),
      ("# 莫斯科 — 展台。", "莫斯科--展台"),
      ("# `code` *and* [link](u)", "code-and-link"), ("# snake_case-2", "snake_case-2"), ("# ÉTÉ 5 %", "été-5-"),
      ("# 🙂", ""),
      ("# <i>a</i> &amp; b", "a--b"),
    ])
  func slugs(heading: String, anchor: String) {
    #expect(Document(parsing: heading).headings.map(\.anchor) == [anchor])
  }

  @Test("are what the source says, where it says something")
  func identifiers() {
    let document = Document(parsing: "## A {#b}\n\n## B\n\n# C<br>D\n\n## E {.class}\n")
    #expect(document.headings.map(\.anchor) == ["b", "b-1", "c-d", "e"])
    #expect(document.headings.map(\.text) == ["A", "B", "C D", "E"])
  }

  @Test("are unique in the page")
  func unique() {
    let document = Document(parsing: "# a\n# a\n# a-1\n# a\n# a-1\n")
    #expect(document.headings.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
    #expect(document.root.children.map(\.anchor) == document.headings.map(\.anchor))
    #expect(document.headings.map(\.level) == [1, 1, 1, 1, 1])
  }
}
