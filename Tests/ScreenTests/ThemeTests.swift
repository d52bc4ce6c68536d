import Testing

@testable import Screen

/// What themes make of roles.
@Suite struct ThemeTests {
  @Test("finds themes by name, the default first") func names() {
    #expect(Theme.all.map(\.name) == ["dark", "light", "contrast", "mono"])
    for theme in Theme.all { #expect(Theme.named(theme.name) == theme) }
    #expect(Theme.named("sepia") == nil)
    #expect(Frame(Size(columns: 1, rows: 1)).theme == .dark)
  }

  @Test("has a row for every role", arguments: Theme.all.map(\.name)) func rows(name: String) throws {
    let theme = try #require(Theme.named(name))
    #expect(Set(theme.inks.keys) == Set(Role.allCases))
  }

  @Test("never draws a colour on itself", arguments: Theme.all.map(\.name), ColorDepth.allCases)
  func invisible(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases {
      let appearance = theme.appearance(of: Style(role), depth: depth)
      #expect(appearance.foreground != appearance.background || appearance.foreground == .standard, "\(role)")
    }
  }

  @Test("stays within what the terminal has", arguments: Theme.all.map(\.name)) func depths(name: String) throws {
    let theme = try #require(Theme.named(name))
    for role in Role.allCases {
      for depth in ColorDepth.allCases {
        let appearance = theme.appearance(of: Style(role), depth: depth)
        for color in [appearance.foreground, appearance.background] {
          #expect(Self.fits(color, depth), "\(role) at \(depth): \(color)")
        }
      }
    }
  }

  @Test(
    "tells what matters from running text without colour",
    arguments: Theme.all.map(\.name), [Role.focus, .link, .linkFocus, .match, .live, .problem, .badge, .title])
  func withoutColour(name: String, role: Role) throws {
    let theme = try #require(Theme.named(name))
    let text = theme.appearance(of: Style(.text), depth: .none)
    #expect(theme.appearance(of: Style(role), depth: .none).attributes != text.attributes)
    let mono = Theme.mono.appearance(of: Style(role), depth: .direct)
    #expect(mono.attributes != Theme.mono.appearance(of: Style(.text), depth: .direct).attributes)
  }

  @Test("draws a bar as it is, neither reversed nor underlined", arguments: Theme.all.map(\.name), ColorDepth.allCases)
  func bar(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    let bar = theme.appearance(of: Style(.focus, .bar), depth: depth)
    #expect(bar.attributes.isEmpty)
    #expect(bar.foreground == theme.appearance(of: Style(.focus), depth: depth).foreground)
  }

  @Test("underlines no button on a light ground", arguments: [ColorDepth.sixteen, .eight])
  func button(depth: ColorDepth) {
    #expect(!Theme.light.appearance(of: Style(.button, .bold), depth: depth).attributes.contains(.underline))
  }

  @Test("dims lines without colours, too", arguments: Theme.all.map(\.name))
  func rule(name: String) throws {
    let theme = try #require(Theme.named(name))
    #expect(theme.appearance(of: Style(.rule), depth: .none).attributes == .dim)
  }

  @Test("tells a link from the link that has the focus at every depth", arguments: Theme.all.map(\.name))
  func linkFocus(name: String) throws {
    let theme = try #require(Theme.named(name))
    for depth in ColorDepth.allCases {
      let link = theme.appearance(of: Style(.link), depth: depth)
      #expect(link != theme.appearance(of: Style(.linkFocus), depth: depth))
      #expect(link != theme.appearance(of: Style(.text), depth: depth))
    }
  }

  @Test("tells contrast from dark among eight colours by what has the focus")
  func contrastOfEight() {
    func attributes(_ theme: Theme, _ style: Style) -> Appearance.Attributes {
      theme.appearance(of: style, depth: .eight).attributes
    }
    #expect(attributes(.contrast, Style(.focus)).contains(.reverse))
    #expect(!attributes(.dark, Style(.focus)).contains(.reverse))
    #expect(attributes(.contrast, Style(.focus, .bar)) == [])
  }

  @Test("tells what went wrong from what has the focus at every depth", arguments: Theme.all.map(\.name))
  func problems(name: String) throws {
    let theme = try #require(Theme.named(name))
    for depth in ColorDepth.allCases {
      let (problem, focus) = (Style(.problem), Style(.focus))
      #expect(theme.appearance(of: problem, depth: depth) != theme.appearance(of: focus, depth: depth), "\(depth)")
    }
  }

  @Test("tells the black of pictures from a black ground in sixteen colours, and folds them to eight")
  func pictures() {
    func shown(_ index: UInt8, _ theme: Theme, _ depth: ColorDepth) -> Color {
      let paint = Paint(foreground: .indexed(index), background: .indexed(index))
      return theme.appearance(of: Style(.picture, paint: paint), depth: depth).background
    }
    #expect(shown(0, .dark, .sixteen) == .indexed(8) && shown(0, .contrast, .sixteen) == .indexed(8))
    #expect(shown(0, .light, .sixteen) == .indexed(0) && shown(0, .mono, .sixteen) == .indexed(0))
    #expect(shown(9, .light, .sixteen) == .indexed(9) && shown(9, .light, .eight) == .indexed(1))
    #expect(shown(8, .dark, .eight) == .indexed(0) && shown(15, .dark, .eight) == .indexed(7))
  }

  @Test("adds emphasis to a role's own attributes") func traits() {
    let style = Style(.linkFocus, [.italic, .underline, .bold, .strikethrough])
    #expect(
      Theme.mono.appearance(of: style, depth: .none).attributes
        == [.reverse, .italic, .underline, .bold, .strikethrough])
  }

