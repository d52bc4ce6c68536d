package import Storage
package import Wording

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
  /// The pages that have changed, in the order of `PageChange.list`, or the first of them.
  package var pages: [PageDifference]
  /// How many have changed in all.
  package var total: Int
  /// Why it cannot be said what has changed.
  package var problem: Message?

  /// More pages than anybody looks through are not kept, for each takes some times the memory of its file.
  package static let mostPages = 1000

  package init(base: Base, pages: [PageDifference], total: Int? = nil, problem: Message? = nil) {
    self.base = base
    self.pages = pages
    self.total = total ?? pages.count
    self.problem = problem
  }

  /// Compares the first pages.
  package init(base: Base, changes: [PageChange]) {
    self.init(base: base, pages: changes.prefix(Self.mostPages).map { PageDifference($0) }, total: changes.count)
  }
}

/// A file to be put back, if it is still what it was when that was decided.
package struct Reversal: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  /// The bytes to write; `nil` to remove the file.
  package var bytes: [UInt8]?
  /// The bytes that the file must have; `nil` where there must be none.
  package var expected: [UInt8]?

  package init(path: String, bytes: [UInt8]?, expected: [UInt8]?) {
    self.path = path
    self.bytes = bytes
    self.expected = expected
  }
}
