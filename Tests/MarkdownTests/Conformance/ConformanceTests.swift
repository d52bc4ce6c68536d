import Foundation
import Testing

@testable import Markdown

@Suite("Conformance with CommonMark 0.31.2")
struct ConformanceTests {
  /// What md4c 0.4.8 reads otherwise.
  static let knownDifferences: Set<Int> = [173, 356, 627, 628]

  static let examples: [SpecificationExample] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "CommonMark-0.31.2.txt")
    return SpecificationExample.all(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }()

  @Test("finds all examples of the specification")
  func findsAll() {
    #expect(Self.examples.map(\.number) == Array(1...655))
  }

  @Test("renders the examples as the specification does", arguments: examples)
  func renders(_ example: SpecificationExample) {
    let document = Document(parsing: example.markdown.utf8, dialect: .commonMark)
    let html = HTMLRenderer.html(of: document)
    let isSame = Self.normalised(html) == Self.normalised(example.html)
    if Self.knownDifferences.contains(example.number) {
      #expect(!isSame, "\(example) is rendered as specified now: take it off the list")
    } else {
      #expect(isSame, "\(example)\n\(example.markdown)\nexpected\n\(example.html)\ngot\n\(html)")
    }
  }

  /// White space between and at the ends of blocks has no meaning in HTML.
  static func normalised(_ html: String) -> String {
    html.replacing(/\s*\n\s*/, with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
