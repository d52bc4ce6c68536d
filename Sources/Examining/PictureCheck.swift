package import Curses
internal import Glibc
internal import Programs
internal import Screen

/// Whether pictures can be drawn, and of what.
enum PictureCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let chafa = Chafa.installed else {
      return [
        Observation(
          "pictures", .note, "chafa is not installed: captions only",
          advice: "Install it (Debian and Ubuntu: apt-get install chafa).")
      ]
    }
    let version = chafa.version ?? "of an unknown version"
    guard case .success(let terminal) = examination.terminal else {
      return [Observation("pictures", .fine, "chafa \(version)")]
    }
    let colors =
      switch terminal.depth {
      case .none: "without colours"
      case .eight: "in 8 colours"
      case .sixteen: "in 16 colours"
      case .palette256: "in 256 colours"
      case .direct: "in 24-bit colours"
      }
    let choice: PictureChoice?
    do {
      choice = try PictureChoice.ofEnvironment()
    } catch {
      return [Observation("pictures", .wrong, "\(error)")]
    }
    let symbols = "symbols \(colors), by chafa \(version)"
    switch choice {
    case PictureChoice.none?: return [Observation("pictures", .note, "none, for STAND_PICTURES is none")]
    case .cells?: return [Observation("pictures", .fine, symbols + "; STAND_PICTURES is cells")]
    case .pixels?, nil: break
    }
    let isForced = choice == .pixels
    guard let interview = examination.interview,
      let graphics = interview.graphics.graphics(cell: interview.cell, isForced: isForced)
    else { return [Observation("pictures", .fine, symbols + "; " + reason(examination.interview))] }
    let method = if case .kitty = graphics.method { "by the kitty protocol" } else { "as sixels" }
    let cell = "cells of \(graphics.cell.width)×\(graphics.cell.height)"
    return [
      Observation(
        "pictures", .fine,
        "pixels \(method), \(cell), by chafa \(version)" + (isForced ? "; STAND_PICTURES is pixels" : ""))
    ]
  }

  /// Returns the reason why there are no pixels.
  private static func reason(_ interview: TerminalInterview?) -> String {
    guard let interview, interview.hasAnswered else { return "the terminal does not say whether it shows pixels" }
    if interview.graphics.hasSixels || interview.graphics.hasKitty {
      return "the terminal shows pixels, but not how large its cells are"
    }
    return GraphicsAnswers.isMultiplexer
      ? "tmux and screen show no pixels, but tmux 3.4 and later if built with sixels"
      : "the terminal shows no pixels: no sixels (DA1), no kitty protocol"
  }
}

/// A way to show pictures that a person chooses, instead of the terminal being asked what it can show.
package enum PictureChoice: String, CaseIterable, Sendable {
  case pixels, cells, none

  /// The choice as the terminal takes it.
  package var pixels: PixelChoice { self == .pixels ? .always : .never }

  /// The value of `STAND_PICTURES`; `nil` where it is not set, or empty.
  package static func ofEnvironment() throws(UnknownPictureChoice) -> PictureChoice? {
    guard let variable = getenv("STAND_PICTURES"), variable.pointee != 0 else { return nil }
    let word = String(cString: variable)
    guard let choice = PictureChoice(rawValue: word) else { throw UnknownPictureChoice(word: word) }
    return choice
  }
}

/// A value of `STAND_PICTURES` that is none of the three words.
package struct UnknownPictureChoice: Error, CustomStringConvertible {
  let word: String

  package var description: String {
    "STAND_PICTURES is “\(word)”: set it to pixels, cells or none, or unset it to have the terminal asked."
  }
}
