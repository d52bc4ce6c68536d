import Testing

@testable import Editing

@Suite("Whole lines")
struct LineCommandTests {
  @Test(
    "are erased with their line end, and the cursor keeps its column",
    arguments: [
      EditCase("one\ntw‸o\nthree\n", "one\nth‸ree\n"), EditCase("one\n«two\nth‸ree\nx", "one\nx‸"),
      EditCase("one\r\ntwo‸", "one‸"), EditCase("‸one", "‸"), EditCase("one\n‸", "‸one"), EditCase("‸", "‸"),
      EditCase("one\n«two\n‸x\n", "one\n‸x\n"),
    ])
  func delete(sample: EditCase) { sample.check { $0.deleteLines() } }

  @Test(
    "become a comment, and text again",
    arguments: [
      EditCase("a\nHe ‸eats.\nb", "a\n<!-- He ‸eats. -->\nb"), EditCase("<!-- He ‸eats. -->", "He ‸eats."),
      EditCase("  «one\ntwo‸\n", "  <!-- «one\ntwo‸ -->\n"), EditCase("<!--x‸-->", "x‸"),
      EditCase("a <!-- b‸ --> c", "a <!-- b‸ --> c"), EditCase("\n‸\n", "\n‸\n"),
      EditCase("<!-- a --> <!-- b‸ -->", "<!-- a --> <!-- b‸ -->"),
    ])
  func comment(sample: EditCase) { sample.check { $0.toggleComment() } }

  @Test(
    "of the front matter get a mark each",
    arguments: [
      EditCase("---\ntitle: A\nwei‸ght: 1\n---\nx", "---\ntitle: A\n# wei‸ght: 1\n---\nx"),
      EditCase("---\n«# title: A\n#weight: 1‸\n---\nx", "---\n«title: A\nweight: 1‸\n---\nx"),
      EditCase("---\n«title: A\n# weight: 1‸\n---\nx", "---\n# «title: A\n# # weight: 1‸\n---\nx"),
    ])
  func yaml(sample: EditCase) { sample.check { $0.toggleComment() } }
}
