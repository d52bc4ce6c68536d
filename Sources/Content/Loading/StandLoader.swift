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
      for item in contents.items where item.hasFolder {
        if let section = section(item.name) { stand.sections.append(section) }
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
    stand.problems = reader.problems.sorted(by: Diagnostic.comesBefore)
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
      pages[file.language] = page
      if preference != nil { break }
    }
    return pages
  }

  /// What index pages hand down, by language; of those that an outline left out too.
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
    do {
      let bytes = try folder.read(name)
      guard bytes.count <= PageHead.mostBytes else {
        let advice =
          Message(
            ru: "В stand.yaml больше %1 %1{байта|байтов|байтов}, и он пропущен: сократите его.",
            en: "stand.yaml has more than %1 bytes and is left out: shorten it.",
            zh: "stand.yaml 超过 %1 字节，已忽略：请缩短。",
            .number(PageHead.mostBytes))
        settings = last ?? .standard
        return reader.report(.error, "settings-length", name, advice)
      }
      let read = SettingsReader.read(bytes)
      settings = SettingsReader.isUnusable(read.problems) ? last ?? read.settings : read.settings
      reader.problems += read.problems
    } catch {
      guard case .missingFile = error else {
        settings = last ?? .standard
        return reader.report(error, name)
      }
      reader.report(
        .note, "settings-missing", name,
        Message(
          ru: "Файла stand.yaml нет, и действуют настройки по умолчанию: добавьте его.",
          en: "There is no stand.yaml, so settings have their defaults: add one.",
          zh: "没有 stand.yaml，使用默认设置：请添加。"))
    }
  }
}
