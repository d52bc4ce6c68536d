import Wording

/// A Markdown file in a listing, with the language its name says or means.
struct PageFile: Hashable {
  var name: String
  var language: Language
}

extension [PageFile] {
  /// The files in the order of preference of `languages`; others are left out.
  func ordered(by languages: [Language]) -> [PageFile] {
    languages.compactMap { language in first { $0.language == language } }
  }
}

/// Diagnostics about names in a content folder.
extension PageReader {
  mutating func reportUnknownLanguage(_ page: PageName, _ path: String, settings: Settings) {
    let code = page.language?.code ?? ""
    report(
      .warning, "unknown-language", path,
      Message(
        ru: "«%1» — не из языков стенда (%2), и страница пропущена: переименуйте её или добавьте язык в "
          + "stand.yaml.",
        en: "“%1” is none of the stand's languages (%2), so the page is left out: rename it, or add the "
          + "language to stand.yaml.",
        zh: "“%1”不是展台的语言（%2），该页已忽略：请改名，或在 stand.yaml 中添加该语言。",
        .text(code),
        .list(settings.languages.map(\.code))))
  }

  mutating func reportDuplicate(_ path: String, of kept: String, language: Language) {
    report(
      .warning, "duplicate-page", path,
      Message(
        ru: "На языке %1 две страницы, используется «%2»: удалите или переименуйте эту.",
        en: "There are two pages in the language %1, and “%2” is used: remove or rename this one.",
        zh: "语言 %1 有两个页面，使用的是“%2”：请删除或改名这一个。",
        .text(language.code),
        .text(kept)))
  }

  mutating func reportTwin(_ path: String, of kept: String) {
    report(
      .warning, "name-twin", path,
      Message(
        ru: "Имя выглядит как «%1», но закодировано иначе, и файл пропущен: переименуйте один из них.",
        en: "The name looks the same as “%1” but is encoded differently, so the file is left out: rename "
          + "one of them.",
        zh: "名称看似“%1”，但编码不同，该文件已忽略：请改名其中一个。",
        .text(kept)))
  }

  mutating func reportNestedSection(_ path: String) {
    report(
      .warning, "nested-section", path,
      Message(
        ru: "Раздел внутри раздела пропущен: перенесите папку выше или назовите её страницы index.<язык>.md.",
        en: "A section inside a section is left out: move the folder up, or rename its pages to "
          + "index.<lang>.md.",
        zh: "栏目中的栏目已忽略：请把文件夹上移，或将其页面改名为 index.<语言>.md。"))
  }

  mutating func reportMisplacedIndex(_ path: String) {
    report(
      .warning, "misplaced-index", path,
      Message(
        ru: "index.<язык>.md — страница папки экспоната: здесь назовите её _index.<язык>.md или дайте ей папку.",
        en: "index.<lang>.md is the page of an exhibit's folder: name it _index.<lang>.md here, or give "
          + "it a folder.",
        zh: "index.<语言>.md 是展品文件夹的页面：此处请命名为 _index.<语言>.md，或为其建立文件夹。"))
  }

  mutating func reportExhibitWithoutPage(_ path: String) {
    report(
      .warning, "exhibit-without-page", path,
      Message(
        ru: "В папке нет страницы index.<язык>.md, и посетители её не видят: добавьте страницу.",
        en: "The folder has no page index.<lang>.md, so visitors do not see it: add one.",
        zh: "文件夹没有页面 index.<语言>.md，访客看不到：请添加。"))
  }

  mutating func reportSectionWithoutPage(_ path: String) {
    report(
      .warning, "section-without-page", path,
      Message(
        ru: "У раздела нет страницы _index.<язык>.md, и показано имя папки: добавьте страницу с названием.",
        en: "The section has no page _index.<lang>.md, so its folder's name is shown: add one with a title.",
        zh: "栏目没有页面 _index.<语言>.md，暂显示文件夹名：请添加带标题的页面。"))
  }
}
