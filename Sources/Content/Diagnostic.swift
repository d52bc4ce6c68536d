package import Wording

/// Something that the people of the stand should know about a file.
package struct Diagnostic: Hashable, Sendable {
  package var severity: Severity
  /// The stable name of the rule, in kebab case: `front-matter-syntax`.
  package var rule: String
  package var place: Place
  /// The end of what it is about, behind the last character; `nil` where only the start is known.
  package var end: Position?
  /// One sentence: what is wrong and what to do.
  package var message: Message
  /// The fix that mends it for certain; `nil` where a person has to decide.
  package var fix: Fix?
  /// Other places that belong to it.
  package var related: [Related]

  package init(
    _ severity: Severity, _ rule: String, at place: Place, to end: Position? = nil, _ message: Message, fix: Fix? = nil,
    related: [Related] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.end = end
    self.message = message
    self.fix = fix
    self.related = related
  }

  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
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

  /// A position in a file: lines and columns count from 1, columns in characters as editors do.
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

  /// A position in the file of a place, counted as there.
  package struct Position: Hashable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// Another place, and what is there.
  package struct Related: Hashable, Sendable {
    package var place: Place
    package var message: Message

    package init(at place: Place, _ message: Message) {
      self.place = place
      self.message = message
    }
  }
}

/// Changes of one file that mend what a diagnostic found, and nothing else.
package struct Fix: Hashable, Sendable {
  /// Its effect, as a sentence: `Moves the punctuation out of the emphasis.`
  package var summary: Message
  /// In the order of the file, without overlaps.
  package var edits: [Edit]
  /// Whether it is to make something else of the text than it was, such as emphasis of asterisks. All others leave a page
  /// what it is.
  package var isStructural: Bool

  package init(_ summary: Message, _ edits: [Edit], isStructural: Bool = false) {
    self.summary = summary
    self.edits = edits
    self.isStructural = isStructural
  }

  /// Bytes to replace.
  package struct Edit: Hashable, Sendable {
    /// In the file as it is stored, line ends and byte order mark included.
    package var range: Range<Int>
    package var replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }
}

extension Diagnostic {
  /// In the order of files, lines and columns; then by rule, so that the order is always the same.
  package static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (one, other) = (
      (left.place.path, left.place.line, left.place.column, left.rule),
      (right.place.path, right.place.line, right.place.column, right.rule)
    )
    // Putting a message into words takes long enough to do it only where nothing else decides.
    return one == other ? left.message.description < right.message.description : one < other
  }
}
