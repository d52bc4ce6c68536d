import Foundation
import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// The examples of the specifications, which `Scripts/specifications` fetches: they are other people's text.
@Suite(
  "Conformance", .enabled(if: SpecificationExample.areThere, "Scripts/specifications could not fetch the examples"))
struct ConformanceTests {
  /// Where the stand reads CommonMark's examples otherwise, on purpose.
  private static let stand: [Int: String] = [
    44: "front matter in TOML, which is never shown", 96: "front matter", 98: "front matter",
    173: "an unclosed element hides nothing", 602: "a bare link",
    608: "a bare link", 611: "a bare link", 612: "a bare link",
  ]

  /// Where it reads GitHub's examples otherwise. Of the 24 of the extensions only the last.
  private static let github: [Int: String] = [
    14: "front matter in TOML, which is never shown", 66: "front matter", 68: "front matter",
    142: "an unclosed element hides nothing",
    398: "nested strong, as CommonMark 0.31.2", 426: "nested strong", 434: "nested strong", 435: "nested strong",
    436: "nested strong", 473: "nested strong", 474: "nested strong", 475: "nested strong", 477: "nested strong",
    610: "a bare link, which the extensions have", 616: "a bare link", 619: "a bare link", 620: "a bare link",
    652: "the tag filter: a page's HTML goes to those who trust it",
  ]

  @Test("finds all examples")
  func findsAll() {
    #expect(SpecificationExample.commonMark.count == 652)
    #expect(SpecificationExample.github.count == 672)
    #expect(SpecificationExample.github.count(where: \.isExtension) == 24)
  }

  @Test("renders all of CommonMark 0.31.2 as specified", arguments: SpecificationExample.commonMark)
  func commonMark(_ example: SpecificationExample) {
    let html = HTMLRenderer.html(of: Document(parsing: example.markdown.utf8, dialect: .commonMark))
    #expect(Self.normalised(html) == Self.normalised(example.html), "\(example)\n\(example.markdown)")
  }

  @Test("reads CommonMark's examples otherwise only on purpose", arguments: SpecificationExample.commonMark)
  func differences(_ example: SpecificationExample) { compare(example, Self.stand[example.number]) }

  @Test("reads GitHub's examples otherwise only on purpose", arguments: SpecificationExample.github)
  func extensions(_ example: SpecificationExample) { compare(example, Self.github[example.number]) }

  private func compare(_ example: SpecificationExample, _ reason: String?) {
    let html = HTMLRenderer.html(of: Document(parsing: example.markdown))
    let isSame = Self.normalised(html) == Self.normalised(example.html)
    if let reason {
      #expect(!isSame, "\(example) is as specified: take \(reason) off the list")
    } else {
      #expect(isSame, "\(example)\n\(example.markdown)\nexpected\n\(example.html)\ngot\n\(html)")
    }
  }

  /// White space between and at the ends of blocks has no meaning in HTML.
  static func normalised(_ html: String) -> String {
    html.replacing(/\s*\n\s*/, with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// An example of a specification.
struct SpecificationExample: Sendable, CustomStringConvertible {
  /// Counted from 1.
  var number: Int
  /// Whether it is of an extension of GitHub's.
  var isExtension: Bool
  var markdown: String
  var html: String

  var description: String { "example \(number)" }

  static let commonMark = all(in: "commonmark.txt")
  static let github = all(in: "gfm.txt")
  static var areThere: Bool { !commonMark.isEmpty && !github.isEmpty }

  /// Between two fences of 32 backticks the Markdown, a line with a dot, the HTML; an arrow stands for a tab.
  private static func all(in file: String) -> [SpecificationExample] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/specifications")
    guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return [] }
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecificationExample] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let start = lines.firstIndex(where: { $0.hasPrefix(fence + " example") }),
      let dot = lines[start...].firstIndex(of: "."), let end = lines[dot...].firstIndex(of: Substring(fence))
    {
      examples.append(
        SpecificationExample(
          number: examples.count + 1, isExtension: lines[start] != fence + " example",
          markdown: joined(lines[(start + 1)..<dot]), html: joined(lines[(dot + 1)..<end])))
      lines = lines[(end + 1)...]
    }
    return examples
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}
