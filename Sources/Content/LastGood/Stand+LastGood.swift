package import Wording

extension Stand {
  /// Leaves pages that have become broken as they were in an older version of the stand; what is wrong with them stays
  /// among the problems.
  package mutating func keepLastGood(of old: Stand) {
    pages.keepLastGood(of: old.pages)
    guard sections.contains(where: \.hasBrokenPage) else { return }
    let oldSections = Dictionary(old.sections.map { ($0.id, $0) }) { first, _ in first }
    for index in sections.indices where sections[index].hasBrokenPage {
      guard let old = oldSections[sections[index].id] else { continue }
      sections[index].keepLastGood(of: old)
      sections[index].exhibits = StandOrder.sorted(
        sections[index].exhibits, kind: sections[index].kind, settings: settings)
    }
    sections = StandOrder.sorted(sections, settings: settings)
  }

  /// Puts a page that was read anew in the place of the older version; that one stays where the new one is broken. The
  /// page's place among the others stays as it is.
  ///
  /// - Parameter problems: What is wrong with the page now.
  /// - Returns: whether the stand has the page.
  package mutating func replace(_ page: Page, problems: [Diagnostic]) -> Bool {
    guard replace(page) else { return false }
    self.problems.removeAll { $0.place.path == page.path }
    self.problems = (self.problems + problems).sorted(by: Diagnostic.comesBefore)
    return true
  }

  private mutating func replace(_ page: Page) -> Bool {
    if pages.replace(page) { return true }
    let id = page.path.prefix { $0 != "/" }
    // A page on its own has no folder in its path.
    for index in sections.indices where sections[index].id == id || page.path.count == id.count {
      if sections[index].pages.replace(page) { return true }
      for number in sections[index].exhibits.indices {
        if sections[index].exhibits[number].pages.replace(page) { return true }
      }
    }
    return false
  }
}

extension Section {
  fileprivate var hasBrokenPage: Bool { pages.hasBrokenPage || exhibits.contains { $0.pages.hasBrokenPage } }

  fileprivate mutating func keepLastGood(of old: Section) {
    if pages.hasBrokenPage {
      kind = old.kind
      pages.keepLastGood(of: old.pages)
    }
    let oldPages = Dictionary(old.exhibits.map { ($0.id, $0.pages) }) { first, _ in first }
    for index in exhibits.indices where exhibits[index].pages.hasBrokenPage {
      if let old = oldPages[exhibits[index].id] { exhibits[index].pages.keepLastGood(of: old) }
    }
  }
}

extension [Language: Page] {
  fileprivate var hasBrokenPage: Bool { values.contains(where: \.isBroken) }

  fileprivate mutating func keepLastGood(of old: Self) {
    for (language, page) in self where page.isBroken {
      if let last = old[language], last.stays(inPlaceOf: page) { self[language] = last }
    }
  }

  /// - Returns: whether there is a page of that file.
  fileprivate mutating func replace(_ page: Page) -> Bool {
    guard let last = self[page.language], last.path == page.path else { return false }
    if !last.stays(inPlaceOf: page) { self[page.language] = page }
    return true
  }
}

extension Page {
  /// Whether this version stays on show although the file holds another: that one is broken, and nothing in it says
  /// that it is to be hidden.
  package func stays(inPlaceOf page: Page) -> Bool {
    let (old, new) = (frontMatter, page.frontMatter)
    return page.isBroken && !isBroken && path == page.path && (!new.isDraft || old.isDraft)
      && (new.publishDate == nil || new.publishDate == old.publishDate)
      && (new.expiryDate == nil || new.expiryDate == old.expiryDate)
  }
}

extension Page {
  /// A page from the bytes of its file, and what is wrong with them.
  ///
  /// - Parameters:
  ///   - path: The file's, relative to the content folder.
  ///   - settings: The stand's; moments without an offset are in the zone of its first clock.
  ///   - cascade: What the index pages above it hand down.
  package static func reading(
    _ bytes: [UInt8], path: String, language: Language, settings: Settings, cascade: Cascade? = nil
  ) -> (page: Page, problems: [Diagnostic]) {
    var known: FrontMatterReading?
    return reading(bytes, path: path, language: language, settings: settings, cascade: cascade, reusing: &known)
  }

  /// The same page, but its front matter is not read again where it is the known one, which becomes that of the page.
  package static func reading(
    _ bytes: [UInt8], path: String, language: Language, settings: Settings, cascade: Cascade? = nil,
    reusing known: inout FrontMatterReading?
  ) -> (page: Page, problems: [Diagnostic]) {
    var reader = PageReader()
    reader.last = known
    defer { known = reader.last }
    reader.zone = settings.clocks.first?.offsets
    reader.cascades[language] = cascade
    var page = reader.page(bytes, path: path, language: language)
    let parts = path.split(separator: "/").map(String.init)
    // A page that has no title at all is called as when the whole folder is read.
    if let name = parts.last, page.frontMatter.title == name, let base = PageName(name, languages: [language])?.base {
      let isIndex = base == "index" || base == "_index"
      page.frontMatter.title = isIndex ? parts.dropLast().last ?? base : base
    }
    return (page, reader.problems)
  }

  /// Whether the bytes of a file are a page that no visitor should see; see `isBroken`.
  package static func isBroken(_ bytes: [UInt8]) -> Bool {
    var reader = PageReader()
    return reader.page(bytes, path: "", language: .en).isBroken
  }
}
