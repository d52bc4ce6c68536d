import Markdown
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
      ("~~a~~\n", "<p><del>a</del></p>\n"),
      ("- [x] a\n", "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>\n"),
    ])
  func renders(markdown: String, html: String) {
    #expect(HTMLRenderer.html(of: Document(parsing: markdown)) == html)
  }
}
