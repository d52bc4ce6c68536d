/// One role's row in a theme: a 24-bit colour for terminals that have 256 or more, a named one for those with 8 or 16,
/// and the attributes that carry the meaning where there is no colour at all.
struct Ink: Hashable, Sendable {
  var foreground: RGB?
  var background: RGB?
  /// ANSI 0–15; an eight-colour terminal gets the bright ones as bold.
  var ansiForeground: UInt8?
  var ansiBackground: UInt8?
  var attributes: Appearance.Attributes = []
  /// Instead of `attributes`, where there is no colour.
  var monochrome: Appearance.Attributes = []

  func appearance(at depth: ColorDepth) -> Appearance {
    switch depth {
    case .none:
      return Appearance(attributes: monochrome)
    case .eight:
      var attributes = attributes
      if let ansiForeground, ansiForeground > 8 { attributes.insert(.bold) }
      return Appearance(
        foreground: ansiForeground.map { .indexed($0 == 8 ? eightColourGrey : $0 % 8) } ?? .standard,
        background: ansiBackground.map { .indexed($0 % 8) } ?? .standard, attributes: attributes)
    case .sixteen:
      return Appearance(
        foreground: ansiForeground.map(Color.indexed) ?? .standard,
        background: ansiBackground.map(Color.indexed) ?? .standard, attributes: attributes)
    case .palette256:
      return Appearance(
        foreground: foreground.map { .indexed($0.nearestXterm256) } ?? .standard,
        background: background.map { .indexed($0.nearestXterm256) } ?? .standard, attributes: attributes)
    case .direct:
      return Appearance(
        foreground: foreground?.color ?? .standard, background: background?.color ?? .standard, attributes: attributes)
    }
  }

  /// Grey, bright black, would be black on black: where it is missing, what stands out from the ground takes its place.
  private var eightColourGrey: UInt8 { (ansiBackground ?? 0) % 8 == 7 ? 0 : 7 }
}
