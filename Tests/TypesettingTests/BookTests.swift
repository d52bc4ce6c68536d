import Foundation
internal import Markdown
import MarkdownTree
import Testing

/// The laws over any Markdown: `TYPESETTING_BOOKS=FOLDER swift test --filter BookTests` tries every page in a folder, each
/// at some of the widths from 20 to 200, all of them between the pages; prints how much it has read.
@Suite struct BookTests {
  private static let folder = ProcessInfo.processInfo.environment["TYPESETTING_BOOKS"]

  private static let files: [String] = {
    let all = folder.flatMap { FileManager.default.enumerator(atPath: $0) }?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".md") || $0.hasSuffix(".markdown") }.sorted()
  }()

  @Test("keeps every law", .enabled(if: folder != nil, "TYPESETTING_BOOKS names no folder.")) func laws() throws {
    let folder = try #require(Self.folder)
    #expect(!Self.files.isEmpty, "There is no Markdown in \(folder).")
    var (bytes, settings, broken) = (0, 0, 0)
    for (number, page) in Self.files.enumerated() {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(page)"))
      let document = Document(parsing: data)
      bytes += data.count
      for columns in (0..<3).map({ 20 + (number * 3 + $0) * 17 % 181 }) {
        let found = Laws(document, columns: columns).all()
        settings += 1
        broken += found.count
        #expect(found.isEmpty, "\(page): \(found.count) times, first \(found.prefix(2))")
      }
    }
    print("\(Self.files.count) pages, \(bytes) bytes, set \(settings) times: \(broken) violations")
  }
}
