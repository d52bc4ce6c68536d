package import InterfaceKit

/// The edge's word on the PIN, and on one that was typed. Waits are in milliseconds.
package enum PinAnswer: Hashable, Sendable {
  /// None has been set.
  case missing
  /// One can be typed, once the wait is over.
  case ready(wait: Int)
  case accepted
  /// It was wrong: so many were since the last right one.
  case refused(wait: Int, failures: Int)
}

/// Log entries on what staff, or people who would like to be staff, do at a locked stand.
extension LogEntry {
  package static let unlocked = LogEntry(.info, "unlocked by the PIN")
  package static let locked = LogEntry(.info, "locked")
  package static let restarted = LogEntry(.info, "restarted by staff")
  package static let ended = LogEntry(.info, "ended by staff")

  /// A wrong PIN, and how many there were since the last right one.
  package static func refused(failures: Int) -> LogEntry {
    LogEntry(.warning, "wrong PIN, \(failures) since the last right one")
  }
}
