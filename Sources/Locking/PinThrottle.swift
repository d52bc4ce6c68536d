/// The waits that wrong PINs cost: at most five tries in the first minute, eleven in the first hour, four in each hour after
/// that. Only their number is kept, so that no clock that somebody sets makes a wait shorter.
package struct PinThrottle: Hashable, Sendable {
  /// Wrong tries since the last right one.
  package private(set) var failures: Int

  /// In seconds, after the first wrong try and each one behind it.
  private static let waits = [1, 2, 5, 30, 60, 120, 240, 480, 900]

  package init(failures: Int = 0) { self.failures = max(0, failures) }

  /// The milliseconds that have to pass before the next try, counted from the last one, or from the start of the program.
  package var wait: Int { failures == 0 ? 0 : Self.waits[min(failures, Self.waits.count) - 1] * 1000 }

  package mutating func fail() { failures = min(failures + 1, Self.mostCounted) }

  private static let mostCounted = 1_000_000

  // MARK: In a file

  package init(fileBytes bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
    // A file that somebody has spoilt is no way around the wait.
    self.init(failures: bytes.isEmpty ? 0 : Int(text) ?? Self.waits.count)
  }

  package var fileBytes: [UInt8] { Array("\(failures)\n".utf8) }
}
