/// A result of one check.
package struct Observation: Hashable, Sendable {
  package enum State: String {
    /// As it should be.
    case fine
    /// The stand copes, at a loss.
    case note
    /// Visitors would see it.
    case wrong
  }

  /// The thing that was looked at.
  package var subject: String
  package var state: State
  package var text: String
  /// Advice where it is not as it should be.
  package var advice: String?

  package init(_ subject: String, _ state: State, _ text: String, advice: String? = nil) {
    self.subject = subject
    self.state = state
    self.text = text
    self.advice = advice
  }
}
