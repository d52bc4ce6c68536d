import CNcurses
import Glibc
import Screen

/// Styles as ncurses wants them: attributes and a colour pair, looked up once each.
struct StyleTable {
  struct Entry {
    var attributes: attr_t
    var pair: CInt
    /// The number of the background's colour.
    var background: CInt

    /// The same with ink and ground exchanged.
    var reversed: Entry { Entry(attributes: attributes ^ curses_reverse(), pair: pair, background: background) }

    /// Whether a blank shows no difference: it has no ink, unless it is underlined or reversed.
    func looksAlikeOnBlanks(_ other: Entry) -> Bool {
      background == other.background && (attributes | other.attributes) & (curses_underline() | curses_reverse()) == 0
    }
  }

  let theme: Theme
  /// The theme of styles that are inset.
  let insetTheme: Theme
  private let depth: ColorDepth
  /// Whether ink reversed has the colour that it has as ink: among few colours bold makes ink brighter, and no ground.
  var canFill: Bool { depth == .palette256 || depth == .direct }
  private let numbering: ColorNumbering
  private let hasItalics: Bool
  private var entries: [Entry?]
  private var painted: [Style: Entry] = [:]

  /// Pictures that have gone leave their colours behind; beyond this many they are forgotten. ncurses gives the pairs
  /// that nobody asked for longest to others.
  private static let paintedLimit = 20_000

  /// Colours must have been started.
  init(theme: Theme, insetTheme: Theme, depth: ColorDepth, isDirect: Bool, hasItalics: Bool) {
    self.theme = theme
    self.insetTheme = insetTheme
    self.depth = depth
    self.hasItalics = hasItalics
    numbering = ColorNumbering(isDirect: isDirect)
    entries = Array(repeating: nil, count: Role.allCases.count << 7)
  }

  subscript(style: Style) -> Entry {
    mutating get {
      if style.paint != nil { return paintedEntry(style) }
      let index = Int(style.role.rawValue) << 7 | (style.isInset ? 1 << 6 : 0) | Int(style.traits.rawValue)
      if let entry = entries[index] { return entry }
      let entry = makeEntry(style)
      entries[index] = entry
      return entry
    }
  }

  private mutating func paintedEntry(_ style: Style) -> Entry {
    if let entry = painted[style] { return entry }
    if painted.count >= Self.paintedLimit { painted = [:] }
    let entry = makeEntry(style)
    painted[style] = entry
    return entry
  }

  private func makeEntry(_ style: Style) -> Entry {
    let theme = style.isInset ? insetTheme : theme
    let appearance = theme.appearance(of: style, depth: depth)
    let ground = theme.appearance(of: Style(.text), depth: depth)
    var attributes: attr_t = 0
    func add(_ trait: Appearance.Attributes, _ bits: attr_t) {
      if appearance.attributes.contains(trait) { attributes |= bits }
    }
    add(.bold, curses_bold())
    add(.dim, curses_dim())
    add(.italic, hasItalics ? curses_italic() : curses_underline())
    add(.underline, curses_underline())
    add(.reverse, curses_reverse())
    // ncurses has no strikethrough; what was struck out steps back.
    add(.strikethrough, curses_dim())
    guard depth != .none else { return Entry(attributes: attributes, pair: 0, background: -1) }
    // One ground for all of a theme: a role without one of its own stands on the text's.
    let foreground = appearance.foreground == .standard ? ground.foreground : appearance.foreground
    let background = appearance.background == .standard ? ground.background : appearance.background
    let (ink, paper) = (numbering[foreground], numbering[background])
    return Entry(attributes: attributes, pair: max(0, alloc_pair(ink, paper)), background: paper)
  }
}

/// Colours as the numbers that the open terminal takes; -1 is its own.
struct ColorNumbering: Hashable, Sendable {
  /// Whether numbers are `0xRRGGBB`, but 0–7 the ANSI colours, as terminfo's direct-colour entries have it.
  let isDirect: Bool

  subscript(color: Color) -> CInt {
    switch color {
    case .standard:
      return -1
    case .indexed(let index) where !isDirect || index < 8:
      return CInt(index)
    case .indexed, .rgb:
      guard isDirect, let (red, green, blue) = color.components else { return -1 }
      return direct(red, green, blue)
    }
  }

  /// The nearly black numbers below 8 mean something else, and 8 is as black.
  private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> CInt {
    max(8, CInt(red) << 16 | CInt(green) << 8 | CInt(blue))
  }
}

extension ColorDepth {
  /// The depth of a terminal with so many colours, no more than `limit`, and none where `NO_COLOR` asks for that.
  static func available(colors: CInt, limit: ColorDepth?) -> ColorDepth {
    // https://no-color.org: present and not empty.
    if let wish = getenv("NO_COLOR"), wish.pointee != 0 { return .none }
    let depth: ColorDepth =
      switch colors {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      case 256: .palette256
      default: isDirect(colors: colors) ? .direct : .palette256
      }
    guard let limit else { return depth }
    return min(depth.rank, limit.rank) == depth.rank ? depth : limit
  }

  /// Whether colour numbers are red, green and blue: ncurses' extension of terminfo, `RGB`, as a flag, number or string.
  static func isDirect(colors: CInt) -> Bool {
    guard colors > 256 else { return false }
    return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || curses_capability("RGB") != nil
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .eight: 1
    case .sixteen: 2
    case .palette256: 3
    case .direct: 4
    }
  }
}
