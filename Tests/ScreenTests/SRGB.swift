import Glibc
import Screen

/// A colour as a display shows it, and its contrast with another by WCAG 2.2.
struct SRGB: Hashable {
  var red: Int
  var green: Int
  var blue: Int

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A place above 15 of xterm's palette, which all terminals colour alike.
  init?(xterm index: UInt8) {
    switch Int(index) {
    case 0..<16: return nil
    case let cube where cube < 232:
      let steps = [0, 95, 135, 175, 215, 255]
      let offset = cube - 16
      self.init(red: steps[offset / 36], green: steps[offset / 6 % 6], blue: steps[offset % 6])
    case let grey:
      let level = 8 + 10 * (grey - 232)
      self.init(red: level, green: level, blue: level)
    }
  }

  init?(_ color: Color) {
    switch color {
    case .standard: return nil
    case .indexed(let index): self.init(xterm: index)
    case .rgb(let red, let green, let blue): self.init(red: Int(red), green: Int(green), blue: Int(blue))
    }
  }

  /// Relative luminance, 0 to 1.
  var luminance: Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// 1 to 21.
  func contrast(with other: SRGB) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// How far apart two colours are, squared.
  func distance(to other: SRGB) -> Int {
    let (red, green, blue) = (self.red - other.red, self.green - other.green, self.blue - other.blue)
    return red * red + green * green + blue * blue
  }
}
