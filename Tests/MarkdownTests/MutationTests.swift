import Foundation
import Testing

@testable internal import Markdown
@testable import MarkdownTree

/// Pages of every construct with bytes changed, moved, repeated and lost: what a generator of Markdown does not think of.
@Suite("Pages changed at random")
struct MutationTests {
  /// The pages of the cases, and the examples of the specifications where these are there.
  private static let seeds: [[UInt8]] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    let pages = names.filter { $0.hasSuffix(".md") }.compactMap { try? Data(contentsOf: folder.appending(path: $0)) }
    let examples = (SpecificationExample.commonMark + SpecificationExample.github).map { Array($0.markdown.utf8) }
    return pages.map(Array.init) + examples
  }()

  @Test("keep the laws, and are spliced to what parsing the whole makes", arguments: 0..<40 * RandomDocument.scale)
  func laws(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 11_000))
    var bytes = Self.seeds[random.next(below: Self.seeds.count)]
    var document = Document(parsing: bytes)
    for _ in 0..<12 {
      for _ in 0...random.next(below: 4) { mutate(&bytes, &random) }
      document = Document(parsing: bytes, reusing: document)
      LawTests.check(document)
      SpliceTests.expectWhole(document, bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RandomDocument) {
    let start = random.next(below: bytes.count + 1)
    let range = start..<start + random.next(below: min(bytes.count - start, 1 << random.next(below: 8)) + 1)
    let part = Array(bytes[range])
    switch random.next(below: 8) {
    case 0: bytes.replaceSubrange(range, with: [])
    case 1: bytes.replaceSubrange(range, with: random.bytes(count: range.count))
    case 2: bytes.insert(UInt8(random.next(below: 256)), at: start)
    case 3 where start < bytes.count: bytes[start] ^= 1 << UInt8(random.next(below: 8))
    case 4: bytes.insert(contentsOf: part, at: random.next(below: bytes.count + 1))
    case 5 where part.count < 20:
      bytes.insert(contentsOf: repeatElement(part, count: random.next(below: 60)).joined(), at: start)
    case 6:
      bytes.insert(contentsOf: random.text(pieces: 1 + random.next(below: 6), withBareLinks: true).utf8, at: start)
    default:
      let other = Self.seeds[random.next(below: Self.seeds.count)]
      let from = random.next(below: other.count + 1)
      bytes.replaceSubrange(range, with: other[from..<min(other.count, from + 1 + random.next(below: 200))])
    }
    // A page that grows on and on would only be slow.
    if bytes.count > 4_000 { bytes.removeLast(bytes.count - 2_000) }
  }
}
