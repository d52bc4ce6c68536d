/// The appearance of each style, at each colour depth.
package struct Theme: Hashable, Sendable {
  /// `dark`, `light`, `contrast` or `mono`.
  package let name: String
  let inks: [Role: Ink]

  /// The colour that everything stands on; `nil` for a theme without colours, which has the terminal's.
  var ground: RGB? { inks[.text]?.background }

  /// The colour of a cursor that is seen on the ground; `nil` where that is the terminal's own.
  package var cursor: Color? { inks[.text]?.foreground?.color }

  /// The appearance of the style on a terminal with that many colours.
  package func appearance(of style: Style, depth: ColorDepth) -> Appearance {
    let ink = inks[style.role] ?? Ink()
    var appearance = ink.appearance(at: depth)
    if let paint = style.paint, depth != .none {
      // Standard colours are the theme's, not the terminal's.
      if paint.foreground != .standard { appearance.foreground = shown(paint.foreground, depth) }
      if paint.background != .standard { appearance.background = shown(paint.background, depth) }
    }
    if style.traits.contains(.bold) { appearance.attributes.insert(.bold) }
    if style.traits.contains(.italic) { appearance.attributes.insert(.italic) }
    if style.traits.contains(.underline) { appearance.attributes.insert(.underline) }
    if style.traits.contains(.strikethrough) { appearance.attributes.insert(.strikethrough) }
    if depth == .sixteen || depth == .eight, inks[.text]?.background?.isLight == true,
      appearance.attributes.remove(.bold) != nil,
      !Self.coloured.contains(style.role)
    {
      appearance.attributes.insert(style.role == .focus || style.role == .match ? .reverse : .underline)
    }
    // Of eight, the colours for contrast are those of any dark ground.
    if depth == .eight, style.role == .focus, inks[.text]?.ansiForeground == 15 {
      appearance.attributes.insert(.reverse)
    }
    // The frame of a panel is bold where that makes a line lighter than what could not be dimmed behind it.
    if style.role == .rule, style.traits.contains(.bold) {
      appearance.attributes = depth == .none || depth == .eight ? .bold : ink.appearance(at: depth).attributes
    }
    // Reversed, half a block would be its other half.
    if style.traits.contains(.bar) { appearance.attributes = [] }
    // Letters of several rows would be struck through by a line in each.
    if style.traits.contains(.lettering) { appearance.attributes.remove(.underline) }
    // Black on the colour of what has the focus would be grey on it, too.
    if depth == .sixteen || depth == .eight, appearance.foreground == .indexed(0) {
      appearance.attributes.remove(.bold)
    }
    // Eight have none between text and ground; but black that is bold, most terminals show in grey.
    if style.role == .veiled, depth == .eight {
      appearance.attributes = inks[.text]?.background?.isLight == true ? .bold : .dim
    }
    return appearance
  }

  /// The colour of a picture among those there are: of eight, the bright ones are their others; of sixteen, black is grey
  /// on a black ground, which would take the dark parts of the picture for its own.
  private func shown(_ color: Color, _ depth: ColorDepth) -> Color {
    switch (depth, color) {
    case (.eight, .indexed(let index)): .indexed(index & 7)
    case (.sixteen, .indexed(0)) where inks[.text]?.ansiBackground == 0: .indexed(8)
    default: color
    }
  }

  /// Many terminals show what is bold in the bright one of its colour, black in grey: on a light ground that says less, not
  /// more. There a line says it, and the ground of what has the focus or was found. These stand out by their colours: headings
  /// have a line of their own below them, and links that were underlined too would be of two kinds.
  private static let coloured: Set<Role> = [.figure, .key, .linkFocus, .button, .link, .heading]
}

extension Theme {
  /// The themes that ship, the default first.
  package static let all = [dark, light, contrast, mono]

  /// The theme of that name.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// Light on a blue-black ground; amber marks where you are, a quiet blue what can be opened, orange what staff should see.
  package static let dark = Theme(
    name: "dark",
    palette: ThemeColors(
      ground: 0x11151C, text: 0xD8DEE9, strong: 0xF6F8FB, quiet: 0xA3AEBD, accent: 0xF4BC4F, link: 0x8FC7EA,
      live: 0x86D9B4, caution: 0xEFA95F, problem: 0xFF9B8F, code: 0xC4D4A6, codeGround: 0x1B212B, rule: 0x7B8694,
      veiled: 0x7B8694, buttonGround: 0x2B3442),
    ansi: ANSIColors(
      ground: 0, text: 7, strong: 15, quiet: 7, accent: 11, link: 14, live: 10, caution: 3, problem: 9, rule: 8))

  /// Dark on warm paper, for bright halls. Among 256 colours the paper is white: on the grey beside it, small print and
  /// links would read at 6:1 only.
  package static let light = Theme(
    name: "light",
    palette: ThemeColors(
      ground: 0xFAF8F3, text: 0x23272E, strong: 0x000000, quiet: 0x4C525B, accent: 0x8A2B06, link: 0x0B4A77,
      live: 0x0A5538, caution: 0x6A2E00, problem: 0x9B0F3C, code: 0x2F4A12, codeGround: 0xEAE5D8, rule: 0x6B6759,
      veiled: 0x6B6759, buttonGround: 0xDDD6C4),
    ansi: ANSIColors(
      ground: 15, text: 0, strong: 0, quiet: 0, accent: 1, link: 4, live: 4, caution: 1, problem: 1, rule: 0))

