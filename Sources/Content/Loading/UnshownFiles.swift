internal import Files
package import Wording

/// Findings on files of a folder that are not shown, and on keys that say nothing here: one for each cause, with the
/// number of its files.
extension StandLoader {
  /// The causes that may hold for very many files; each becomes one finding, at its first place.
  private static let gathered: Set = [
    "front-matter-theme-key", "language-folder", "misplaced-index", "nested-section", "page-format", "page-place",
    "unshown-file",
  ]

  private static let mostNamed = 5

  /// The findings, with those of one cause as one that counts the others and names some.
  static func gathered(_ problems: [Diagnostic]) -> [Diagnostic] {
    var first: [String: Int] = [:]
    var others: [String: [String]] = [:]
    var result: [Diagnostic] = []
    for problem in problems {
      if gathered.contains(problem.rule), first[problem.rule] != nil {
        others[problem.rule, default: []].append(problem.place.path)
      } else {
        first[problem.rule] = result.count
        result.append(problem)
      }
    }
    for (rule, paths) in others {
      guard let index = first[rule] else { continue }
      let named = paths.prefix(mostNamed).joined(separator: ", ") + (paths.count > mostNamed ? " …" : "")
      result[index].message = Message(
        ru: "%1 Так же ещё %2: %3", en: "%1 So %2{is|are} %2 more: %3", zh: "%1另有 %2 处：%3",
        .message(result[index].message), .number(paths.count), .text(named))
    }
    return result
  }
}

extension StandLoader {
  /// Deeper than content is nested: guards against a tree that grows while it is read.
  private static let deepest = 8

  /// Names the pages below an exhibit's own folder, or below a section in a section: none is shown from there.
  mutating func reportUnshown(below contents: FolderContents, in folder: Int32, _ path: String, depth: Int = 0) {
    guard preference == nil, depth < Self.deepest else { return }
    for item in contents.items where item.hasFolder {
      let path = path + item.name
      do {
        let descriptor = try Descriptor(folder: item.name, in: folder, path: path)
        let listing = try Listing(of: descriptor, path: path)
        let contents = FolderContents(listing, path: path + "/", settings: settings, reader: &reader)
        if contents.sectionPages.isEmpty {
          let pages = contents.exhibitPages + contents.items.flatMap(\.pages)
          for page in pages { reader.reportMisplacedPage(page, path + "/") }
        } else {
          reader.reportNestedSection(path)
        }
        reportUnshown(below: contents, in: descriptor.number, path + "/", depth: depth + 1)
      } catch {
        reader.report(error, path)
      }
    }
  }
}

extension PageReader {
  /// Notes a file that is no page.
  ///
  /// - Parameter isPlace: Whether pages would be shown here at all.
  mutating func reportUnshown(_ name: String, _ path: String) {
    if name == path, SpellingFile.isName(name) { return }
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    if Self.pageEndings.contains(ending) {
      report(
        .warning, "page-format", path,
        Message(
          ru: "Страницы — это файлы .md, а этот посетители не видят: запишите его в Markdown.",
          en: "Pages are .md files, and visitors do not see this one: write it as Markdown.",
          zh: "页面是 .md 文件，访客看不到此文件：请改写为 Markdown。"))
    } else if !Self.pictureEndings.contains(ending), name != Settings.file, WordsFile.language(ofFile: name) == nil {
      report(
        .note, "unshown-file", path,
        Message(
          ru: "Это не страница и не картинка, и на стенде этого нет: пусть лежит в другом месте.",
          en: "This is neither a page nor a picture and not on the stand: keep it elsewhere.",
          zh: "这既不是页面也不是图片，展台上没有它：请放到别处。"))
    }
  }

  /// Notes a page where none is shown: above the sections, or beside or below an exhibit's own page.
  mutating func reportMisplacedPage(_ file: PageFile, _ path: String) {
    // README.md, SOURCES.md: for those who work on the folder.
    guard file.name.contains(where: \.isLowercase), file.name.dropLast(3).contains(where: \.isLowercase) else { return }
    report(
      .warning, "page-place", path + file.name,
      Message(
        ru: "Здесь страниц не бывает, и посетители эту не видят: перенесите её в папку раздела.",
        en: "No pages are shown from here, and visitors do not see this one: move it into a section's folder.",
        zh: "此处的页面不会显示，访客看不到该页：请移到栏目文件夹中。"))
  }

  /// Warns of a folder that is named for a language, where another program has its pages in that.
  mutating func reportLanguageFolder(_ name: String, settings: Settings) {
    let code = name.lowercased()
    guard settings.languages.contains(where: { $0.code.lowercased() == code }) || Self.usual.contains(code) else {
      return
    }
    report(
      .warning, "language-folder", name,
      Message(
        ru: "Папка названа по языку и показана как раздел: здесь язык стоит в имени файла, назовите страницы x.%1.md.",
        en:
          "The folder is named for a language and shown as a section: languages stand in file names here, name its pages "
          + "x.%1.md.",
        zh: "文件夹以语言命名，却显示为栏目：语言应写在文件名中，请把页面命名为 x.%1.md。", .text(name)))
  }

  private static let usual: Set = [
    "ar", "de", "en", "en-us", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "pt-br", "ru", "tr", "uk", "vi", "zh",
    "zh-cn",
    "zh-tw",
  ]

  private static let pageEndings: Set = [
    "adoc", "docx", "htm", "html", "markdown", "md", "mdown", "mdx", "mkd", "odt", "org", "rst", "txt",
  ]

  private static let pictureEndings: Set = [
    "apng", "avif", "bmp", "gif", "heic", "ico", "jpeg", "jpg", "jxl", "png", "svg", "tif", "tiff", "webp",
  ]
}

extension Diagnostic {
  /// A character that is invisible to readers but obeyed by terminals was left out.
  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    Diagnostic(.warning, "control-character", at: place, .controlCharacter(scalar))
  }
}

extension Message {
  /// Of a character that is invisible to readers but obeyed by terminals, and was left out.
  package static func controlCharacter(_ scalar: Unicode.Scalar) -> Message {
    Message(
      ru: "Невидимый управляющий символ %1 пропущен: удалите его.",
      en: "The invisible control character %1 is left out: delete it here.",
      zh: "不可见的控制字符 %1 已忽略：请在此删除。",
      .text(scalar.code))
  }

  /// The sentence about bytes that are no UTF-8: the fault, as far as can be told, and the way out.
  package static func foreignText(_ bytes: [UInt8], language: Language?) -> Message {
    let foreign = ForeignText(bytes, language: language)
    return Message(
      ru: "%1 Исправьте его в редакторе стенда или сохраните в UTF-8.",
      en: "%1 Put it right in the stand editor, or save it as UTF-8.",
      zh: "%1请在展台的编辑器中修正，或另存为 UTF-8。", .message(foreign?.message ?? ForeignText.unknownMessage))
  }
}
