/// A colour in sRGB, written `0xRRGGBB`.
struct RGB: Hashable, Sendable, ExpressibleByIntegerLiteral {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  init(integerLiteral value: UInt32) {
    red = UInt8(truncatingIfNeeded: value >> 16)
    green = UInt8(truncatingIfNeeded: value >> 8)
    blue = UInt8(truncatingIfNeeded: value)
  }

  var color: Color { .rgb(red: red, green: green, blue: blue) }

  /// The nearest of xterm's fixed colours 16–255: a 6×6×6 cube with the steps 0, 95, 135, 175, 215, 255, and 24 greys
  /// from 8 to 238.
  var nearestXterm256: UInt8 {
    let steps = [0, 95, 135, 175, 215, 255]
    func nearestStep(_ value: UInt8) -> Int {
      steps.indices.min { abs(steps[$0] - Int(value)) < abs(steps[$1] - Int(value)) } ?? 0
    }
    let (r, g, b) = (nearestStep(red), nearestStep(green), nearestStep(blue))
    let grey = min(23, max(0, (Int(red) + Int(green) + Int(blue)) / 3 - 3) / 10)
    let level = 8 + 10 * grey
    let cubeError = distance(red: steps[r], green: steps[g], blue: steps[b])
    if distance(red: level, green: level, blue: level) < cubeError { return UInt8(232 + grey) }
    return UInt8(16 + 36 * r + 6 * g + b)
  }

  private func distance(red: Int, green: Int, blue: Int) -> Int {
    let (r, g, b) = (red - Int(self.red), green - Int(self.green), blue - Int(self.blue))
    return r * r + g * g + b * b
  }
}
