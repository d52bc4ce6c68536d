extension Theme {
  init(name: String, palette: Palette, ansi: ANSIPalette) {
    func ink(
      _ role: Role, _ colour: KeyPath<Palette, RGB>, _ named: KeyPath<ANSIPalette, UInt8>,
      _ attributes: Appearance.Attributes = []
    ) -> (Role, Ink) {
      let ink = Ink(
        foreground: palette[keyPath: colour], background: palette.ground, ansiForeground: ansi[keyPath: named],
        ansiBackground: ansi.ground, attributes: attributes, monochrome: Self.monochrome(role))
      return (role, ink)
    }
    var inks = Dictionary(uniqueKeysWithValues: [
      ink(.text, \.text, \.text), ink(.quiet, \.quiet, \.quiet), ink(.title, \.strong, \.strong, .bold),
      ink(.heading, \.strong, \.strong, .bold), ink(.focus, \.accent, \.accent, .bold), ink(.link, \.link, \.link),
      ink(.linkFocus, \.accent, \.accent, .bold), ink(.code, \.code, \.text), ink(.quote, \.text, \.text),
      ink(.rule, \.rule, \.rule), ink(.figure, \.accent, \.accent, .bold), ink(.live, \.live, \.live, .bold),
      ink(.badge, \.live, \.live), ink(.key, \.strong, \.strong, .bold),
      ink(.match, \.accent, \.accent, [.bold, .underline]),
      ink(.problem, \.problem, \.problem, .bold), ink(.picture, \.quiet, \.quiet), ink(.thumb, \.quiet, \.quiet),
      ink(.selection, \.ground, \.ground),
    ])
    inks[.code]?.background = palette.codeGround
    // Reversed: the one piece of ground on the screen in the accent's colour.
    inks[.linkFocus]?.foreground = palette.ground
    inks[.linkFocus]?.background = palette.accent
    inks[.linkFocus]?.ansiForeground = ansi.ground
    inks[.linkFocus]?.ansiBackground = ansi.accent
    inks[.selection]?.background = palette.link
    inks[.selection]?.ansiBackground = ansi.link
    self.init(name: name, inks: inks)
  }
}
