import Testing

@testable import Editing

@Suite("Boundaries of grapheme clusters")
struct ClusterTests {
  @Test("are those of the whole text, wherever one starts to look", arguments: 0..<150)
  func boundaries(seed: Int) {
    var random = RandomText(seed: seed)
    let string = random.text(pieces: 1 + seed % 60) + (seed % 3 == 0 ? longCluster(&random) : "")
    let text = TextBuffer(string)
    var boundaries = [0]
    for character in string { boundaries.append(boundaries[boundaries.count - 1] + character.utf8.count) }
    for (index, boundary) in boundaries.enumerated() {
      #expect(text.boundary(before: boundary) == boundaries[max(index - 1, 0)])
      #expect(text.boundary(after: boundary) == boundaries[min(index + 1, boundaries.count - 1)])
    }
    var next = 0
    for offset in 0...text.count {
      while next < boundaries.count - 1, boundaries[next] < offset { next += 1 }
      let before = boundaries[next] == offset ? offset : boundaries[next - 1]
      #expect(text.boundary(atOrBefore: offset) == before, "\(offset)")
      #expect(text.boundary(atOrAfter: offset) == boundaries[next], "\(offset)")
      #expect(text.isBoundary(offset) == (boundaries[next] == offset))
    }
  }

  private func longCluster(_ random: inout RandomText) -> String {
    let piece = ["\u{301}", "🇷🇺", "👨\u{200D}", "\u{600}", "\u{1112}", "x"][random.below(6)]
    return String(repeating: piece, count: 200) + "a"
  }

  @Test("are nowhere but in the text") func outside() {
    let text = TextBuffer("aя")
    #expect((text.isBoundary(-1), text.isBoundary(4)) == (false, false))
    #expect((text.boundary(before: -3), text.boundary(after: 9), text.boundary(atOrAfter: 99)) == (0, 3, 3))
  }
}
