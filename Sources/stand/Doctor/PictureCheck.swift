internal import Curses
internal import Screen

/// Whether pictures can be drawn.
enum PictureCheck {
  static func findings(_ examination: Examination) -> [Finding] {
    guard let chafa = Chafa.installed else {
      return [
        Finding(
          "pictures", .note, "chafa is not installed: captions only",
          advice: "Install it (Debian and Ubuntu: apt-get install chafa).")
      ]
    }
    let version = chafa.version ?? "of an unknown version"
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
}
