package import Exhibition

/// Why the editor that the environment names did not do what it should.
package enum EditorFailure: Error, Hashable, Sendable {
  /// The environment names none, and none of those that are usual is installed.
  case noEditor
  /// The variable's text is no command: a quotation mark is not closed.
  case unreadable(variable: String)
  /// There is no such program.
  case missing(program: String)
  /// It could not be started, and why.
  case notStarted(program: String, reason: Message)
  /// It ended with a status other than 0.
  case exited(program: String, status: Int)
  /// A signal ended it.
  case killed(program: String, signal: Int)
  /// The program runs without a terminal that it could lend.
  case noTerminal
}
