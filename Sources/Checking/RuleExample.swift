/// What breaks a rule, and the same as it should be: lines of a page, of `stand.yaml`, or names of files.
package struct RuleExample: Hashable, Sendable {
  package var before: String
  package var after: String

  package init(before: String, after: String) {
    self.before = before
    self.after = after
  }
}
