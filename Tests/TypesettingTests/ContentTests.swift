import Foundation
internal import Markdown
import MarkdownTree
import TestSupport
import Testing

/// The laws over the pages that ship.
@Suite struct ContentTests {
  private static let folder = Checkout.path + "/Content"

  private static let files: [String] = {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test("finds the pages") func pages() { #expect(Self.files.count >= 80) }

  @Test("keeps every law", arguments: files) func laws(page: String) throws {
    let document = Document(parsing: try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(page)")))
    for columns in Scale.widths(Self.files.firstIndex(of: page) ?? 0) {
      #expect(Laws(document, columns: columns).all() == [])
    }
  }
}
