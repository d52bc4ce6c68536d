package import Content

/// What allows findings of some rules in some place: a comment in a page, or an entry of `stand.yaml`.
///
/// `<!-- stand: allow RULE RULE … -->` is for the block behind it; `<!-- stand: allow-page RULE … -->`, anywhere in a
/// page, for all of it with its front matter. In `stand.yaml`:
/// `check: {allow: [{rule: missing-translation, path: zoo/pandas}]}`, where the path is a file or a folder and may be
/// left out for the whole stand.
package struct Suppression: Hashable, Sendable {
  package var rules: [Rule]
  /// The file or folder whose findings it allows; empty for the whole stand.
  package var path: String
  /// The lines it is about; `nil` for all.
  package var lines: ClosedRange<Int>?

  /// A rule it names, and where.
  package struct Rule: Hashable, Sendable {
    package var name: String
    package var place: Diagnostic.Place
    package var end: Diagnostic.Position?
    /// Takes the name out, or the whole suppression where it is the only one.
    package var removal: Fix?
  }

  init(rules: [Rule], path: String, lines: ClosedRange<Int>? = nil) {
    self.rules = rules
    self.path = path
    self.lines = lines
  }

  /// What an entry of `stand.yaml` allows.
  init(_ entry: Settings.Allowance) {
    self.init(rules: [Rule(name: entry.rule, place: entry.place)], path: entry.path)
  }
}
