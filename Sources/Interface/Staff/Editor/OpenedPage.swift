package import Editing
package import Exhibition

/// A file as it was opened for editing.
package struct OpenedPage: Hashable, Sendable {
  package var path: String
  package var language: Language
  package var version: StampedPage
  /// A text that was typed into it and not saved.
  package var recovery: RecoveryRecord?
  /// Who else has it open.
  package var otherEditor: String?

  package init(
    path: String, language: Language, version: StampedPage, recovery: RecoveryRecord? = nil, otherEditor: String? = nil
  ) {
    self.path = path
    self.language = language
    self.version = version
    self.recovery = recovery
    self.otherEditor = otherEditor
  }
}
