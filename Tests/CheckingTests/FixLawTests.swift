import Checking
import Content
internal import Markdown
import MarkdownTree
import TestSupport
import Testing
import Wording

/// What mending a page may never do, on random pages full of texts for programs.
@Suite struct FixLawTests {
  private static let typographic = [
    "straight-quotes", "wrong-quotes", "missing-no-break-space", "mixed-scripts", "zero-width-character",
    "literal-emphasis",
  ]

  private static func check(_ bytes: [UInt8], in language: Language = .ru) -> PageCheck {
    PageCheck(
      bytes, path: "zoo/a.\(language.code).md", language: language, surroundings: Surroundings(settings: .standard))
  }

  /// As `check --fix` does.
  private static func mended(_ bytes: [UInt8], isStructural: Bool) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<10 {
      let fixes = check(bytes).findings.compactMap(\.fix).filter { isStructural || !$0.isStructural }
      let fixed = FixedText(bytes, applying: fixes)
      guard fixed.bytes != bytes else { break }
      bytes = fixed.bytes
    }
    return bytes
  }

  /// The kinds of all nodes but texts, with what in them is not for readers.
  private static func structure(_ bytes: [UInt8]) -> [String] {
    let document = Document(parsing: bytes)
    let nodes = document.root.traversal.compactMap { step -> String? in
      guard case .enter(let node, let depth) = step, node.kind != .text else { return nil }
      let text = [.code, .codeBlock, .html, .htmlBlock].contains(node.kind) ? node.text : ""
      return "\(depth) \(node.kind) \(text) \(node.destination)"
    }
    return nodes + document.headings.map(\.anchor)
  }

  @Test(
    "reports and mends nothing in texts for programs", arguments: ProgramText.inlines + ProgramText.blocks,
    [Language.ru, .en])
  func programs(program: String, language: Language) {
    for head in [PageRuleCase.head, ""] {
      var texts = [head + program + "\n", head + "- a\n\n" + program]
      // A block is none behind a word.
      if ProgramText.inlines.contains(program) { texts.append(head + "Слово " + program + " слово.\n") }
      for text in texts {
        let found = Self.check(Array(text.utf8), in: language).findings.filter { Self.typographic.contains($0.rule) }
        // In indented code alone what is put before it counts.
        if program.hasPrefix("    "), text.contains("- a") { continue }
        #expect(found.isEmpty, "\(text): \(found.map(\.rule))")
      }
    }
  }

  @Test("reports and mends nothing in front matter that is no prose of YAML", arguments: ProgramText.heads)
  func heads(head: String) {
    let found = Self.check(Array((head + "Текст.\n").utf8)).findings
    #expect(found.allSatisfy { !Self.typographic.contains($0.rule) }, "\(found)")
  }

  @Test("leaves texts for programs as they are, the page what it is, and nothing to mend", arguments: 0..<400)
  func laws(seed: Int) {
    let (text, programs) = ProgramText.page(seed: seed)
    let bytes = Array(text.utf8)
    let mended = Self.mended(bytes, isStructural: false)
    #expect(Self.structure(mended) == Self.structure(bytes), "\(text)")
    let all = Self.mended(bytes, isStructural: true)
    for result in [mended, all] {
      var rest = String(decoding: result, as: UTF8.self)[...]
      for program in programs {
        guard let range = rest.firstRange(of: program) else {
          Issue.record("“\(program)” was changed in\n\(text)\ninto\n\(String(decoding: result, as: UTF8.self))")
          break
        }
        rest = rest[range.upperBound...]
      }
    }
    #expect(Self.mended(all, isStructural: true) == all)
    let (old, new) = (bytes.split(separator: 0x0A).count, all.split(separator: 0x0A).count)
    #expect(old == new)
  }
}
