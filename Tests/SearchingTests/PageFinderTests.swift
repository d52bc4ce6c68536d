internal import Markdown
import MarkdownTree
import Searching
import TestSupport
import Testing

@Suite("Search in a page")
struct PageFinderTests {
  @Test(
    "finds what a reader sees, at its place in the source",
    arguments: [
      ("# Панда\n\nО панде и *Панд*е.\n", "панд", ["Панд", "панд", "Панд"]),
      ("Das **Wort** hier", "das wort hier", ["Das **Wort** hier"]),
      ("one\ntwo", "one two", ["one\ntwo"]),
      ("`some code`", "code", ["code"]),
      ("    let a = 1\n    let b = 2\n", "let b", ["let b"]),
      ("> ```\n> x\n> y1\n> ```\n", "y1", ["y1"]),
      ("\t\tlet b = 2\n", "b = 2", ["b = 2"]),
      ("- ~~~ swift\n  x\n\n  \ty1 = 2\n", "y1 = 2", ["y1 = 2"]),
      ("`one\ntwo`", "one two", ["one\ntwo"]),
      ("A &amp; B \\* C", "b * c", ["B \\* C"]),
      ("AT&amp;T", "at&t", ["AT&amp;T"]),
      ("| a | b |\n|---|---|\n| panda | bear |\n", "bear", ["bear"]),
      ("![A paw print](paw.png)", "paw", ["paw"]),
      ("x < y & z", "y & z", ["y & z"]),
    ])
  func findsVisible(text: String, query: String, expected: [String]) {
    let document = Document(parsing: text)
    let found = PageFinder(document).matches(of: query)
    #expect(found.map { document.text.substring($0) } == expected)
  }

  @Test(
    "leaves out what is not there to be read",
    arguments: [
      ("[here](https://panda.example)", "panda"), ("<!-- panda -->\n", "panda"), ("a <b class='panda'>", "panda"),
      ("---\ntitle: panda\n---\nText.", "panda"), ("| a | b |\n|---|---|\n| pan | da |\n", "panda"),
      ("pan\n\nda", "“pan da”"), ("| a | b |\n|---|---|\n| pan | da |\n", "“pan da”"), ("panda", " "), ("panda", ""),
    ])
  func leavesOut(text: String, query: String) {
    #expect(PageFinder(Document(parsing: text)).matches(of: query).isEmpty)
  }

  @Test("looks for the words where the phrase is nowhere")
  func findsWords() {
    let document = Document(parsing: "red fox, grey fox and a red panda")
    let finder = PageFinder(document)
    #expect(finder.matches(of: "red panda").map { document.text.substring($0) } == ["red panda"])
    #expect(finder.matches(of: "panda fox").map { document.text.substring($0) } == ["fox", "fox", "panda"])
    #expect(finder.matches(of: "panda fox", limit: 2).count == 2)
  }

  @Test(
    "finds as one phrase what the page shows as one, whatever parts it in the source",
    arguments: [
      ("alpha **beta\ngamma** delta\n", "alpha beta gamma delta"), ("[a b\nc d](x) behind\n", "a b c d behind"),
      ("> eins\n> zwei\ndrei\n", "eins zwei drei"), ("- eins\n  zwei\n", "eins zwei"),
      ("eins  \nzwei\\\ndrei\n", "eins zwei drei"), ("## a `b` c\n", "a b c"),
      ("| a<br>b | c |\n|---|---|\n", "a b"), ("x[^1]\n\n[^1]: eins\n    zwei\n", "eins zwei"),
      ("wort<!-- x -->teil\n", "wortteil"), ("vor <!-- x --> nach\n", "vor nach"),
      ("Schiff&shy;fahrt\n", "Schifffahrt"),
      ("fest&nbsp;leer\n", "fest leer"), ("![bild\nzwei](a.png)\n", "bild zwei"),
      ("kursiv*mitte*ende\n", "kursivmitteende"), ("運河の\r\n袋、**目的の\r\n階**へ\r\n", "運河の袋、目的の階へ"),
      ("Tokyo\nタワー\n", "Tokyo タワー"), ("第\n46\n時間\n", "第 46 時間"),
    ])
  func phrases(markdown: String, phrase: String) {
    let matches = PageFinder(Document(parsing: markdown)).matches(of: phrase)
    #expect(matches.count == 1, "\(matches)")
  }

  @Test("finds a caption where its picture stands")
  func findsCaption() {
    let found = PageFinder(Document(parsing: "![Paw](p.png 'The cub')\n")).matches(of: "cub")
    #expect(found.count == 1)
    #expect(found.first.map { (0..<24).contains($0.lowerBound) } == true)
  }

  @Test("gives ranges in order, apart and inside the source, whatever the page", arguments: 0..<200)
  func obeysLaw(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "а", "ё", "Ab", " ", "\n", "\n\n", "*", "`", "&amp;", "\\*", "|", "- ", "# ", "ß", "熊", "e\u{301}", "&#10;", "\t",
    ]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let document = Document(parsing: text)
    let finder = PageFinder(document)
    for query in ["а", "b", "s", "е", "a b", "&", "*", "熊"] {
      var last = 0
      for range in finder.matches(of: query) {
        #expect(range.lowerBound >= last && range.upperBound <= document.text.count && !range.isEmpty)
        last = range.upperBound
      }
    }
  }
}
