package import Content
import MarkdownTree

extension SourceStamp {
  /// The stamp for translations of a page.
  package init(of page: CheckedPage) {
    var digest = Digest()
    let bytes = page.bytes
    let frontMatter = page.page.frontMatter
    digest.add(frontMatter.title)
    digest.add(frontMatter.summary)
    for fact in frontMatter.facts {
      digest.add(fact.label)
      digest.add(fact.value)
    }
    for prose in page.prose where !prose.isFrontMatter {
      for run in prose.runs { digest.add(bytes[run]) }
    }
    for node in page.links + page.images { digest.add(node.destination) }
    self.init(language: page.language, hash: digest.value)
  }
}

private struct Digest {
  private(set) var value: UInt32 = 0x811C_9DC5

  mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let end = min(index + length, bytes.endIndex)
      if Self.counts(bytes[index..<end]) {
        for byte in bytes[index..<end] { value = (value ^ UInt32(byte)) &* 0x0100_0193 }
      }
      index = end
    }
  }

  /// Letters and digits: what is left without the punctuation of ASCII, Latin-1, and of Chinese.
  private static func counts(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return false }
    let second = character.dropFirst().first ?? 0
    switch first {
    case 0..<0x80: return first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26
    case 0xC2: return false
    case 0xE2: return second > 0x80
    case 0xE3: return second > 0x80
    case 0xEF: return second != 0xBC && second != 0xBD
    default: return true
    }
  }
}
