import Testing

@testable import Markdown

@Suite("Documents made from earlier ones")
struct SpliceTests {
  @Test("are what parsing the whole text makes, edit after edit", arguments: 0..<40)
  func equalsWhole(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 7_000))
    for _ in 0..<8 {
      var bytes = page(&random)
      var document = Document(parsing: bytes)
      for _ in 0..<12 {
        random.edit(&bytes)
        document = Document(parsing: bytes, reusing: document)
        expectWhole(document, bytes)
      }
    }
  }

  /// Paragraphs that can be parsed alone between pieces of anything, with definitions in one page of four.
  private func page(_ random: inout RandomDocument) -> [UInt8] {
    let hasDefinitions = random.next(below: 4) == 0
    let parts = (0..<random.next(below: 30)).map { _ in
      let text = random.text(pieces: 1 + random.next(below: 10), withBareLinks: true) + "\n\n"
      return (hasDefinitions ? text : text.replacing("]:", with: "];"))
        + (random.next(below: 2) == 0 ? "Plain words *here*.\n\n" : "")
    }
    return Array(parts.joined().utf8)
  }

  private func expectWhole(_ document: Document, _ bytes: [UInt8]) {
    let whole = Document(parsing: bytes)
    let text = whole.text.string.debugDescription
    #expect(TreeDump.dump(document) == TreeDump.dump(whole), "\(text)")
    #expect(document.headings == whole.headings && document.linkCount == whole.linkCount, "\(text)")
    #expect(document.storage.tree.isSeparable == whole.storage.tree.isSeparable, "\(text)")
  }

  private static let long = String(
    repeating: "Words [in](/u \"t\\*\") `code`.\n\n## Head *a*\n\n| a |\n|---|\n| b |\n\n", count: 50)

  @Test(
    "take over what a change does not reach, or nothing",
    arguments: [
      ("", true), ("```\n", true), ("<!--\n", true), ("- a\n", true), ("> a\n", true), ("    a\n\n", true),
      ("a\n---\n", true), ("[in]: /v\n", false), ("a", true),
    ])
  func reach(inserted: String, isSeparable: Bool) throws {
    let old = Document(parsing: Self.long)
    for offset in [0, 1, 29, 31, 2_000, Self.long.utf8.count] {
      var bytes = Array(Self.long.utf8)
      bytes.insert(contentsOf: inserted.utf8, at: offset)
      let new = Document(parsing: bytes, reusing: old)
      expectWhole(new, bytes)
      #expect(new.storage.tree.isSeparable == isSeparable)
      #expect(splice(bytes, from: old) == isSeparable)
    }
  }

  private func splice(_ bytes: [UInt8], from old: Document) -> Bool {
    let storage = Storage(text: bytes.withUnsafeBufferPointer { RepairedText($0, limit: .max) }, dialect: .github)
    return Splice.tree(of: storage.bytes, count: storage.count, bodyStart: storage.bodyStart, from: old.storage)
      .isSeparable
  }

  @Test("parse the whole text where the front matter changes")
  func frontMatter() {
    let old = Document(parsing: "---\ntitle: a\n---\n\n" + Self.long)
    for text in ["---\ntitle: b\n---\n\n", "---\ntitle: a\n--\n\n", "title: a\n---\n\n"] {
      let bytes = Array((text + Self.long).utf8)
      expectWhole(Document(parsing: bytes, reusing: old), bytes)
    }
  }

  @Test("parse the whole text where the earlier one had definitions")
  func definitions() {
    let bytes = Array(Self.long.utf8)
    expectWhole(Document(parsing: bytes, reusing: Document(parsing: Self.long + "[in]: /v\n")), bytes)
  }

  /// What md4c makes of a paragraph behind two blank lines in an item depends on its offset.
  @Test("parse a list with a gap as in its place in the whole text", arguments: 0..<256)
  func gap(offset: Int) {
    let list = "- a\n\n\n  b\n\nc\n\n"
    let rest = String(Self.long.prefix(160))
    let old = Document(parsing: "a\n\n" + list + rest)
    let bytes = Array((String(repeating: "x", count: offset) + "a\n\n" + list + rest).utf8)
    expectWhole(Document(parsing: bytes, reusing: old), bytes)
    let typed = Array((String(repeating: "x", count: offset) + "\n\n" + rest + list + rest).utf8)
    expectWhole(Document(parsing: typed, reusing: Document(parsing: "a\n\n" + rest)), typed)
    // Above it, in it, right behind it and far behind it.
    let page = String(repeating: "x", count: offset) + "\n\n" + Self.long.prefix(160) + list + Self.long.prefix(2_080)
    let document = Document(parsing: page)
    let gap = offset + 162
    for place in [1, gap + 1, gap + 7, gap + list.utf8.count, 1_900] {
      var bytes = Array(page.utf8)
      bytes.insert(contentsOf: ["y", "\n", "- y\n\n\n", "yyyy\n\nzzzz"][(offset + place) % 4].utf8, at: place)
      let new = Document(parsing: bytes, reusing: document)
      expectWhole(new, bytes)
      #expect(new.reuse(of: document) != nil)
    }
  }

  @Test("take over all where only the front matter changes")
  func movedBody() {
    let old = Document(parsing: "---\ntitle: a\n---\n\n" + Self.long + "[in]: /v\n")
    for text in ["---\ntitle: abc\n---\n\n", "---\n---\n\n", "\n"] {
      let bytes = Array((text + Self.long + "[in]: /v\n").utf8)
      let new = Document(parsing: bytes, reusing: old)
      expectWhole(new, bytes)
      #expect(new.reuse(of: old)?.newTail == 1)
    }
  }

  @Test("do not take a lost mark for the end of a block")
  func lostMark() {
    let end = "\n\n~`\n&amp;\n\n" + Self.long
    let old = Document(parsing: "a\n\nhttps://a.b# <hts://x.y>*" + end)
    let bytes = Array(("a\n\nhttps://a.b#*F\n\" !1<hts://x.y>*" + end).utf8)
    expectWhole(Document(parsing: bytes, reusing: old), bytes)
  }
}

extension RandomDocument {
  /// Replaces a few bytes anywhere by a piece of Markdown or by noise.
  fileprivate mutating func edit(_ bytes: inout [UInt8]) {
    let start = next(below: bytes.count + 1)
    let count = min(bytes.count - start, next(below: next(below: 3) == 0 ? 200 : 4))
    let piece =
      switch next(below: 4) {
      case 0: self.bytes(count: next(below: 12))
      case 1: [UInt8]()
      default: Array(text(pieces: next(below: 20), withBareLinks: true).utf8)
      }
    bytes.replaceSubrange(start..<start + count, with: piece)
  }
}
