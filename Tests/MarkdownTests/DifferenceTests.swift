import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// Where the stand's HTML differs on purpose from that of GitHub's own parser, cmark-gfm 0.29, or of md4c 0.4.8: a case for
/// each class of difference that 7,956 pages in Russian, Chinese and English have shown. What is not listed is the same
/// in all three, or is the other parser's fault, named here.
@Suite("Differences from other parsers on purpose")
struct DifferenceTests {
  /// A class of difference, a sample of it, and what the stand makes of that.
  struct Sample: CustomStringConvertible, Sendable {
    var description: String
    var markdown: String
    var html: String
  }

  private static let samples = [
    // On purpose, where both others do otherwise.
    Sample(
      description: "attributes of headings are not shown", markdown: "## Панды {#pandas}",
      html: "<h2 id=\"pandas\">Панды</h2>"),
    Sample(
      description: "alerts", markdown: "> [!NOTE]\n> a",
      html:
        "<div class=\"markdown-alert markdown-alert-note\">\n<p class=\"markdown-alert-title\">Note</p>\n<p>a</p>\n</div>"
    ),
    Sample(
      description: "footnotes stand where they are defined", markdown: "a[^1]\n\n[^1]: b",
      html: "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p>\n"
        + "<div class=\"footnote\" id=\"fn-1\">\n<p>b</p>\n</div>"),
    Sample(
      description: "East Asian punctuation ends a bare link", markdown: "（见https://a.b/c）",
      html: "<p>（见<a href=\"https://a.b/c\">https://a.b/c</a>）</p>"),
    Sample(
      description: "a tilde before a number strikes nothing", markdown: "1~99 或 1~69",
      html: "<p>1~99 或 1~69</p>"),
    Sample(
      description: "an unclosed comment hides nothing", markdown: "a\n\n<!-- b\n\nc",
      html: "<p>a</p>\n<p>&lt;!-- b</p>\n<p>c</p>"),
    // md4c's faults.
    Sample(
      description: "emphasis behind a bare link", markdown: "见[a](https://b.c)，**d**。https://e.f，**g**",
      html: "<p>见<a href=\"https://b.c\">a</a>，<strong>d</strong>。<a href=\"https://e.f\">https://e.f</a>，"
        + "<strong>g</strong></p>"),
    Sample(
      description: "a delimiter row of single hyphens", markdown: "|a|b|\n|-|-|",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>"),
    Sample(
      description: "an escaped pipe in code in a table", markdown: "|a|\n|---|\n|`b\\|c`|",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>b|c</code></td>\n</tr>\n"
        + "</tbody>\n</table>"),
    Sample(
      description: "a pipe in code ends a cell", markdown: "|a|b|\n|---|---|\n|`c|d`|",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>`c</td>\n<td>d`</td>\n"
        + "</tr>\n</tbody>\n</table>"),
    Sample(
      description: "a host of one word, and a scheme in capitals", markdown: "http://host/a Https://b.c",
      html: "<p><a href=\"http://host/a\">http://host/a</a> <a href=\"Https://b.c\">Https://b.c</a></p>"),
    Sample(
      description: "an at sign in a bare link", markdown: "https://a.b/c@3.0/d",
      html: "<p><a href=\"https://a.b/c@3.0/d\">https://a.b/c@3.0/d</a></p>"),
    Sample(
      description: "tabs in code", markdown: "```\n\ta\n```", html: "<pre><code>\ta\n</code></pre>"),
    // cmark-gfm's faults.
    Sample(
      description: "code behind a run of backticks without a fellow", markdown: "```a `b` c\nd `e`",
      html: "<p>```a <code>b</code> c\nd <code>e</code></p>"),
  ]

  @Test("are these", arguments: samples)
  func isAsMeant(_ sample: Sample) {
    let html = HTMLRenderer.html(of: Document(parsing: sample.markdown))
    #expect(html == sample.html + "\n")
  }
}
