internal import Markdown
import MarkdownTree
import Testing

@testable import Searching

/// What the page shows, search finds: both ask `Node.text`.
@Suite("What search sees of a page")
struct VisibleTextTests {
  @Test(
    "is what the page shows",
    arguments: [
      ("从二号门进入，\n不用排队。\n", "从二号门进入，不用排队。"), ("Павильон\nномер\n", "Павильон номер"),
      ("10<sup>6</sup> м<sup>2</sup>\n", "10⁶ м²"), ("H<sub>2</sub>O\n", "H₂O"),
      ("a[^1]\n\n[^1]: 没有空格的脚注\n", "a¹\n没有空格的脚注"), ("> [!NOTE]\n> Слова\n", "Слова"),
      ("<p>Текст <b>и</b> &amp; <a href=\"x\">ссылка</a></p>\n", "Текст и & ссылка"),
      ("a <!-- over\ntwo lines --> b\n", "a  b"), ("## Hours<br>and prices\n", "Hours and prices"),
      ("| 10:00<br>closed |\n|-|\n", "10:00 closed"), ("<script>\nx\n</script>\n\ny\n", "y"), ("# A {#b}\n", "A"),
    ])
  func seen(markdown: String, text: String) {
    let page = PageText(Document(parsing: markdown), setsHeadingsApart: false)
    #expect(String(decoding: page.text.bytes, as: UTF8.self).split(separator: "\n") == text.split(separator: "\n"))
  }
}
