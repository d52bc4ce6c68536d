import Content
import Files
import Foundation
internal import Markdown
import MarkdownTree
import Storage
import TestSupport
import Testing

@testable import Watching

@Suite("The last good version")
struct LastGoodTests {
  private static let broken = Array("---\ntitle: [\n---\n".utf8)

  private static func page(_ text: String) -> [UInt8] { Array("---\ntitle: A\n---\n\(text)\n".utf8) }

  @Test("of a page stands in for a broken one")
  func brokenPage() {
    let lastGood = LastGood()
    let good = Self.page("Text.")
    #expect(lastGood.text(of: Self.broken, at: "a.md") == Self.broken)
    #expect(lastGood.text(of: good, at: "a.md") == good)
    #expect(lastGood.text(of: Self.broken, at: "a.md") == good)
    #expect(lastGood.text(at: "a.md") == good)
    #expect(lastGood.text(at: "b.md") == nil)
  }

  @Test("of the pages read first is forgotten where there is no room for more")
  func eviction() {
    let texts = (0..<4).map { Self.page(String(repeating: "\($0)", count: 100)) }
    let lastGood = LastGood(capacity: texts[0].count * 3)
    for (number, text) in texts.enumerated() { _ = lastGood.text(of: text, at: "\(number).md") }
    #expect((0..<4).map { lastGood.text(at: "\($0).md") } == [nil, texts[1], texts[2], texts[3]])
    // A new text of the same page takes the place of the old one.
    let other = Self.page(String(repeating: "x", count: 100))
    for _ in 0..<10 { _ = lastGood.text(of: other, at: "3.md") }
    #expect((1..<4).map { lastGood.text(at: "\($0).md") } == [texts[1], texts[2], other])
    // One that would need most of the room is not worth the others.
    let large = Self.page(String(repeating: "y", count: 200))
    #expect(lastGood.text(of: large, at: "4.md") == large)
    #expect(lastGood.text(at: "4.md") == nil && lastGood.text(at: "1.md") == texts[1])
  }

  @Test("of a page that is not remembered is in the copy, unless that is broken too")
  func copy() throws {
    let content = try FolderOnDisk {
      File("a.md", "---\ntitle: A\n---\n")
      File("stand.yaml", "languages: [en]\n")
    }
    let state = try FolderOnDisk()
    let copy = LastGoodFolder(contentPath: content.path, environment: ["XDG_STATE_HOME": state.path])
    try copy.update(from: try StandFolder(path: content.path), except: []) { false }
    #expect(LastGood(copy: copy).text(at: "a.md") == Array("---\ntitle: A\n---\n".utf8))
    #expect(LastGood().text(at: "a.md") == nil)
    let kept = try #require(copy.open())
    try Data(Self.broken).write(to: URL(fileURLWithPath: kept.path + "/a.md"))
    #expect(LastGood(copy: copy).text(at: "a.md") == nil)
  }

  @Test("is parsed once for whoever asks for it")
  func parsed() {
    let parses = Counter()
    let lastGood = LastGood {
      parses.add()
      return Document(parsing: $0)
    }
    let (one, two) = (Self.page("One."), Self.page("Two."))
    for text in [one, one, two, two, one] { #expect(lastGood.document(of: text) == Document(parsing: text)) }
    #expect(parses.count == 3)
  }
}
