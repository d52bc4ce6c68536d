import Dispatch
import Synchronization
import Wording

extension StandLoader {
  /// A section from its folder; `nil` for a folder that is none, such as one of pictures only.
  mutating func section(_ name: String) -> Section? {
    let path = name + "/"
    do {
      let descriptor = try Descriptor(folder: name, in: folder.descriptor, path: name)
      let outline = preference == nil ? nil : try outline(name, in: descriptor)
      if case .section(let section) = outline { return section }
      let listing = try Listing(of: descriptor, path: name)
      let contents = FolderContents(listing, path: path, settings: settings, reader: &reader)
      for page in contents.exhibitPages { reader.reportMisplacedIndex(path + page.name) }
      let pages =
        if case .pages(let pages) = outline {
          pages
        } else {
          pages(contents.sectionPages, in: descriptor.number, path, fallbackTitle: name)
        }
      let kind = settings.languageOrder(settings.defaultLanguage).lazy.compactMap { pages[$0]?.frontMatter.kind }.first
      var section = Section(id: name, kind: kind ?? .exhibits, pages: pages, exhibits: [], exhibitCount: 0)
      if preference == nil || kind == .programme {
        let outer = reader.cascades
        reader.cascades = cascades(of: pages, contents.sectionPages, in: descriptor.number, path)
        defer { reader.cascades = outer }
        section.exhibits = exhibits(contents.items, in: descriptor.number, section: name)
        section.exhibits = StandOrder.sorted(section.exhibits, kind: section.kind, settings: settings)
        section.exhibitCount = section.exhibits.count
        if kind == .programme { reportUndated(section.exhibits) }
      } else {
        section.exhibitCount = contents.items.count
      }
      if pages.isEmpty {
        guard section.exhibitCount > 0 else { return nil }
        reader.reportSectionWithoutPage(name)
      }
      return section
    } catch {
      reader.report(error, name)
      return nil
    }
  }

  /// What can be said of a section without the names of its folders.
  private enum Outline {
    case section(Section)
    /// The pages of a programme, or of a section without a page: its exhibits have to be read too.
    case pages([Language: Page])
  }

  /// The outline of a section whose exhibits all have folders, which need only be counted; `nil` for others.
  private mutating func outline(_ name: String, in folder: borrowing Descriptor) throws(StandFolderError) -> Outline? {
    let listing = try Listing(of: folder, countsFolders: true, path: name)
    var attempt = reader
    let contents = FolderContents(listing, path: name + "/", settings: settings, reader: &attempt)
    guard contents.items.isEmpty else { return nil }
    let problems = attempt.problems[reader.problems.count...]
    let pages = pages(contents.sectionPages, in: folder.number, name + "/", fallbackTitle: name)
    guard let page = pages.values.first, page.frontMatter.kind != .programme else { return .pages(pages) }
    reader.problems += problems
    return .section(
      Section(id: name, kind: .exhibits, pages: pages, exhibits: [], exhibitCount: listing.folderCount))
  }

  /// The exhibits of a section; those of a large one are read by all processors.
  private mutating func exhibits(_ items: [FolderContents.Item], in folder: Int32, section: String) -> [Exhibit] {
    guard items.count > Self.portion else { return exhibits(items[...], in: folder, section: section) }
    let portions = (items.count + Self.portion - 1) / Self.portion
    let results = Mutex<[Int: (exhibits: [Exhibit], problems: [Diagnostic])]>([:])
    DispatchQueue.concurrentPerform(iterations: portions) { [self] index in
      var loader = self
      loader.reader.problems = []
      let part = items[index * Self.portion..<min((index + 1) * Self.portion, items.count)]
      let read = loader.exhibits(part, in: folder, section: section)
      results.withLock { $0[index] = (read, loader.reader.problems) }
    }
    let parts = results.withLock { results in (0..<portions).compactMap { results[$0] } }
    reader.problems += parts.flatMap(\.problems)
    return parts.flatMap(\.exhibits)
  }

  /// Fewer exhibits are read sooner than another thread is woken.
  private static let portion = 64

  private mutating func exhibits(
    _ items: ArraySlice<FolderContents.Item>, in folder: Int32, section: String
  ) -> [Exhibit] {
    var exhibits: [Exhibit] = []
    exhibits.reserveCapacity(items.count)
    for item in items {
      var found: [Language: Page] = [:]
      if item.hasFolder { found = bundle(item.name, in: folder, section: section) }
      if preference == nil || found.isEmpty {
        for (language, page) in pages(item.pages, in: folder, section + "/", fallbackTitle: item.name) {
          if let kept = found[language] {
            reader.reportDuplicate(page.path, of: kept.path, language: language)
          } else {
            found[language] = page
          }
        }
      }
      guard !found.isEmpty else { continue }
      exhibits.append(Exhibit(id: ExhibitID(section: section, exhibit: item.name), pages: found))
    }
    return exhibits
  }

  /// The pages in an exhibit's own folder.
  private mutating func bundle(_ name: String, in folder: Int32, section: String) -> [Language: Page] {
    let path = section + "/" + name
    do {
      let descriptor = try Descriptor(folder: name, in: folder, path: path)
      // The page that is wanted first is asked for by its name: what else is there need not be known for an outline.
      if let language = preference?.first,
        let page = reader.page(
          ifThere: "index.\(language.code).md", in: descriptor.number, path + "/", language: language,
          fallbackTitle: name)
      {
        return [language: page]
      }
      let listing = try Listing(of: descriptor, path: path)
      let contents = FolderContents(listing, path: path + "/", settings: settings, reader: &reader)
      if !contents.sectionPages.isEmpty {
        reader.reportNestedSection(path)
      } else if contents.exhibitPages.isEmpty, !contents.items.isEmpty {
        reader.reportExhibitWithoutPage(path)
      }
      return pages(contents.exhibitPages, in: descriptor.number, path + "/", fallbackTitle: name)
    } catch {
      reader.report(error, path)
      return [:]
    }
  }

  private mutating func reportUndated(_ events: [Exhibit]) {
    for event in events {
      for page in event.pages.values where page.frontMatter.date == nil {
        let advice = Message(
          ru: "У события нет даты, и в программе оно последнее: добавьте «date: 2024-05-17T09:00:00+08:00».",
          en: "The event has no date, so it comes last in the programme: add “date: 2024-05-17T09:00:00+08:00”.",
          zh: "活动没有日期，排在日程最后：请添加“date: 2024-05-17T09:00:00+08:00”。")
        reader.report(.warning, "event-without-date", page.path, advice)
      }
    }
  }
}
