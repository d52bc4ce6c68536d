package import Content

/// What staff should know of the stand's files.
package struct StandReport: Hashable, Sendable {
  /// What the rules found, in the order of files, lines and columns.
  package var findings: [Diagnostic]
  /// The pages that were changed last, the newest first.
  package var edits: [Edit]

  package init(findings: [Diagnostic] = [], edits: [Edit] = []) {
    self.findings = findings
    self.edits = edits
  }

  package struct Edit: Hashable, Sendable {
    /// Relative to the content folder.
    package var path: String
    /// When the file was written, in seconds since 1970.
    package var time: Int

    package init(path: String, time: Int) {
      self.path = path
      self.time = time
    }
  }
}

/// What is known of the stand's files, and whether it has to be found out anew.
struct StandChecking: Hashable, Sendable {
  private(set) var report: StandReport?
  /// Counts how often what is known became something else.
  private(set) var revision = 0
  private var isDue = true
  private var isBusy = false

  /// The stand was read anew: what is known of it may be wrong.
  mutating func expire() {
    isDue = true
    revision += 1
  }

  /// Whether to check the stand now; one check at a time.
  mutating func begins() -> Bool {
    guard isDue, !isBusy else { return false }
    isDue = false
    isBusy = true
    return true
  }

  mutating func end(with report: StandReport) {
    self.report = report
    isBusy = false
    revision += 1
  }
}
