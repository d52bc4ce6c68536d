import MarkdownTree
import Screen
import TestSupport
import Testing
import Typesetting
import Wording

/// Pages and how they are set, drawn as characters and as roles. `RECORD=1 swift test --filter CaseTests` rewrites the
/// drawings and fails: look at the difference before committing it.
@Suite struct CaseTests {
  @Test("sets a page as drawn", arguments: CaseFile.all) func page(file: CaseFile) throws {
    let markdown = try file.markdown()
    let columns = try #require(Self.columns(in: markdown))
    let layout = SetDocument(markdown, columns: columns, language: Self.language(in: markdown))
    var frame = Frame(Size(columns: columns, rows: layout.lines.count))
    for (row, line) in layout.lines.enumerated() {
      #expect(line.columns <= columns, "\(line.text)")
      frame.draw(line, column: 0, row: row)
    }
    let finding = try GoldenScreen(of: frame, name: file.name, beside: #filePath, folder: "Cases").finding()
    #expect(finding == nil, "\(finding ?? "")")
  }

  @Test("finds its pages") func pages() { #expect(CaseFile.all.count >= 30) }

  /// The language that a page says behind its columns.
  private static func language(in markdown: String) -> Language? {
    markdown.prefixMatch(of: /<!-- columns: [0-9]+ ([a-z]+) -->/).map { Language(String($0.1)) }
  }

  private static func columns(in markdown: String) -> Int? {
    guard let comment = markdown.prefixMatch(of: /<!-- columns: ([0-9]+)(?: [a-z]+)? -->/) else { return nil }
    return Int(comment.1)
  }
}
