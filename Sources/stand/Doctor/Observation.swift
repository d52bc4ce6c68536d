/// A result of one check.
struct Observation: Hashable, Sendable {
  enum State: String {
    /// As it should be.
    case fine
    /// The stand copes, at a loss.
    case note
    /// Visitors would see it.
    case wrong
  }

  /// The thing that was looked at.
  var subject: String
  var state: State
  var text: String
  /// Advice where it is not as it should be.
  var advice: String?

  init(_ subject: String, _ state: State, _ text: String, advice: String? = nil) {
    self.subject = subject
    self.state = state
    self.text = text
    self.advice = advice
  }
}
