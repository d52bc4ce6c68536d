package import Exhibition

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
