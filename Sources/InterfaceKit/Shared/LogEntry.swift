/// A line for the log of the stand: for those who look after the machine, in English, and about no visitor.
package struct LogEntry: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable {
    case info, warning, error
  }

  package var level: Level
  package var text: String

  package init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
