/// Appearances as SGR sequences (ECMA-48 8.3.117; the 256 and 24-bit colours of ISO 8613-6).
package enum SGR {
  /// Sets exactly this appearance, whatever was set before.
  package static func sequence(for appearance: Appearance) -> String {
    let attributes: [(Appearance.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
    let codes =
      ["0"] + attributes.filter { appearance.attributes.contains($0.0) }.map(\.1)
      + color(appearance.foreground, 30, bright: 82, extended: 38)
      + color(appearance.background, 40, bright: 92, extended: 48)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  private static func color(_ color: Color, _ base: Int, bright: Int, extended: Int) -> [String] {
    switch color {
    case .standard: []
    case .indexed(let index) where index < 8: ["\(base + Int(index))"]
    case .indexed(let index) where index < 16: ["\(bright + Int(index))"]
    case .indexed(let index): ["\(extended);5;\(index)"]
    case .rgb(let red, let green, let blue): ["\(extended);2;\(red);\(green);\(blue)"]
    }
  }
}
