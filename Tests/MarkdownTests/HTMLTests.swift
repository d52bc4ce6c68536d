internal import Markdown
import MarkdownTree
import Rendering
import Testing

@Suite("HTML of what CommonMark does not have")
struct HTMLTests {
  @Test(
    "renders tables, strikethrough and tasks",
    arguments: [
      (
        "| a | b |\n|:--|--:|\n| c | d |\n",
        """
        <table>
        <thead>
        <tr>
        <th align="left">a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="left">c</td>
        <td align="right">d</td>
        </tr>
        </tbody>
        </table>

        """
      ),
      ("| a |\n|---|\n", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
      (
        "> [!NOTE]\n> a\n",
        "<div class=\"markdown-alert markdown-alert-note\">\n<p class=\"markdown-alert-title\">Note</p>\n<p>a</p>\n</div>\n"
      ),
      (
        "a[^1]\n\n[^1]: b\n",
        "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p>\n<div class=\"footnote\" id=\"fn-1\">\n<p>b</p>\n</div>\n"
      ),
      ("## a {#b .c}\n", "<h2 id=\"b\">a</h2>\n"),
      ("a<sup x>2</sup><br/>b <!-- c -->\n", "<p>a<sup x>2</sup><br/>b <!-- c --></p>\n"),
      ("<div>\n<b>a</b>\n</div>\n", "<div>\n<b>a</b>\n</div>\n"),
      ("~~a~~\n", "<p><del>a</del></p>\n"),
      ("- [x] a\n", "<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a</li>\n</ul>\n"),
    ])
  func renders(markdown: String, html: String) {
    #expect(HTMLRenderer.html(of: Document(parsing: markdown)) == html)
  }
}
