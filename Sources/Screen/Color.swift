/// A colour as a terminal can be told it.
package enum Color: Hashable, Sendable {
  /// Whatever the terminal draws text or ground with when nothing was said.
  case standard
  /// A place in the terminal's palette: 0–7 the ANSI colours, 8–15 their bright ones, 16–255 xterm's cube and greys.
  case indexed(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// The same as `#rrggbb`; `nil` for the terminal's own colour.
  package var hex: String? {
    components.map { "#" + [$0.red, $0.green, $0.blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
  }

  /// The shares of red, green and blue in sRGB, as xterm has them for its palette; `nil` for the terminal's own colour.
  package var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .standard: return nil
    case .rgb(let red, let green, let blue): return (red, green, blue)
    case .indexed(7): return (229, 229, 229)
    case .indexed(8): return (127, 127, 127)
    case .indexed(let index) where index < 16:
      let full: UInt8 = index < 8 ? 205 : 255
      return (index & 1 == 0 ? 0 : full, index & 2 == 0 ? 0 : full, index & 4 == 0 ? 0 : full)
    case .indexed(let index) where index < 232:
      let step: (UInt8) -> UInt8 = { $0 == 0 ? 0 : 55 + 40 * $0 }
      let place = index - 16
      return (step(place / 36), step(place / 6 % 6), step(place % 6))
    case .indexed(let index):
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }
}

extension Color {
  /// The colour of what stands back before a ground.
  func receding(towards ground: RGB) -> Color {
    guard let (red, green, blue) = components else { return self }
    let mixed = RGB(red: red, green: green, blue: blue).receding(towards: ground)
    if case .indexed = self { return .indexed(mixed.nearestXterm256) }
    return mixed.color
  }
}

extension Paint {
  /// The paint of a picture that stands back before a ground.
  func receding(towards ground: RGB) -> Paint {
    Paint(foreground: foreground.receding(towards: ground), background: background.receding(towards: ground))
  }
}

/// The colours of a terminal.
package enum ColorDepth: Hashable, Sendable, CaseIterable {
  /// None: bold, underline and reverse have to do. Also what `NO_COLOR` asks for.
  case none
  case eight
  case sixteen
  case palette256
  /// 24 bits a colour.
  case direct

  /// Whether there are colours between any two.
  var canMix: Bool { self == .palette256 || self == .direct }
}

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

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  var color: Color { .rgb(red: red, green: green, blue: blue) }

  /// True where black is further from it than white.
  var isLight: Bool { Int(red) + Int(green) + Int(blue) > 3 * 127 }

  /// A third of this colour, and two of another.
  func receding(towards ground: RGB) -> RGB {
    func mixed(_ own: UInt8, _ other: UInt8) -> UInt8 { UInt8((Int(own) + 2 * Int(other)) / 3) }
    return RGB(
      red: mixed(red, ground.red), green: mixed(green, ground.green), blue: mixed(blue, ground.blue))
  }

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

/// The same colours among the sixteen of ANSI.
struct ANSIColors {
  var ground: UInt8
  var text: UInt8
  var strong: UInt8
  var quiet: UInt8
  var accent: UInt8
  var link: UInt8
  var live: UInt8
  var caution: UInt8
  var problem: UInt8
  var rule: UInt8
}

/// Colours of a cell's own, as pictures need them: no theme changes them.
package struct Paint: Hashable, Sendable {
  package var foreground: Color
  package var background: Color

  package init(foreground: Color = .standard, background: Color = .standard) {
    self.foreground = foreground
    self.background = background
  }
}
