import Testing

@testable import Markdown

@Suite("Runs of UTF-8")
struct UTF8RunTests {
  /// Each kind of character, and bytes that are none: in every place of a block and across its edges.
  @Test(
    "end where the standard library's decoder finds a fault, wherever it lies",
    arguments: [
      [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xF0, 0x90, 0x80, 0x80],
      [0xF3, 0xA0, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0x00], [0x0D], [0x80], [0xC0, 0x80], [0xC1, 0xBF],
      [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0xC3],
      [0xE2, 0x82], [0xF1, 0x80, 0x80], [0xC3, 0xA9, 0x80], [0xE2, 0x82, 0xAC, 0x80], [0xFF],
    ] as [[UInt8]])
  func everyPlace(bytes: [UInt8]) {
    for filler in ["a", "я", "中"] {
      for before in 0..<150 {
        let start =
          Array(String(repeating: "a", count: before % 3).utf8)
          + Array(String(repeating: filler, count: before / filler.utf8.count).utf8)
        let text = start + bytes + Array(String(repeating: filler, count: 100).utf8)
        let isInOrder = String(validating: bytes, as: UTF8.self) != nil && bytes != [0] && bytes != [0x0D]
        let end = text.withUnsafeBufferPointer { UTF8Run.end(from: 0, in: $0) }
        if isInOrder {
          #expect(end == text.count)
        } else {
          #expect(end >= start.count && end < start.count + bytes.count)
        }
      }
    }
  }
}
