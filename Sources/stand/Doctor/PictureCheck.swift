internal import Curses
internal import Glibc
internal import Screen

/// Whether pictures can be drawn.
enum PictureCheck {
  static func findings(_ examination: Examination) -> [Finding] {
    guard Chafa.isInstalled else {
      return [
        Finding(
          "pictures", .note, "chafa is not installed: captions only",
          advice: "Install it (Debian and Ubuntu: apt-get install chafa).")
      ]
    }
    let version = version ?? "of an unknown version"
    guard case .success(let terminal) = examination.terminal else {
      return [Finding("pictures", .fine, "chafa \(version)")]
    }
    let colors =
      switch terminal.depth {
      case .none: "without colours"
      case .eight: "in 8 colours"
      case .sixteen: "in 16 colours"
      case .palette256: "in 256 colours"
      case .direct: "in 24-bit colours"
      }
    return [Finding("pictures", .fine, "symbols \(colors), by chafa \(version)")]
  }

  /// The first line of `chafa --version` ends in it.
  private static var version: String? {
    guard let pipe = popen("chafa --version 2>/dev/null", "r") else { return nil }
    defer { pclose(pipe) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, CInt(line.count), pipe) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).last.map(String.init)
  }
}
