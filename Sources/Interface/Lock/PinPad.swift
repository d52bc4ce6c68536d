internal import InterfaceKit

/// The panel that asks staff for their PIN: the digits typed so far, and whether they may be tried.
package struct PinPad: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    /// The edge has not told yet whether there is a PIN.
    case opening
    /// No PIN has been set.
    case missing
    case typing
    /// The edge is checking the digits.
    case checking
  }

  package private(set) var phase = Phase.opening
  package private(set) var digits = ""
  /// Whether the last PIN was wrong.
  package private(set) var isRefused = false
  /// The moment from which digits may be tried, on the monotonic clock.
  package private(set) var readyAt: Int

  private static let mostDigits = 12

  package init(at now: Int) { readyAt = now }

  /// Whole seconds until digits may be tried; 0 where they may.
  func wait(at now: Int) -> Int { max(0, (readyAt - now + 999) / 1000) }

  /// Adds the digits of what is typed; letters are left out.
  mutating func type(_ text: String) {
    guard phase == .typing else { return }
    for character in text where digits.count < Self.mostDigits {
      // Also those of Chinese input methods.
      guard let digit = character.wholeNumberValue, (0...9).contains(digit) else { continue }
      digits += String(digit)
      isRefused = false
    }
  }

  mutating func erase() { if phase == .typing { digits = String(digits.dropLast()) } }

  mutating func clear() { if phase == .typing { digits = "" } }

  /// Gives the digits to be checked, where there are any and the wait is over. They are forgotten.
  mutating func submit(at now: Int) -> String? {
    guard phase == .typing, !digits.isEmpty, wait(at: now) == 0 else { return nil }
    defer { digits = "" }
    phase = .checking
    return digits
  }

  /// Takes over what the edge says, but for its acceptance, which closes the panel.
  mutating func take(_ answer: PinAnswer, at now: Int) {
    switch answer {
    case .missing: phase = .missing
    case .ready(let wait): (phase, readyAt) = (.typing, now + wait)
    case .refused(let wait, _): (phase, readyAt, isRefused) = (.typing, now + wait, true)
    case .accepted: break
    }
  }
}
