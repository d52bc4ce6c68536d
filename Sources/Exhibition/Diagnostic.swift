/// Something that the people of the stand should know about a file.
package struct Diagnostic: Hashable, Sendable {
  package var severity: Severity
  /// The stable name of the rule, in kebab case: `front-matter-syntax`.
  package var rule: String
  package var place: Place
  /// One sentence: what is wrong and what to do.
  package var message: String

  package init(_ severity: Severity, _ rule: String, at place: Place, _ message: String) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
  }

  package enum Severity: String, Hashable, Sendable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Where: lines and columns count from 1, columns in characters as editors do.
  package struct Place: Hashable, Sendable {
    /// Relative to the content folder.
    package var path: String
    package var line: Int
    package var column: Int

    package init(path: String, line: Int = 1, column: Int = 1) {
      self.path = path
      self.line = line
      self.column = column
    }
  }
}
