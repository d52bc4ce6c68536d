internal import ArgumentParser
internal import Curses
internal import Glibc

/// A way to show pictures that a person chooses, instead of the terminal being asked what it can show.
enum PictureChoice: String, CaseIterable, ExpressibleByArgument {
  case pixels, cells, none

  /// The choice as the terminal takes it.
  var pixels: PixelChoice { self == .pixels ? .always : .never }

  /// The value of `STAND_PICTURES`; `nil` where it is not set, or empty.
  ///
  /// - Throws: `Failure` where it is set to anything but the three words.
  static func ofEnvironment() throws -> PictureChoice? {
    guard let variable = getenv("STAND_PICTURES"), variable.pointee != 0 else { return nil }
    let word = String(cString: variable)
    guard let choice = PictureChoice(rawValue: word) else {
      throw Failure(
        .usage,
        "STAND_PICTURES is “\(word)”: set it to pixels, cells or none, or unset it to have the terminal asked.")
    }
    return choice
  }
}
