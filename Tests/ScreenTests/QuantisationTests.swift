import TestSupport
import Testing

@testable import Screen

/// 24-bit colours among xterm's 240 fixed ones.
@Suite struct QuantisationTests {
  @Test(
    "finds the places of known colours",
    arguments: [
      (RGB(integerLiteral: 0x000000), UInt8(16)), (0xFFFFFF, 231), (0xFF0000, 196), (0x5F87AF, 67), (0x080808, 232),
      (0xEEEEEE, 255), (0x808080, 244), (0x121212, 233),
    ])
  func known(colour: RGB, index: UInt8) { #expect(colour.nearestXterm256 == index) }

  @Test("finds none nearer than the one it takes", arguments: 0..<8) func nearest(seed: UInt64) throws {
    let palette = (UInt8(16)...255).compactMap(SRGB.init(xterm:))
    #expect(palette.count == 240)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let colour = RGB(integerLiteral: UInt32.random(in: 0...0xFFFFFF, using: &random))
      let wanted = SRGB(red: Int(colour.red), green: Int(colour.green), blue: Int(colour.blue))
      let found = try #require(SRGB(xterm: colour.nearestXterm256))
      #expect(found.distance(to: wanted) == palette.map { $0.distance(to: wanted) }.min(), "\(wanted)")
    }
  }
}
