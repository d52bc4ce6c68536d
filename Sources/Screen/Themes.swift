extension Theme {
  /// The themes that ship, the default first.
  package static let all = [dark, light, contrast, mono]

  /// The theme of that name.
  package static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// Light on a blue-black ground; amber marks where you are, a quiet blue what can be opened.
  package static let dark = Theme(
    name: "dark",
    palette: Palette(
      ground: 0x11151C, text: 0xD8DEE9, strong: 0xF6F8FB, quiet: 0xA3AEBD, accent: 0xF4BC4F, link: 0x8FC7EA,
      live: 0x86D9B4, problem: 0xFF9B8F, code: 0xC4D4A6, codeGround: 0x1B212B, rule: 0x66717F),
    ansi: ANSIPalette(ground: 0, text: 7, strong: 15, quiet: 7, accent: 11, link: 14, live: 10, problem: 9, rule: 8))

  /// Dark on warm paper, for bright halls. Among 256 colours the paper is white: on the grey beside it, small print and
  /// links would read at 6:1 only.
  package static let light = Theme(
    name: "light",
    palette: Palette(
      ground: 0xFAF8F3, text: 0x23272E, strong: 0x000000, quiet: 0x4C525B, accent: 0x8A2B06, link: 0x0B4A77,
      live: 0x0A5538, problem: 0x99161A, code: 0x2F4A12, codeGround: 0xEAE5D8, rule: 0x7C7869),
    ansi: ANSIPalette(ground: 15, text: 0, strong: 0, quiet: 0, accent: 1, link: 4, live: 2, problem: 1, rule: 8))

  /// Pure black and white with yellow: at least 7:1 everywhere (WCAG 2.2, level AAA).
  package static let contrast = Theme(
    name: "contrast",
    palette: Palette(
      ground: 0x000000, text: 0xFFFFFF, strong: 0xFFFFFF, quiet: 0xE4E4E4, accent: 0xFFFF00, link: 0x5FFFFF,
      live: 0x87FF87, problem: 0xFFAFAF, code: 0xFFFFFF, codeGround: 0x000000, rule: 0xBCBCBC),
    ansi: ANSIPalette(ground: 0, text: 15, strong: 15, quiet: 15, accent: 11, link: 14, live: 10, problem: 11, rule: 7))

  /// The terminal's own two colours; weight, underline and reverse carry the meaning.
  package static let mono = Theme(
    name: "mono",
    inks: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        (role, Ink(attributes: monochrome(role), monochrome: monochrome(role)))
      }))

  /// What each role looks like where there are no colours.
  static func monochrome(_ role: Role) -> Appearance.Attributes {
    switch role {
    case .text, .quiet, .rule, .thumb, .picture, .code, .quote: []
    case .title, .heading, .figure, .focus, .key, .live: .bold
    case .link: .underline
    case .linkFocus, .selection: .reverse
    case .badge, .match, .problem: [.bold, .underline]
    }
  }
}
