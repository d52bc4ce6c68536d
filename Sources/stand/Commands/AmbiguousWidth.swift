internal import ArgumentParser
internal import Glibc
internal import Screen

/// What a person says of the terminal instead of it being asked.
enum AmbiguousWidth: String, CaseIterable, ExpressibleByArgument {
  case narrow, wide

  var policy: WidthPolicy { self == .wide ? .wide : .narrow }

  /// What `STAND_AMBIGUOUS` says; `nil` where it is not set, or to anything else.
  static var ofEnvironment: WidthPolicy? {
    getenv("STAND_AMBIGUOUS").flatMap { AmbiguousWidth(rawValue: String(cString: $0)) }?.policy
  }
}
