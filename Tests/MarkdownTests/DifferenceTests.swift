import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// Where the stand's HTML differs on purpose from that of GitHub's own parser, cmark-gfm 0.29, or of md4c 0.4.8: a case for
/// each class of difference that 7,956 pages in Russian, Chinese and English and 700,000 random ones have shown. What is
/// not listed is the same in all three, or is the other parser's fault, named here.
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
      description: "a semicolon ends a bare link, as a character reference does",
      markdown: "https://a.b/c; (https://a.b/d;) https://a.b?c=d;e; https://a.b/f&gt; https://a.b/g;;.",
      html: "<p><a href=\"https://a.b/c\">https://a.b/c</a>; (<a href=\"https://a.b/d\">https://a.b/d</a>;) "
        + "<a href=\"https://a.b?c=d;e\">https://a.b?c=d;e</a>; <a href=\"https://a.b/f\">https://a.b/f</a>&gt; "
        + "<a href=\"https://a.b/g\">https://a.b/g</a>;;.</p>"),
    Sample(
      description: "an address that is the text of a link is none of its own",
      markdown: "[**https://a.b**](https://a.b) [see www.c.d *or* https://e.f](https://a.b)",
      html: "<p><a href=\"https://a.b\"><strong>https://a.b</strong></a> "
        + "<a href=\"https://a.b\">see www.c.d <em>or</em> https://e.f</a></p>"),
    Sample(
      description: "a tilde before a number strikes nothing", markdown: "1~99 或 1~69",
      html: "<p>1~99 或 1~69</p>"),
    Sample(
      description: "an unclosed comment hides nothing", markdown: "a\n\n<!-- b\n\nc",
      html: "<p>a</p>\n<p>&lt;!-- b</p>\n<p>c</p>"),
    Sample(
      description: "a bare link in brackets that make no link, and behind Chinese",
      markdown: "[a https://b.c] 见www.d.e",
      html: "<p>[a <a href=\"https://b.c\">https://b.c</a>] 见<a href=\"http://www.d.e\">www.d.e</a></p>"),
    Sample(
      description: "two marks of emphasis end a bare link", markdown: "**https://a.b**c",
      html: "<p><strong><a href=\"https://a.b\">https://a.b</a></strong>c</p>"),
    Sample(
      description: "a box stands before a paragraph, not before a heading", markdown: "- [x] a\n  ===",
      html: "<ul>\n<li>\n<h1>[x] a</h1>\n</li>\n</ul>"),
    Sample(
      description: "symbols beside marks of emphasis are punctuation, as since CommonMark 0.31",
      markdown: "5~~€ a~~ 5**€**",
      html: "<p>5~~€ a~~ 5**€**</p>"),
    Sample(
      description: "HTML in the description of a picture is none of its text", markdown: "![a<b>](c)",
      html: "<p><img src=\"c\" alt=\"a\" /></p>"),
    Sample(
      description: "a delimiter row that starts like an item", markdown: "a | b\n- | -",
      html: "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>"),
    Sample(
      description: "an underscore before an address of mail is a mark", markdown: "_a@b.c",
      html: "<p>_<a href=\"mailto:a@b.c\">a@b.c</a></p>"),
    Sample(
      description: "emphasis by the lengths of whole runs, as since CommonMark 0.31", markdown: "a ____b__ c.__.",
      html: "<p>a __<strong>b</strong> c.__.</p>"),
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
    Sample(
      description: "a table behind lines of text", markdown: "a\n|b|\n|-|",
      html: "<p>a</p>\n<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>"),
    // cmark-gfm's faults, most of them cmark's still in 0.31.2.
    Sample(
      description: "code in a text with an odd run of backticks before it", markdown: "`` a `b` ` `",
      html: "<p>`` a <code>b</code> <code> </code></p>"),
    Sample(
      description: "blanks in brackets are no label, so that the word before them is a link",
      markdown: "[a][ ]\n\n[a]: /u", html: "<p><a href=\"/u\">a</a>[ ]</p>"),
    Sample(description: "a thematic break behind definitions", markdown: "[a]: /u\n---", html: "<hr />"),
    Sample(
      description: "definitions are blocks, which a gap sets apart", markdown: "- [a]: /u\n\n  b\n- c",
      html: "<ul>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>"),
    Sample(
      description: "an item that starts with two empty lines, the second one of spaces", markdown: "-\n  \n  a",
      html: "<ul>\n<li></li>\n</ul>\n<p>a</p>"),
    Sample(
      description: "spaces at the start of a line that goes on lazily, in code", markdown: "> `a\n   b`",
      html: "<blockquote>\n<p><code>a b</code></p>\n</blockquote>"),
    Sample(
      description: "the indentation of a fence by a tab is counted in columns", markdown: ">\t```\n>\ta\n>\t```",
      html: "<blockquote>\n<pre><code>a\n</code></pre>\n</blockquote>"),
    Sample(
      description: "escapes and references are read once, a blank in angle brackets stays",
      markdown: "[a](<b\\&amp; >)", html: "<p><a href=\"b&amp;amp;%20\">a</a></p>"),
    Sample(
      description: "two question marks at the end of an instruction, three hyphens at that of a comment",
      markdown: "a <?b??> <!-- c --->", html: "<p>a <?b??> <!-- c ---></p>"),
    Sample(
      description: "a parenthesis that is not closed ends no destination", markdown: "[a](( (b))",
      html: "<p>[a](( (b))</p>"),
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
