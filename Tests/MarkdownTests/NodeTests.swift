import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("Nodes")
struct NodeTests {
  @Test("tell their plain text")
  func text() {
    let document = Document(
      parsing: "# A &amp; `b`\n\nc\nd  \ne <i>f</i> ![g](h)\n\n- i\n\n```\nj\n```\n\n| k | l |\n|---|---|\n")
    #expect(document.root.text == "A & b\nc d\ne f g\ni\nj\nk\tl")
  }

  @Test(
    "tell what a reader sees, as the page shows it",
    arguments: [
      ("中文\n换行 и\nслова\n", "中文换行 и слова"), ("10<sup>6</sup>, x<sup>th</sup>, H<sub>2</sub>O", "10⁶, xth, H₂O"),
      ("a<br>b", "a\nb"), ("a <!-- b\nc -->d", "a d"), ("a[^1] b[^c]\n\n[^1]: d\n\n[^c]: e", "a¹ b[c]\n¹ d\n[c] e"),
      ("<div>\n<p>a &amp; <b>b</b>\nc</p></div>", "a & b c"), ("<img src=x alt='a &lt; b'>", "a < b"),
      ("<script>\na\n</script>", ""), ("> [!TIP]\n> a", "a"),
    ])
  func seen(markdown: String, text: String) { #expect(Document(parsing: markdown).root.text == text) }

  @Test("tell a code block's info string and language", arguments: ["```swift run\na\n```\n", "~~~  swift run \n"])
  func info(text: String) {
    let code = Document(parsing: text).root.children.first
    #expect(code?.info == "swift run")
    #expect(code?.language == "swift")
  }

  @Test("tell no info of indented code and nothing foreign of other kinds")
  func nothingForeign() {
    let root = Document(parsing: "    a\n\n*b*\n").root
    for child in root.children {
      #expect(child.info.isEmpty && child.destination.isEmpty && child.title.isEmpty && child.anchor.isEmpty)
    }
  }

  @Test(
    "resolve character references as HTML does",
    arguments: [
      ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&NotEqualTilde;", "≂̸"), ("&Aacute;", "Á"), ("&zscr;", "𝓏"),
      ("&amp;", "&"),
      ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#x10FFFF;", "\u{10FFFF}"), ("&#1114112;", "\u{FFFD}"),
      ("&nosuch;", "&nosuch;"), ("&#;", "&#;"), ("&#12345678;", "&#12345678;"),
      ("&CounterClockwiseContourIntegral;", "∳"),
    ])
  func references(written: String, meant: String) {
    #expect(Document(parsing: "x" + written).root.text == "x" + meant)
    #expect(Document(parsing: "[a](<u\(written)>)").node(2)?.destination == "u" + meant)
  }

  @Test("are walked child by child and in the order of the text")
  func walks() {
    let root = Document(parsing: "a *b*\n\n> c\n").root
    #expect(root.children.map(\.kind) == [.paragraph, .quote])
    var steps: [String] = []
    for step in root.traversal {
      switch step {
      case .enter(let node, let depth): steps.append("\(depth)+\(node.id)")
      case .leave(let node, let depth): steps.append("\(depth)-\(node.id)")
      }
    }
    #expect(
      steps == [
        "0+0", "1+1", "2+2", "2-2", "2+3", "3+4", "3-4", "2-3", "1-1", "1+5", "2+6", "3+7", "3-7", "2-6", "1-5", "0-0",
      ])
  }
}
