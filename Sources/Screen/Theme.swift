/// Which appearance each style has, at each colour depth.
package struct Theme: Hashable, Sendable {
  /// `dark`, `light`, `contrast` or `mono`.
  package let name: String
  let inks: [Role: Ink]

  /// How the style looks on a terminal with that many colours.
  package func appearance(of style: Style, depth: ColorDepth) -> Appearance {
    let ink = inks[style.role] ?? Ink()
    var appearance = ink.appearance(at: depth)
    if let paint = style.paint, depth != .none {
      // Standard colours are the theme's, not the terminal's.
      if paint.foreground != .standard { appearance.foreground = paint.foreground }
      if paint.background != .standard { appearance.background = paint.background }
    }
    if style.traits.contains(.bold) { appearance.attributes.insert(.bold) }
    if style.traits.contains(.italic) { appearance.attributes.insert(.italic) }
    if style.traits.contains(.underline) { appearance.attributes.insert(.underline) }
    if style.traits.contains(.strikethrough) { appearance.attributes.insert(.strikethrough) }
    return appearance
  }
}
