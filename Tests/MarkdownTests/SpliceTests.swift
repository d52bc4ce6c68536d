import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("Documents made from earlier ones")
struct SpliceTests {
  @Test("are what parsing the whole text makes, edit after edit", arguments: 0..<40 * RandomDocument.scale)
  func equalsWhole(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 7_000))
    for _ in 0..<8 {
      var bytes = page(&random)
      var document = Document(parsing: bytes)
      for _ in 0..<12 {
        random.edit(&bytes)
        document = Document(parsing: bytes, reusing: document)
        Self.expectWhole(document, bytes)
      }
    }
  }

  @Test("keep the links that definitions make, edit after edit", arguments: 0..<40 * RandomDocument.scale)
  func equalsWholeWithDefinitions(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 9_000))
    var splices = 0
    for _ in 0..<8 {
      var bytes = pageOfDefinitions(&random)
      var document = Document(parsing: bytes)
      for _ in 0..<12 {
        let typed = random.next(below: 2) == 0
        if typed { random.type(in: &bytes) } else { random.edit(&bytes) }
        let before = document
        document = Document(parsing: bytes, reusing: before)
        Self.expectWhole(document, bytes)
        if typed, document.reuse(of: before) != nil { splices += 1 }
      }
    }
    #expect(splices > 4)
  }

  /// Definitions of every kind, some of them in vain, and what refers to them, between pieces of anything.
  private func pageOfDefinitions(_ random: inout RandomDocument) -> [UInt8] {
    let hasInner = random.next(below: 2) == 0
    let parts = (0..<4 + random.next(below: 20)).map { _ in
      switch random.next(below: 24) {
      case 0...8: Self.definitions[random.next(below: Self.definitions.count)]
      case 9...16: Self.references[random.next(below: Self.references.count)]
      case 17 where hasInner: Self.inner[random.next(below: Self.inner.count)]
      case 18...20:
        random.text(pieces: 1 + random.next(below: 10), withBareLinks: true).replacing("]:", with: "];") + "\n\n"
      default: "Plain words *here*.\n\n"
      }
    }
    return Array((random.next(below: 3) == 0 ? "---\ntitle: a\n---\n" : "").utf8) + Array(parts.joined().utf8)
  }

  private static let definitions = [
    "[a]: /u 'title'\n\n", "[b]:\n  <x y>\n[c]: /c&amp;d \"t\\*\"\n\n", "[a]: /other\n\n",
    "[A b]: /v\n'title\nthat goes on'\n\n", "- item\n\n[a]: /behind\n\n", "[b]: /b\n\n\n\n", "[d]: <>\n\n",
  ]
  private static let references = [
    "See [a], [words][b] and ![c].\n\n", "- one [a]\n- two [c][]\n\n\n  [d]\n\n", "> [a b] or [d]\n\n", "[b]\n\n",
    "| [a] |\n|---|\n| [x](y) |\n\n", "## [c] *d*\n\n", "[a]: [b]: neither\n\n", "`[a]: code`\n\n",
    "```\n[a]: /code\n```\n\n",
  ]
  /// Definitions that are only known from the whole text.
  private static let inner = [
    "[c]: /c\nwords behind\n\n", "[b]: /b\n'no' title\n\n", "[c]: /c\n***\n",
    "[c]: /c\n- item\n\n", "[b]: /b\n> quote\n\n", "[a]: /u\n===\nbehind\n\n",
    "> [b]: /quoted\n\n", "- [c]: /listed\n\n", "- item\n\n  [c]: /listed\n\n", " [a]: /indented\n\n",
    "-\n[b]: /after\n\n",
    ">\n[d]: /after\n\n", "[a]: /u\n>\n> q\n\n", "[a]: /u\n-\n\n", "[b]: /b\n- [x] \n\n",
  ]

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

  /// Expects of a document what parsing its text as a whole makes.
  static func expectWhole(_ document: Document, _ bytes: [UInt8]) {
    let whole = Document(parsing: bytes)
    let text = whole.text.string.debugDescription
    #expect(TreeDump.dump(document) == TreeDump.dump(whole), "\(text)")
    #expect(document.headings == whole.headings && document.linkCount == whole.linkCount, "\(text)")
    #expect(document.storage.tree.isSeparable == whole.storage.tree.isSeparable, "\(text)")
  }

  private static let long = String(
    repeating: "Words [in](/u \"t\\*\") `code`.\n\n## Head *a*\n\n| a |\n|---|\n| b |\n\n", count: 50)

  @Test(
    "take over what a change does not reach",
    arguments: ["", "```\n", "<!-- b -->\n", "- a\n", "> a\n", "    a\n\n", "a\n---\n", "a", "[in]: "])
  func reach(inserted: String) throws {
    let old = Document(parsing: Self.long)
    for offset in [0, 1, 29, 31, 2_000, Self.long.utf8.count] {
      var bytes = Array(Self.long.utf8)
      bytes.insert(contentsOf: inserted.utf8, at: offset)
      let new = Document(parsing: bytes, reusing: old)
      Self.expectWhole(new, bytes)
      #expect(splice(bytes, from: old))
    }
  }

  private func splice(_ bytes: [UInt8], from old: Document) -> Bool {
    let storage = Document(parsing: bytes).storage
    return Splice.tree(of: storage.bytes, count: storage.count, bodyStart: storage.bodyStart, from: old.storage)
      .isSeparable
  }

  @Test("parse the whole text where the front matter changes")
  func frontMatter() {
    let old = Document(parsing: "---\ntitle: a\n---\n\n" + Self.long)
    for text in ["---\ntitle: b\n---\n\n", "---\ntitle: a\n--\n\n", "title: a\n---\n\n"] {
      let bytes = Array((text + Self.long).utf8)
      Self.expectWhole(Document(parsing: bytes, reusing: old), bytes)
    }
  }

  @Test("parse the whole text where a definition comes, and where links far away lost theirs")
  func changedDefinitions() {
    for (before, after) in [("", "[in]: /v\n\n"), ("[in]: /v\n\n", ""), ("[in]: /v\n\n", "[in]: /w\n\n")] {
      for (start, end) in [("", Self.long + "[in]\n"), (Self.long, "[in]\n"), ("[in]\n\n" + Self.long, "")] {
        let old = Document(parsing: start + before + end)
        let bytes = Array((start + after + end).utf8)
        Self.expectWhole(Document(parsing: bytes, reusing: old), bytes)
        let isNear = start == Self.long && !before.isEmpty
        #expect(splice(bytes, from: old) == isNear)
      }
    }
  }

  /// A definition that goes, says something else, or is overtaken; that nobody refers to; and with one behind it that
  /// counts from then on.
  @Test(
    "parse the blocks again that refer to a definition which has changed",
    arguments: [
      ("[a]: /u 't'\n", ""), ("[a]: /u 't'\n", "[a]: /v\n"), ("[b]: /u\n[a]: /v\n", "[b]: /u\n"),
      ("[c]: /u\n", ""), ("[a]: /u\n[a]: /v\n", "[a]: /v\n"), ("[a]: /u\n", "[a]: /w\n[a]: /u\n"),
      ("[a]: /u\n[b]: /v\n", "[b]: /v\n[a]: /u\n"), ("[b]: /u\n", "[b]: /w\n[b]: /u\n"), ("[a]: /u\n", "a\n"),
    ])
  func followedDefinitions(before: String, after: String) {
    for near in ["[a] and *[x][a]*.\n\n", "- ![y [a] z](/p) [b]\n\n", "> [[a] w](/u)\n\n", "\n"] {
      for end in ["\n[a]\n\n", "\n[A]: /last\n\n[b]\n\n", "\n"] {
        let start = Self.long + near
        let old = Document(parsing: start + before + end + Self.long)
        let bytes = Array((start + after + end + Self.long).utf8)
        let new = Document(parsing: bytes, reusing: old)
        Self.expectWhole(new, bytes)
        #expect(new.reuse(of: old) != nil)
        // And from there back again.
        let back = Array((start + before + end + Self.long).utf8)
        Self.expectWhole(Document(parsing: back, reusing: new), back)
      }
    }
  }

  @Test(
    "take over links whose definitions stand anywhere", arguments: ["", "[in]: /v\n\n", "[in]: /&amp;\n'title'\n\n"])
  func definitions(first: String) {
    let text =
      first + "[out] *and* [in]\n\n" + Self.long + "[in]\n\n[out]: /w 't'\n\n" + Self.long + "[in] [out]\n\n[in]: /x\n"
    let old = Document(parsing: text)
    for offset in stride(from: first.utf8.count, to: text.utf8.count - 12, by: 97) {
      var bytes = Array(text.utf8)
      bytes.insert(contentsOf: "y".utf8, at: offset)
      Self.expectWhole(Document(parsing: bytes, reusing: old), bytes)
    }
    for word in ["[out] *and*", "[in]\n\n[out]: ", "[in] [out]\n\n"] {
      let bytes = Array(text.replacing(word, with: "Words [a][in] " + word).utf8)
      let new = Document(parsing: bytes, reusing: old)
      Self.expectWhole(new, bytes)
      #expect(new.reuse(of: old) != nil)
    }
  }

  @Test("parse a list with a gap as in the whole text", arguments: 0..<16)
  func gap(offset: Int) {
    let list = "- a\n\n\n  b\n\nc\n\n"
    let page = String(repeating: "x", count: offset) + "\n\n" + Self.long.prefix(160) + list + Self.long.prefix(2_080)
    let document = Document(parsing: page)
    let gap = offset + 162
    for place in [1, gap + 1, gap + 7, gap + list.utf8.count, 1_900] {
      var bytes = Array(page.utf8)
      bytes.insert(contentsOf: ["y", "\n", "- y\n\n\n", "yyyy\n\nzzzz"][(offset + place) % 4].utf8, at: place)
      let new = Document(parsing: bytes, reusing: document)
      Self.expectWhole(new, bytes)
      #expect(new.reuse(of: document) != nil)
    }
  }

  @Test("take over all where only the front matter changes")
  func movedBody() {
    let old = Document(parsing: "---\ntitle: a\n---\n\n" + Self.long + "[in]: /v\n")
    for text in ["---\ntitle: abc\n---\n\n", "---\n---\n\n", "\n"] {
      let bytes = Array((text + Self.long + "[in]: /v\n").utf8)
      let new = Document(parsing: bytes, reusing: old)
      Self.expectWhole(new, bytes)
      #expect(new.reuse(of: old)?.newTail == 1)
    }
  }

  @Test("have the text repaired as a whole would be, whatever stands at the edges of what is new")
  func repairs() {
    let pieces: [[UInt8]] = [
      Array("a".utf8), [0xC3], [0xA9], [0xE2], [0x84], [0x96], [0x0D], [0x0A], [0x0D, 0x0A], [0], [0xEF, 0xBB, 0xBF],
    ]
    var random = RandomDocument(seed: 31)
    func some(_ most: Int) -> [UInt8] {
      (0..<random.next(below: most)).flatMap { _ in pieces[random.next(below: pieces.count)] }
    }
    for _ in 0..<20_000 {
      var bytes = some(8)
      let old = Document(parsing: bytes)
      // What is typed in the repaired text, and what is saved behind it.
      if random.next(below: 2) == 0 { bytes = Array(old.text.bytes) }
      let start = random.next(below: bytes.count + 1)
      bytes.replaceSubrange(start..<start + random.next(below: bytes.count - start + 1), with: some(4))
      let (new, whole) = (Document(parsing: bytes, reusing: old), Document(parsing: bytes))
      #expect(new.text.bytes == whole.text.bytes && new.repairs == whole.repairs, "\(bytes)")
    }
  }

  @Test("do not take a block for one that was indented") func indentation() {
    let old = Document(parsing: " ```\n  a\n```\n\n" + Self.long)
    let bytes = Array(("```\n  a\n```\n\n" + Self.long).utf8)
    Self.expectWhole(Document(parsing: bytes, reusing: old), bytes)
  }

  @Test("do not take a lost mark for the end of a block")
  func lostMark() {
    let end = "\n\n~`\n&amp;\n\n" + Self.long
    let old = Document(parsing: "a\n\nhttps://a.b# <hts://x.y>*" + end)
    let bytes = Array(("a\n\nhttps://a.b#*F\n\" !1<hts://x.y>*" + end).utf8)
    Self.expectWhole(Document(parsing: bytes, reusing: old), bytes)
  }
}

extension RandomDocument {
  /// Puts a letter or two somewhere.
  fileprivate mutating func type(in bytes: inout [UInt8]) {
    bytes.insert(contentsOf: ["x", " y", "[a]"][next(below: 3)].utf8, at: next(below: bytes.count + 1))
  }

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
