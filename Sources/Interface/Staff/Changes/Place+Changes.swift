package import Exhibition

extension Place {
  /// Where somebody of the staff is among the changes.
  package struct Changes: Hashable, Sendable {
    /// Counts the changed pages from 0.
    package var focus: Int
    /// The page that is looked at; `nil` where the list is.
    package var review: Review?
    /// What came of the last attempt to take something back, where nothing did.
    package var failure: Message?

    package init(focus: Int = 0, review: Review? = nil) {
      self.focus = focus
      self.review = review
    }
  }

  /// Where somebody is in a page before and after.
  package struct Review: Hashable, Sendable {
    /// The page's file.
    package var path: String
    /// Counts the changes of the page from 0.
    package var current = 0
    /// The first row on screen, from 0.
    package var scroll = 0
    /// Whether the current change has to be brought into view once the page has been set.
    var reveals = true
  }
}
