import Foundation
internal import Markdown
import MarkdownTree
import Rendering
import Testing

@Suite("The tree of each construct, with ranges")
struct TreeTests {
  @Test("dumps kind, attributes and ranges", arguments: TreeCase.blocks + TreeCase.inlines + TreeCase.regressions)
  func dumps(_ example: TreeCase) {
    let document = Document(parsing: example.markdown)
    #expect(TreeDump.dump(document) == example.tree + "\n", "\(example)")
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()

  /// The files are named for the sections of the specifications. `RECORD=1` rewrites the trees and fails.
  @Test("is as drawn, section by section", arguments: names)
  func section(_ name: String) throws {
    let page = try Data(contentsOf: Self.folder.appending(path: name + ".md"))
    let file = Self.folder.appending(path: name + ".tree")
    let tree = TreeDump.dump(Document(parsing: Array(page)))
    let drawn = try? String(contentsOf: file, encoding: .utf8)
    if tree != drawn, ProcessInfo.processInfo.environment["RECORD"] != nil {
      try tree.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(tree == drawn)
  }

  @Test("is drawn for each section") func sections() { #expect(Self.names.count >= 30) }
}
