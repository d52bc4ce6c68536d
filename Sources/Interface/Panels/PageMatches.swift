internal import Exhibition
internal import Markdown

/// Where a page has what is looked for in it.
struct PageMatches: Sendable {
  let document: Document
  private(set) var query = ""
  /// Bytes of the page's source, in their order.
  private(set) var ranges: [Range<Int>] = []
  /// Finds the same in the lines on screen.
  private(set) var finder = TextFinder(words: "")
  private let page: PageFinder

  init(in document: Document) {
    self.document = document
    page = PageFinder(document)
  }

  /// Looks for something else in the same page.
  mutating func look(for query: String) {
    guard query != self.query else { return }
    self.query = query
    ranges = page.matches(of: query)
    finder = page.finder(of: query)
  }
}

extension PageMatches: Hashable {
  /// All else follows from these.
  static func == (left: PageMatches, right: PageMatches) -> Bool {
    left.query == right.query && left.document == right.document
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(query)
    hasher.combine(document)
  }
}
