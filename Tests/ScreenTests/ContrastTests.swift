import Testing

@testable import Screen

/// Whether everything can be read: contrast by WCAG 2.2.
@Suite struct ContrastTests {
  static let coloured = [Theme.dark, .light, .contrast].map(\.name)
  static let depths: [ColorDepth] = [.direct, .palette256]
  /// With those whose colours are the terminal's own: xterm's here.
  static let allDepths: [ColorDepth] = depths + [.sixteen, .eight]

  @Test("computes the ratios that the standard names") func formula() throws {
    let black = SRGB(red: 0, green: 0, blue: 0)
    let white = SRGB(red: 255, green: 255, blue: 255)
    #expect(black.contrast(with: white) == 21)
    #expect(white.contrast(with: white) == 1)
    #expect(abs(SRGB(red: 0x76, green: 0x76, blue: 0x76).contrast(with: white) - 4.54) < 0.01)
  }

  @Test("reads at 7:1 everywhere, lines that separate and what fades out at 4.5:1", arguments: coloured, depths)
  func ratios(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases {
      let ratio = try Self.contrast(of: role, in: theme, at: depth)
      #expect(ratio >= (name != "contrast" && [.rule, .thumb, .veiled].contains(role) ? 4.5 : 7), "\(role): \(ratio)")
    }
  }

  @Test("reads at 4.5:1 with few colours, at 7:1 in the theme for that", arguments: coloured, allDepths)
  func fewColours(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases where role != .veiled {
      let ratio = try Self.contrast(of: role, in: theme, at: depth)
      #expect(ratio >= (name == "contrast" ? 7 : 4.5), "\(role): \(ratio)")
    }
  }

  @Test("dims what lies behind a panel at every depth, and leaves it to be seen", arguments: Theme.all.map(\.name))
  func veiled(name: String) throws {
    let theme = try #require(Theme.named(name))
    for depth in Self.allDepths + [.none] {
      let text = theme.appearance(of: Style(.text), depth: depth)
      let veiled = theme.appearance(of: Style(.veiled), depth: depth)
      if name == "mono" || depth == .none || depth == .eight {
        // What is bold and black most terminals show in grey.
        let isBlack = name == "light" && depth == .eight
        #expect(veiled.attributes == (isBlack ? .bold : .dim) && veiled.foreground == text.foreground, "\(depth)")
      } else {
        // Nothing can be done with it while it is there (WCAG 2.2, 1.4.3, inactive components).
        let ratio = try Self.contrast(of: .veiled, in: theme, at: depth)
        #expect(try ratio >= 4 && ratio * 1.5 < Self.contrast(of: .text, in: theme, at: depth), "\(depth): \(ratio)")
      }
    }
  }

  @Test("has the frame of a panel stand out where what lies behind may not dim", arguments: Theme.all.map(\.name))
  func frame(name: String) throws {
    let theme = try #require(Theme.named(name))
    for depth in Self.allDepths + [.none] {
      let plain = theme.appearance(of: Style(.rule), depth: depth)
      let frame = theme.appearance(of: Style(.rule, .bold), depth: depth)
      let isBright = depth == .none || depth == .eight && name != "light"
      #expect(frame.attributes == (isBright ? .bold : plain.attributes), "\(depth)")
    }
  }

  @Test(
    "tells what matters by more than its colour", arguments: coloured, [Role.focus, .live, .match, .problem, .title])
  func notByColourAlone(name: String, role: Role) throws {
    let theme = try #require(Theme.named(name))
    // With eight colours, bold is what makes one bright: there the marks beside the words tell.
    for depth in Self.depths + [.sixteen] {
      let text = theme.appearance(of: Style(.text), depth: depth)
      let styled = theme.appearance(of: Style(role), depth: depth)
      #expect(styled.attributes != text.attributes, "\(depth)")
    }
  }

  @Test("adds emphasis without a change of colour", arguments: coloured, depths)
  func traits(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    let plain = theme.appearance(of: Style(.text), depth: depth)
    for traits: Traits in [.bold, .italic, .underline, .strikethrough] {
      let styled = theme.appearance(of: Style(.text, traits), depth: depth)
      #expect((styled.foreground, styled.background) == (plain.foreground, plain.background))
      #expect(styled.attributes != plain.attributes)
    }
  }

  private static func colour(_ color: Color) throws -> SRGB {
    let (red, green, blue) = try #require(color.components)
    return SRGB(red: Int(red), green: Int(green), blue: Int(blue))
  }

  private static func contrast(of role: Role, in theme: Theme, at depth: ColorDepth) throws -> Double {
    var appearance = theme.appearance(of: Style(role), depth: depth)
    // Where there are only eight colours, terminals show what is bold as bright, which such an ink asks for.
    if depth == .eight, let bright = theme.inks[role]?.ansiForeground, bright > 8 {
      appearance.foreground = .indexed(bright)
    }
    return try colour(appearance.foreground).contrast(with: colour(appearance.background))
  }
}
