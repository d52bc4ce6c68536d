import CNcurses
import Glibc
import Screen

extension ColorDepth {
  /// What a terminal of so many colours can show, no more than `limit`, and nothing where `NO_COLOR` asks for that.
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
