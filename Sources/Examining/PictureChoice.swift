package import Curses
internal import Glibc

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
