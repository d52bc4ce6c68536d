/// The shape of a block element or a thin rule (U+2500 to U+259F), as rectangles in a cell whose sides are 1.
struct BlockShape {
  struct Part {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
  }

  let parts: [Part]

  /// `nil` for what is no such character, or a shade, an arc, a heavy or double line.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x2580: parts = [Part(left: 0, top: 0, width: 1, height: 0.5)]
    case 0x2581...0x2588:
      let height = Double(scalar - 0x2580) / 8
      parts = [Part(left: 0, top: 1 - height, width: 1, height: height)]
    case 0x2589...0x258F: parts = [Part(left: 0, top: 0, width: Double(0x2590 - scalar) / 8, height: 1)]
    case 0x2590: parts = [Part(left: 0.5, top: 0, width: 0.5, height: 1)]
    case 0x2594: parts = [Part(left: 0, top: 0, width: 1, height: 0.125)]
    case 0x2595: parts = [Part(left: 0.875, top: 0, width: 0.125, height: 1)]
    case 0x2596...0x259F: parts = Self.quadrants(Self.quadrantBits[Int(scalar - 0x2596)])
    default:
      guard let arms = Self.arms[scalar] else { return nil }
      parts = arms.map(Self.arm)
    }
  }

  /// Upper left 1, upper right 2, lower left 4, lower right 8, in the order of the characters.
  private static let quadrantBits = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14]

  private static func quadrants(_ bits: Int) -> [Part] {
    (0..<4).filter { bits & 1 << $0 != 0 }.map {
      Part(left: Double($0 % 2) / 2, top: Double($0 / 2) / 2, width: 0.5, height: 0.5)
    }
  }

  private enum Arm { case up, down, left, right }

  private static let arms: [UInt32: [Arm]] = [
    0x2500: [.left, .right], 0x2502: [.up, .down], 0x250C: [.right, .down], 0x2510: [.left, .down],
    0x2514: [.up, .right], 0x2518: [.up, .left], 0x251C: [.up, .down, .right], 0x2524: [.up, .down, .left],
    0x252C: [.left, .right, .down], 0x2534: [.left, .right, .up], 0x253C: [.left, .right, .up, .down],
  ]

  /// From the middle to a side; a cell is twice as high as it is wide, so that both kinds are equally thick.
  private static func arm(_ arm: Arm) -> Part {
    let (across, along) = (0.1, 0.05)
    return switch arm {
    case .up: Part(left: 0.5 - across / 2, top: 0, width: across, height: 0.5 + along / 2)
    case .down: Part(left: 0.5 - across / 2, top: 0.5 - along / 2, width: across, height: 0.5 + along / 2)
    case .left: Part(left: 0, top: 0.5 - along / 2, width: 0.5 + across / 2, height: along)
    case .right: Part(left: 0.5 - across / 2, top: 0.5 - along / 2, width: 0.5 + across / 2, height: along)
    }
  }
}