  /// Pure black and white with yellow: at least 7:1 everywhere (WCAG 2.2, level AAA).
  package static let contrast = Theme(
    name: "contrast",
    palette: ThemeColors(
      ground: 0x000000, text: 0xFFFFFF, strong: 0xFFFFFF, quiet: 0xE4E4E4, accent: 0xFFFF00, link: 0x5FFFFF,
      live: 0x87FF87, caution: 0xFFD75F, problem: 0xFFAFAF, code: 0xFFFFFF, codeGround: 0x000000, rule: 0xBCBCBC,
      veiled: 0x9E9E9E, buttonGround: 0x303030),
    ansi: ANSIColors(
      ground: 0, text: 15, strong: 15, quiet: 15, accent: 11, link: 14, live: 10, caution: 11, problem: 15, rule: 7))

  /// The terminal's own two colours; weight, underline and reverse carry the meaning.
  package static let mono = Theme(
    name: "mono",
    inks: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, Ink(attributes: monochrome(role), monochrome: monochrome(role)))
      }))

  /// The attributes of each role where there are no colours.
  static func monochrome(_ role: Role) -> Appearance.Attributes {
    switch role {
    case .text, .quiet, .thumb, .picture, .code, .quote: []
    case .rule, .veiled: .dim
    case .title, .heading, .figure, .key, .live: .bold
    case .link: .underline
    case .focus, .linkFocus, .selection, .button: .reverse
    case .badge, .match, .problem: [.bold, .underline]
    }
  }
}

/// The few colours a theme is made of, in 24 bits: roles share them, so that the screen stays calm.
struct ThemeColors {
  var ground: RGB
  var text: RGB
  /// Titles, headings and figures.
  var strong: RGB
  var quiet: RGB
  /// The place of the visitor.
  var accent: RGB
  /// Things that can be opened.
  var link: RGB
  /// Things that go on now.
  var live: RGB
  /// A state that staff should see.
  var caution: RGB
  var problem: RGB
  var code: RGB
  var codeGround: RGB
  var rule: RGB
  /// What lies behind a panel.
  var veiled: RGB
  var buttonGround: RGB
}

extension Theme {
  init(name: String, palette: ThemeColors, ansi: ANSIColors) {
    func ink(
      _ role: Role, _ colour: RGB, _ named: UInt8,
      _ attributes: Appearance.Attributes = []
    ) -> (Role, Ink) {
      let ink = Ink(
        foreground: colour, background: palette.ground, ansiForeground: named,
        ansiBackground: ansi.ground, attributes: attributes, monochrome: Self.monochrome(role))
      return (role, ink)
    }
    var inks = Dictionary(uniqueKeysWithValues: [
      ink(.text, palette.text, ansi.text), ink(.quiet, palette.quiet, ansi.quiet),
      ink(.title, palette.strong, ansi.strong, .bold),
      ink(.heading, palette.strong, palette.ground.isLight ? ansi.accent : ansi.strong, .bold),
      ink(.focus, palette.accent, ansi.accent, .bold),
      ink(.link, palette.link, ansi.link),
      ink(.linkFocus, palette.accent, ansi.accent, .bold), ink(.code, palette.code, ansi.text),
      ink(.quote, palette.text, ansi.text),
      ink(.rule, palette.rule, ansi.rule), ink(.figure, palette.accent, ansi.accent, .bold),
      ink(.live, palette.live, ansi.live, .bold),
      ink(.badge, palette.caution, ansi.caution),
      ink(.key, palette.strong, palette.ground.isLight ? ansi.link : ansi.strong, .bold),
      // Red would say that it is wrong, or that it has gone.
      ink(.match, palette.accent, palette.ground.isLight ? ansi.text : ansi.accent, [.bold, .underline]),
      ink(.problem, palette.problem, ansi.problem, .bold), ink(.picture, palette.quiet, ansi.quiet),
      ink(.thumb, palette.quiet, ansi.quiet),
      // Bright black, on paper as on black the one of sixteen between text and ground.
      ink(.veiled, palette.veiled, 8),
      ink(.selection, palette.ground, ansi.ground),
      ink(.button, palette.strong, ansi.ground),
    ])
    inks[.code]?.background = palette.codeGround
    // Reversed: the one piece of ground on the screen in the accent's colour.
    inks[.linkFocus]?.foreground = palette.ground
    inks[.linkFocus]?.background = palette.accent
    inks[.linkFocus]?.ansiForeground = ansi.ground
    inks[.linkFocus]?.ansiBackground = ansi.accent
    inks[.button]?.background = palette.buttonGround
    // Sixteen colours have none for a face that everything could be read on: reversed.
    inks[.button]?.ansiBackground = ansi.text
    inks[.selection]?.background = palette.link
    inks[.selection]?.ansiBackground = ansi.link
    self.init(name: name, inks: inks)
  }
}

/// One role's row in a theme: a 24-bit colour for terminals that have 256 or more, a named one for those with 8 or 16,
/// and the attributes that carry the meaning where there is no colour at all.
struct Ink: Hashable, Sendable {
  var foreground: RGB?
  var background: RGB?
  /// ANSI 0–15; an eight-colour terminal gets the bright ones as bold, but white: bold tells titles from text there.
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
      if let ansiForeground, 9..<15 ~= ansiForeground { attributes.insert(.bold) }
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

/// The look of a style on a terminal, as a theme has it for a colour depth.
package struct Appearance: Hashable, Sendable {
  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The attributes that terminals can give a cell beside its colours (SGR 1, 2, 3, 4, 7, 9).
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1 << 0)
    package static let dim = Attributes(rawValue: 1 << 1)
    package static let italic = Attributes(rawValue: 1 << 2)
    package static let underline = Attributes(rawValue: 1 << 3)
    package static let reverse = Attributes(rawValue: 1 << 4)
    package static let strikethrough = Attributes(rawValue: 1 << 5)
  }
}
