import Markdown
import Testing

@Suite("The tree of each construct, with ranges")
struct TreeTests {
  @Test("dumps kind, attributes and ranges", arguments: TreeCase.blocks + TreeCase.inlines + TreeCase.regressions)
  func dumps(_ example: TreeCase) {
    let document = Document(parsing: example.markdown)
    #expect(TreeDump.dump(document) == example.tree + "\n", "\(example)")
  }
}
