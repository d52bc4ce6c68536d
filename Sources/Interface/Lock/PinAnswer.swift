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

/// Something that staff do at a locked stand, or somebody who would like to be one of them: for the log.
package enum StaffEvent: Hashable, Sendable {
  case unlocked
  /// A wrong PIN, and how many there were since the last right one.
  case refused(failures: Int)
  case locked
  case restarted
  case ended
}
