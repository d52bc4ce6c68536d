import Wording

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

extension Section {
  /// The exhibits that visitors see, each with the pages they see.
  package func exhibits(visibleAt epochSeconds: Int) -> [Exhibit] {
    exhibits.compactMap { $0.visible(at: epochSeconds) }
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
      visible.exhibits = section.exhibits(visibleAt: epochSeconds)
      if isComplete || section.kind == .programme { visible.exhibitCount = visible.exhibits.count }
      return visible
    }
    return stand
  }
}

extension Stand {
  /// When a page next appears or disappears by its dates, in seconds since 1970; `nil` where none does.
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
