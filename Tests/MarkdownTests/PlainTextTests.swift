internal import Markdown
import MarkdownTree
import Rendering
import Testing

@Suite("Plain text")
struct PlainTextTests {
  @Test(
    "keeps the shape of blocks and drops inline marks",
    arguments: [
      ("# A *b*\n\nc\nd  \ne\n", "# A b\n\nc\nd\ne\n"), ("- a\n- b\n  1. c\n", "- a\n- b\n  1. c\n"),
      ("3. a\n\n4. b\n\n   c\n", "3. a\n\n4. b\n\n   c\n"), ("> a\n>\n> - b\n", "> a\n>\n> - b\n"),
      ("- [x] a\n- [ ] b\n", "- [x] a\n- [ ] b\n"), ("```\na\n\nb\n```\n\nc\n", "    a\n\n    b\n\nc\n"),
      ("[a](/u) <https://x.y> ![b](c.png)\n", "a </u> https://x.y b <c.png>\n"),
      ("> [!NOTE]\n> a\n", "> [!NOTE]\n> a\n"), ("a[^1]\n\n[^1]: b\n    c\n", "a¹\n\n¹ b\n  c\n"),
      ("<ul><li>a<li>b</ul>\n", "- a\n- b\n"), ("| a | b |\n|---|---|\n| c | |\n", "a | b\nc | \n"),
      ("## A<br>b\n\nc\nd\n---\n\ne<br>f\n", "## A b\n\n## c d\n\ne\nf\n"),
      ("| a | b |\n|---|---|\n| c<br>d | e |\n\nf<br>g\n", "a | b\nc d | e\n\nf\ng\n"),
      ("<b>a</b>\n\n---\n", "a\n\n* * *\n"), ("", ""),
    ])
  func renders(markdown: String, text: String) {
    #expect(PlainText.text(of: Document(parsing: markdown)) == text)
  }
}
