internal import Time
package import Wording

/// A content folder as read: what visitors can browse, and what is wrong with it. A value; a reload makes another.
package struct Stand: Hashable, Sendable {
  package var settings: Settings
  /// The stand's own page (`_index.<lang>.md` of the folder): title and welcome.
  package var pages: [Language: Page]
  /// By weight, then title.
  package var sections: [Section]
  /// The diagnostics, in the order of files and lines.
  package var problems: [Diagnostic]
  /// Whether every exhibit has been read. An outline, which is enough for home, has the sections and the programme only.
  package var isComplete: Bool

  package init(
    settings: Settings, pages: [Language: Page], sections: [Section], problems: [Diagnostic], isComplete: Bool
  ) {
    self.settings = settings
    self.pages = pages
    self.sections = sections
    self.problems = problems
    self.isComplete = isComplete
  }
}

/// A part of the stand: a folder with an index page and exhibits.
package struct Section: Hashable, Sendable {
  /// The folder's name.
  package var id: String
  package var kind: Kind
  /// The index page in each language it is written in.
  package var pages: [Language: Page]
  /// By weight, then title; a programme's by start. Empty in an outline, but for a programme's.
  package var exhibits: [Exhibit]
  /// The number of exhibits in the folder, known even in an outline.
  package var exhibitCount: Int

  package init(id: String, kind: Kind, pages: [Language: Page], exhibits: [Exhibit], exhibitCount: Int) {
    self.id = id
    self.kind = kind
    self.pages = pages
    self.exhibits = exhibits
    self.exhibitCount = exhibitCount
  }

  package enum Kind: String, Hashable, Sendable {
    case exhibits
    /// Its exhibits are events with `date`, `endDate` and `place`.
    case programme
  }
}

/// One Markdown file: its front matter, and where to find the rest. The body is read when it is needed.
package struct Page: Hashable, Sendable {
  package var language: Language
  /// Relative to the content folder, with `/`: `zoo/katyusha/index.ru.md`.
  package var path: String
  package var frontMatter: FrontMatter
  /// Whether nothing of its front matter could be read: it does not parse or is not closed, or the file is empty or
  /// UTF-16. Such a page is no version to put on show while there is an older one.
  package var isBroken: Bool
  /// The files that were found for names in its `resources`, by these; relative to the content folder.
  package var found: [String: [String]] = [:]

  package init(language: Language, path: String, frontMatter: FrontMatter, isBroken: Bool = false) {
    self.language = language
    self.path = path
    self.frontMatter = frontMatter
    self.isBroken = isBroken
  }
}

extension Stand {
  package func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  package func exhibit(_ id: ExhibitID) -> Exhibit? { section(id.section)?.exhibits.first { $0.id == id } }

  /// IDs of sections and exhibits that were probably meant by `id`, nearest first, at most three.
  ///
  /// An exhibit's name without its section is enough: `katyusha` finds `zoo/katyusha`.
  package func nearest(to id: String) -> [String] {
    let limit = EditDistance.tolerance(for: id)
    var found: [(distance: Int, id: String)] = []
    for section in sections {
      let distance = EditDistance.between(id, section.id, atMost: limit)
      if let distance { found.append((distance, section.id)) }
      for exhibit in section.exhibits {
        let full = exhibit.id.description
        let distances = [full, exhibit.id.exhibit].compactMap { EditDistance.between(id, $0, atMost: limit) }
        if let distance = distances.min() { found.append((distance, full)) }
      }
    }
    return found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }
}

extension FrontMatter {
  /// Whether visitors see the page at an epoch second. A day without a time begins with its midnight.
  package func availability(at epochSeconds: Int) -> Availability {
    if isDraft { return .draft }
    switch concealment {
    case .unclear: return .unclear
    case .unlisted: return .unlisted
    case nil: break
    }
    if let publishDate, epochSeconds < publishDate.epochSeconds { return .scheduled }
    if let expiryDate, epochSeconds >= expiryDate.epochSeconds { return .expired }
    return .open
  }
}

extension Exhibit {
  /// With the pages that visitors see; `nil` where there is none.
  package func visible(at epochSeconds: Int) -> Exhibit? {
    let open = pages.filter { $0.value.frontMatter.availability(at: epochSeconds) == .open }
    return open.isEmpty ? nil : Exhibit(id: id, pages: open)
  }
}

extension Stand {
  /// The stand as visitors see it: without drafts and pages whose time has not come or is over, page by page. An exhibit
  /// or section all of whose pages are hidden is not there.
  ///
  /// Where an outline has not read the exhibits, their count stays as it is.
  package func visible(at epochSeconds: Int) -> Stand {
    var stand = self
    stand.pages = pages.filter { $0.value.frontMatter.availability(at: epochSeconds) == .open }
    stand.sections = sections.compactMap { section in
      var visible = section
      visible.pages = section.pages.filter { $0.value.frontMatter.availability(at: epochSeconds) == .open }
      guard !visible.pages.isEmpty || section.pages.isEmpty else { return nil }
      visible.exhibits = section.exhibits.compactMap { $0.visible(at: epochSeconds) }
      if isComplete || section.kind == .programme { visible.exhibitCount = visible.exhibits.count }
      return visible
    }
    return stand
  }
}

extension Stand {
  /// Returns the next time at which a page appears or disappears by its dates, in seconds since 1970; `nil`
  /// where none does.
  package func nextOpening(after epochSeconds: Int) -> Int? {
    var next: Int?
    func look(at pages: [Language: Page]) {
      for page in pages.values {
        for moment in [page.frontMatter.publishDate, page.frontMatter.expiryDate] {
          guard let seconds = moment?.epochSeconds, seconds > epochSeconds else { continue }
          next = min(next ?? seconds, seconds)
        }
      }
    }
    look(at: pages)
    for section in sections {
      look(at: section.pages)
      for exhibit in section.exhibits { look(at: exhibit.pages) }
    }
    return next
  }
}

/// One thing on show, in each language it is written in.
package struct Exhibit: Hashable, Sendable, Identifiable {
  package var id: ExhibitID
  package var pages: [Language: Page]

  package init(id: ExhibitID, pages: [Language: Page]) {
    self.id = id
    self.pages = pages
  }
}

/// The name of an exhibit on the command line and in links: `section/exhibit`, the folders' names.
package struct ExhibitID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var section: String
  package var exhibit: String

  package init(section: String, exhibit: String) {
    self.section = section
    self.exhibit = exhibit
  }

  package var description: String { section + "/" + exhibit }

  package static func < (left: ExhibitID, right: ExhibitID) -> Bool {
    (left.section, left.exhibit) < (right.section, right.exhibit)
  }
}
