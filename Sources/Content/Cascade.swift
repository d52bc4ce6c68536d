package import Time
package import Wording

/// The values that an index page hands down to itself and to the pages below it in its language: Hugo's `cascade`, as
/// far as it hides
/// pages. What a page says itself counts more.
package struct Cascade: Hashable, Sendable {
  package var isDraft: Bool?
  package var publishDate: Moment?
  package var expiryDate: Moment?
  package var concealment: FrontMatter.Concealment?

  package init() {}

  /// With what an index page further up hands down where this one says nothing.
  package func under(_ outer: Cascade?) -> Cascade {
    var merged = self
    merged.isDraft = isDraft ?? outer?.isDraft
    merged.publishDate = publishDate ?? outer?.publishDate
    merged.expiryDate = expiryDate ?? outer?.expiryDate
    merged.concealment = concealment ?? outer?.concealment
    return merged
  }

  /// Whether it hides a page at some time.
  var hides: Bool { isDraft == true || publishDate != nil || expiryDate != nil || concealment != nil }
}

extension FrontMatter {
  /// - Parameter said: The keys that the page has itself.
  mutating func inherit(_ cascade: Cascade, said: Set<FrontMatterKey> = []) {
    if let draft = cascade.isDraft, !said.contains(.draft) { isDraft = draft }
    if !said.contains(.publishDate) { publishDate = cascade.publishDate }
    if !said.contains(.expiryDate) { expiryDate = cascade.expiryDate }
    if concealment == nil, said.isDisjoint(with: [.headless, .build]) { concealment = cascade.concealment }
  }
}

extension Stand {
  /// The values that the index pages above a page hand down to it.
  package func cascade(above path: String, _ language: Language) -> Cascade? {
    let outer = pages[language]?.frontMatter.cascade
    guard let slash = path.firstIndex(of: "/"), let index = section(String(path[..<slash]))?.pages[language] else {
      return outer
    }
    return index.frontMatter.cascade?.under(outer) ?? outer
  }
}
