/// Where staff are on their desk: which of its parts is on screen, and what in each has the focus. All count from 0.
package struct Desk: Hashable, Sendable {
  package enum Part: Hashable, Sendable, CaseIterable {
    /// Every page in every language.
    case pages
    case findings
    /// The pages that have changed since the last commit, or since the start.
    case changes
    /// The pages that were changed last.
    case edits
  }

  package var part = Part.pages
  /// Of the pages.
  package var row = 0
  /// Of the languages.
  package var column = 0
  package var finding = 0
  package var change = 0
  package var edit = 0
  /// What is known of the stand, as the desk shows it.
  @Derived package internal(set) var board: DeskBoard?

  package init(column: Int = 0) { self.column = column }

  /// The row of the part on screen that has the focus.
  var focus: Int {
    get {
      switch part {
      case .pages: row
      case .findings: finding
      case .changes: change
      case .edits: edit
      }
    }
    set {
      switch part {
      case .pages: row = newValue
      case .findings: finding = newValue
      case .changes: change = newValue
      case .edits: edit = newValue
      }
    }
  }

  /// Goes on to another part; beyond the last the first comes again where it `wraps`.
  mutating func turn(by step: Int, wraps: Bool) {
    let parts = Part.allCases
    let next = (parts.firstIndex(of: part) ?? 0) + step
    if wraps || parts.indices.contains(next) { part = parts[(next + parts.count) % parts.count] }
  }
}
