import MarkdownTree
import Testing

@Suite("Bytes")
struct BytesTests {
  @Test("are found in others where the library finds them, in slices too")
  func firstRange() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 1...2, using: &random) }
      let start = Int.random(in: 0...text.count, using: &random)
      let wanted = (0..<Int.random(in: 0...4, using: &random)).map { _ in UInt8.random(in: 1...2, using: &random) }
      #expect(text[start...].firstRange(ofBytes: wanted) == text[start...].firstRange(of: wanted), "\(text) \(wanted)")
    }
  }
}