  @Test("marks weight by a line where bold would make black grey", arguments: [ColorDepth.sixteen, .eight])
  func weightOnPaper(depth: ColorDepth) throws {
    #expect(Theme.light.appearance(of: Style(.focus), depth: depth).attributes == .reverse)
    #expect(Theme.light.appearance(of: Style(.match), depth: depth).attributes.contains(.reverse))
    for style in [Style(.title), Style(.text, .bold)] {
      #expect(Theme.light.appearance(of: style, depth: depth).attributes == .underline)
      #expect(Theme.dark.appearance(of: style, depth: depth).attributes.contains(.bold))
    }
    let text = Theme.light.appearance(of: Style(.text), depth: depth)
    // A rule stands below headings, and one sign is enough for links.
    for role in [Role.figure, .key, .linkFocus, .heading, .link] {
      let appearance = Theme.light.appearance(of: Style(role, role == .link ? .bold : []), depth: depth)
      #expect(appearance.attributes == [])
      #expect(appearance.foreground != text.foreground)
    }
    #expect(Theme.light.appearance(of: Style(.title), depth: .palette256).attributes == .bold)
  }

  @Test(
    "is not bold where that would make black grey on the ground of what has the focus",
    arguments: [Theme.dark, .contrast], [ColorDepth.sixteen, .eight])
  func blackStaysBlack(theme: Theme, depth: ColorDepth) {
    let style = Style(.linkFocus, .bold)
    #expect(theme.appearance(of: style, depth: depth).foreground == .indexed(0))
    #expect(!theme.appearance(of: style, depth: depth).attributes.contains(.bold))
    #expect(theme.appearance(of: style, depth: .palette256).attributes.contains(.bold))
  }

  @Test("makes bright colours bold where there are only eight") func eight() {
    let ink = Ink(ansiForeground: 11, ansiBackground: 0)
    #expect(
      ink.appearance(at: .eight)
        == Appearance(foreground: .indexed(3), background: .indexed(0), attributes: .bold))
    #expect(ink.appearance(at: .sixteen) == Appearance(foreground: .indexed(11), background: .indexed(0)))
  }

  @Test(
    "makes grey what can be seen on the ground where there are only eight colours",
    arguments: [
      (UInt8(0), UInt8(7)), (7, 0), (15, 0), (4, 7),
    ])
  func grey(ground: UInt8, expected: UInt8) {
    let appearance = Ink(ansiForeground: 8, ansiBackground: ground).appearance(at: .eight)
    #expect(appearance.foreground == .indexed(expected))
    #expect(appearance.attributes == [])
  }

  private static func fits(_ color: Color, _ depth: ColorDepth) -> Bool {
    switch (color, depth) {
    case (.standard, _): true
    case (.indexed(let index), .eight): index < 8
    case (.indexed(let index), .sixteen): index < 16
    case (.indexed(let index), .palette256): index >= 16
    case (.rgb, .direct): true
    default: false
    }
  }

  @Test("draws no line through letters of several rows", arguments: ContrastTests.allDepths + [.none])
  func largeLetters(depth: ColorDepth) {
    for theme in Theme.all {
      for role in Role.allCases {
        let look = theme.appearance(of: Style(role, .lettering), depth: depth)
        #expect(!look.attributes.contains(.underline), "\(theme.name) \(role)")
      }
    }
    #expect(Theme.light.appearance(of: Style(.title), depth: .sixteen).attributes.contains(.underline))
  }

  @Test("tells titles from text by their weight, where white has no bright one beside it")
  func whiteOfEight() {
    let (text, title) = (Style(.text), Style(.title))
    #expect(Theme.contrast.appearance(of: text, depth: .eight).attributes == [])
    #expect(Theme.contrast.appearance(of: title, depth: .eight).attributes == .bold)
    #expect(Theme.contrast.appearance(of: Style(.link), depth: .eight).attributes == .bold)
  }

  @Test("keeps weight where the ground is the terminal's own", arguments: ColorDepth.allCases)
  func weightOfMono(depth: ColorDepth) {
    #expect(Theme.mono.appearance(of: Style(.title), depth: depth).attributes == .bold)
  }
}
