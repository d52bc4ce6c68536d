internal import ArgumentParser
internal import Glibc
internal import Reporting
internal import Screen

/// A width of ambiguous characters that a person names, instead of the terminal being asked.
enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument {
  case narrow, wide

  var policy: WidthPolicy { self == .wide ? .wide : .narrow }

  /// The value of `STAND_AMBIGUOUS`; `nil` where it is not set, or empty.
  ///
  /// - Throws: `Failure` where it is set to anything but the two words.
  static func ofEnvironment() throws -> WidthPolicy? {
    guard let variable = getenv("STAND_AMBIGUOUS"), variable.pointee != 0 else { return nil }
    let word = String(cString: variable)
    guard let width = AmbiguousWidth(rawValue: word) else {
      throw Failure(
        .usage, "STAND_AMBIGUOUS is “\(word)”: set it to narrow or wide, or unset it to have the terminal asked.")
    }
    return width.policy
  }
}
