import Dispatch
internal import Files
import Synchronization
import Wording

/// Makes a stand of a pinned folder.
struct StandLoader {
  let folder: StandFolder
  var settings: Settings = .standard
  var reader = PageReader()
  /// The languages to look for each page in, of which the first that is there is read; `nil` to read them all.
  var preference: [Language]?

  /// - Parameters:
  ///   - language: The only language to read, as far as it is there; with `readsAll` every one is.
  ///   - lastSettings: Those in force while `stand.yaml` does not parse, instead of the standard ones.
  init(_ folder: StandFolder, language: Language? = nil, readsAll: Bool, lastSettings: Settings? = nil) {
    self.folder = folder
    readSettings(last: lastSettings)
    reportMissingFolders()
    readWords(last: lastSettings)
    reader.zone = settings.clocks.first?.offsets
    preference = readsAll ? nil : settings.languageOrder(language ?? settings.defaultLanguage)
  }

  mutating func stand() -> Stand {
    var stand = Stand(settings: settings, pages: [:], sections: [], problems: [], isComplete: preference == nil)
    do {
      let listing = try Listing(ofShared: folder.descriptor, path: folder.path)
      let contents = FolderContents(listing, path: "", settings: settings, reader: &reader)
      for page in contents.exhibitPages { reader.reportMisplacedIndex(page.name) }
      stand.pages = pages(contents.sectionPages, in: folder.descriptor, "", fallbackTitle: folder.name)
      reader.cascades = cascades(of: stand.pages, contents.sectionPages, in: folder.descriptor, "")
      if stand.pages.isEmpty {
        let name = "_index.\(settings.defaultLanguage.code).md"
        reader.report(
          .warning, "stand-without-page", name,
          Message(
            ru: "У стенда нет своей страницы: добавьте %1 с его названием.",
            en: "The stand has no page: add %1 with its title.",
            zh: "展台没有自己的页面：请添加含标题的 %1。",
            .text(name)))
      }
      for item in contents.items {
        for page in item.pages { reader.reportMisplacedPage(page, "") }
        guard item.hasFolder, let section = section(item.name) else { continue }
        reader.reportLanguageFolder(item.name, settings: settings)
        stand.sections.append(section)
      }
      if stand.sections.isEmpty {
        let advice = Message(
          ru: "У стенда нет разделов: создайте папку для каждого, с _index.<язык>.md и экспонатами.",
          en: "The stand has no sections: make a folder for each, with _index.<lang>.md and exhibits in it.",
          zh: "展台没有栏目：请为每个栏目建立文件夹，放入 _index.<语言>.md 和展品。")
        reader.report(.warning, "stand-without-sections", ".", advice)
      }
    } catch {
      reader.report(error, ".")
    }
    stand.sections = StandOrder.sorted(stand.sections, settings: settings)
    stand.problems = Self.gathered(reader.problems.sorted(by: Diagnostic.comesBefore))
    return stand
  }

  /// The pages that `files` hold: all of them, or the first that is wanted and can be read.
  mutating func pages(
    _ files: [PageFile], in folder: Int32, _ path: String, fallbackTitle: String
  ) -> [Language: Page] {
    var pages: [Language: Page] = [:]
    for file in preference.map(files.ordered) ?? files {
      let page = reader.page(file.name, in: folder, path, language: file.language, fallbackTitle: fallbackTitle)
      guard let page else { continue }
      pages[file.language] = withPictures(page)
      if preference != nil { break }
    }
    return pages
  }

  /// The values that index pages hand down, by language; of those that an outline left out too.
  func cascades(
    of pages: [Language: Page], _ files: [PageFile], in folder: Int32, _ path: String
  ) -> [Language: Cascade] {
    var pages = pages
    var reader = reader
    for file in files where pages[file.language] == nil {
      pages[file.language] = reader.page(file.name, in: folder, path, language: file.language, fallbackTitle: "")
    }
    var cascades = reader.cascades
    for (language, page) in pages {
      if let cascade = page.frontMatter.cascade { cascades[language] = cascade.under(cascades[language]) }
    }
    return cascades
  }

  private mutating func readSettings(last: Settings?) {
    let name = SettingsReader.file
    settings = last ?? .standard
    do {
      let bytes = try folder.read(name)
      guard bytes.count <= PageHead.mostBytes else {
        return reader.report(
          .error, "settings-length", name,
          Message(
            ru: "В stand.yaml больше %1 %1{байта|байтов|байтов}, и он пропущен: сократите его.",
            en: "stand.yaml has more than %1 bytes and is left out: shorten it.",
            zh: "stand.yaml 超过 %1 字节，已忽略：请缩短。", .number(PageHead.mostBytes)))
      }
      let read = SettingsReader.read(bytes)
      if last == nil || !SettingsReader.isUnusable(read.problems) { settings = read.settings }
      reader.problems += read.problems
    } catch {
      guard case .missingFile = error else { return reader.report(error, name) }
      settings = .standard
      let named = languagesOfStandPage
      if !named.allSatisfy(settings.languages.contains) {
        (settings.languages, settings.defaultLanguage) = (named, named[0])
      }
      reader.report(
        .note, "settings-missing", name,
        Message(
          ru: "Файла stand.yaml нет, и действуют настройки по умолчанию: добавьте его.",
          en: "There is no stand.yaml, so settings have their defaults: add one.",
          zh: "没有 stand.yaml，使用默认设置：请添加。"))
    }
  }

  /// The languages of the stand's own page by the names of its files, in the order of their codes.
  private var languagesOfStandPage: [Language] {
    let names = (try? Listing(ofShared: folder.descriptor, path: folder.path))?.entries.map(\.name) ?? []
    let pages = names.compactMap { PageName($0, languages: []) }.filter { $0.base == "_index" }
    return pages.compactMap(\.language).filter { !$0.isRightToLeft }.sorted()
  }
}

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

  /// The diagnostics of a section that need no names of its folders.
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
        return [language: withPictures(page)]
      }
      let listing = try Listing(of: descriptor, path: path)
      let contents = FolderContents(listing, path: path + "/", settings: settings, reader: &reader)
      if !contents.sectionPages.isEmpty {
        reader.reportNestedSection(path)
      } else if contents.exhibitPages.isEmpty, !contents.items.isEmpty {
        reader.reportExhibitWithoutPage(path)
      } else {
        for page in contents.items.flatMap(\.pages) { reader.reportMisplacedPage(page, path + "/") }
      }
      reportUnshown(below: contents, in: descriptor.number, path + "/")
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
          ru: "У события нет начала, и в программе оно последнее: добавьте «start: 2024-05-17T09:00».",
          en: "The event has no start, so it comes last in the programme: add “start: 2024-05-17T09:00”.",
          zh: "活动没有开始时间，排在日程最后：请添加“start: 2024-05-17T09:00”。")
        reader.report(.warning, "event-without-date", page.path, advice)
      }
    }
  }
}
