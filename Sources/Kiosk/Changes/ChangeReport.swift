/// What has changed on the stand, and since when.
package struct ChangeReport: Hashable, Sendable {
  /// What changes are counted from.
  package enum Base: Hashable, Sendable {
    /// The last commit of the git repository that holds the folder, by the start of its name; `nil` where there is none
    /// yet, so that every page is new.
    case commit(String?)
    /// The moment when the stand was started.
    case start
  }

  package var base: Base
  /// The pages that have changed, in the order of `PageChange.list`.
  package var pages: [PageDifference]
  /// Why it cannot be said what has changed; a sentence in English.
  package var problem: String?

  package init(base: Base, pages: [PageDifference], problem: String? = nil) {
    self.base = base
    self.pages = pages
    self.problem = problem
  }
}
