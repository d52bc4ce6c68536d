package import Content
package import Files
import MarkdownTree
internal import Time
package import Wording

/// A page to be made: where it goes, and what it starts with.
package struct NewPage: Hashable, Sendable {
  /// Relative to the content folder.
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The stand's own page in the first language that it is not there in, or in `language`: a translation where there is
  /// one to translate.
  package init(
    standPageIn language: Language?, title: String?, in stand: Stand, folder: StandFolder
  ) throws(NewPageError) {
    guard stand.pages.isEmpty else {
      self = try NewPage(translation: ".", language: language, title: title, in: stand, folder: folder)
      return
    }
    let language = language ?? stand.settings.defaultLanguage
    try Self.check(language, in: stand)
    path = "_index.\(language.code).md"
    // Not a draft: without it visitors have no title.
    text = "---\ntitle: \(Self.quoted(title ?? folder.name))\nsummary: \"\"\n---\n\n"
  }

  /// The index page of a new section, the last one so far.
  package init(section id: String, language: Language, title: String?, in stand: Stand) throws(NewPageError) {
    try Self.check(language, in: stand)
    guard Self.isName(id) else { throw .unusableID(id) }
    guard stand.section(id)?.pages[language] == nil else { throw .exists(id, language) }
    let weight = Self.weight(behind: stand.sections.flatMap(\.pages.values))
    path = "\(id)/_index.\(language.code).md"
    text = Self.text(title ?? id, ["weight: \(weight)", "icon: \"■\""])
  }

  /// The page of a new exhibit, the last one of its section; of a new event, on the stand's first day.
  package init(exhibit id: String, language: Language, title: String?, in stand: Stand) throws(NewPageError) {
    try Self.check(language, in: stand)
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(Self.isName) else { throw .unusableID(id) }
    guard let section = stand.section(parts[0]) else {
      throw .noSection(parts[0], nearest: EditDistance.nearest(to: parts[0], among: stand.sections.map(\.id)))
    }
    guard section.exhibits.first(where: { $0.id.exhibit == parts[1] })?.pages[language] == nil else {
      throw .exists(id, language)
    }
    var lines = ["weight: \(Self.weight(behind: section.exhibits.flatMap(\.pages.values)))"]
    if section.kind == .programme {
      lines.append("start: \(stand.settings.firstDay?.civilDate.isoText ?? "2024-05-17")T09:00")
      lines.append("place: \"\"")
    }
    path = "\(id)/index.\(language.code).md"
    text = Self.text(title ?? parts[1], lines + ["facts: []", "resources: []"])
  }

  /// The next free weight: ten more than the heaviest, so that there is room between.
  private static func weight(behind pages: some Sequence<Page>) -> Int {
    let heaviest = pages.compactMap(\.frontMatter.weight).max() ?? 0
    return heaviest > .max - 10 ? .max : max(heaviest, 0) / 10 * 10 + 10
  }

  private static func text(_ title: String, _ lines: [String]) -> String {
    (["---", "title: \(quoted(title))", "summary: \"\""] + lines + ["draft: true", "---", ""])
      .map { $0 + "\n" }.joined()
  }

  /// A string of YAML in double quotes.
  package static func quoted(_ text: String) -> String {
    "\"" + CleanText(text).text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  static func check(_ language: Language, in stand: Stand) throws(NewPageError) {
    guard stand.settings.languages.contains(language) else {
      throw .unknownLanguage(language, known: stand.settings.languages)
    }
  }

  /// The names that can be a folder's and part of an ID everywhere: letters, digits, `-`, `_` and `.`, but no dot
  /// first.
  package static func isName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter || first.isNumber, name != "index" else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && !name.hasSuffix(".md")
  }
}

extension CivilDate {
  /// `2024-05-17`.
  package var isoText: String { [month, day].reduce("\(year)") { $0 + ($1 < 10 ? "-0" : "-") + "\($1)" } }
}

extension NewPage {
  /// A translation to be filled in: the source page's front matter, headings and pictures, marked as a draft and with
  /// the mark of the text it is to be made from.
  ///
  /// - Parameters:
  ///   - id: An exhibit, a section, or `.` for the stand's own page.
  ///   - language: `nil` for the first of the stand's languages that the page is not there in.
  package init(
    translation id: String, language: Language?, title: String?, in stand: Stand, folder: StandFolder
  ) throws(NewPageError) {
    let pages = try Self.pages(of: id, in: stand)
    guard let language = language ?? stand.settings.languages.first(where: { pages[$0] == nil }) else {
      throw .complete(id)
    }
    try Self.check(language, in: stand)
    guard pages[language] == nil else { throw .exists(id, language) }
    guard let source = stand.settings.page(in: stand.settings.defaultLanguage, of: pages)?.page else {
      throw .noPage(id, nearest: [])
    }
    let bytes: [UInt8]
    do {
      bytes = try folder.read(source.path)
    } catch {
      throw .unreadable(error)
    }
    guard ForeignText(bytes, language: source.language) == nil else { throw .foreign(path: source.path) }
    let checked = CheckedPage(source, stored: bytes, surroundings: Surroundings(settings: stand.settings))
    let parts = source.path.split(separator: "/").map(String.init)
    let base = parts.last.flatMap { PageName($0, languages: stand.settings.languages)?.base } ?? "index"
    self.init(
      path: (parts.dropLast() + ["\(base).\(language.code).md"]).joined(separator: "/"),
      text: Self.head(of: checked, title: title) + Self.body(of: checked))
  }

  private static func pages(of id: String, in stand: Stand) throws(NewPageError) -> [Language: Page] {
    if id == "." { return stand.pages }
    if let section = stand.section(id) { return section.pages }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let exhibit = stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1])) {
      return exhibit.pages
    }
    throw .noPage(id, nearest: stand.nearest(to: id))
  }

  /// The front matter as it is, but for what is the translation's own.
  private static func head(of page: CheckedPage, title: String?) -> String {
    let own = ["draft", "source"] + (title == nil ? [] : ["title"])
    var lines: [String] = title.map { ["title: \(quoted($0))"] } ?? []
    if let yaml = page.document.frontMatter {
      let text = page.text(of: yaml)
      lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { line in
        !own.contains { line.hasPrefix($0 + ":") }
      }
      if lines.last?.isEmpty == true { lines.removeLast() }
    } else {
      lines = ["title: \(quoted(title ?? page.page.frontMatter.title))"]
    }
    lines += ["draft: true", "source: \(SourceStamp(of: page))"]
    return "---\n" + lines.map { $0 + "\n" }.joined() + "---\n"
  }

  /// Headings, and pictures that stand alone, with room for the text between them.
  private static func body(of page: CheckedPage) -> String {
    var blocks: [String] = []
    let headings = Set(page.outline.map(\.node))
    for id in 0..<page.document.nodeCount {
      guard let node = page.document.node(id) else { continue }
      switch node.kind {
      case .heading where headings.contains(id): blocks.append(page.text(of: node.range))
      case .paragraph where isPicture(node): blocks.append(page.text(of: node.range))
      default: continue
      }
    }
    return blocks.map { "\n\($0)\n" }.joined()
  }

  private static func isPicture(_ node: Node) -> Bool {
    let children = Array(node.children)
    return children.count == 1 && children.first?.kind == .image
  }
}

/// A reason why a page cannot be made.
package enum NewPageError: Error, Hashable, Sendable {
  /// The ID has the wrong form.
  case unusableID(String)
  case unknownLanguage(Language, known: [Language])
  case noSection(String, nearest: [String])
  case noPage(String, nearest: [String])
  /// The page is there already.
  case exists(String, Language)
  /// There is a page in every language.
  case complete(String)
  case unreadable(StandFolderError)
  /// The page to be translated is no UTF-8: what of it cannot be read would be replaced.
  case foreign(path: String)
}

extension NewPageError: Explained {
  /// One sentence: what is wrong and what to do.
  package var message: Message {
    switch self {
    case .unusableID(let id):
      Message(
        ru: "«%1» не может быть ID: пишите раздел как zoo, экспонат как zoo/pandas, из букв, цифр, - и _.",
        en: "“%1” cannot be an ID: write a section as zoo and an exhibit as zoo/pandas, with letters, digits, - and _.",
        zh: "“%1”不能用作 ID：栏目写作 zoo，展品写作 zoo/pandas，只用字母、数字、- 和 _。", .text(id))
    case .unknownLanguage(let language, let known):
      Message(
        ru: "Стенд не говорит на языке «%1». Выберите один из: %2.",
        en: "The stand does not speak “%1”. Choose %2.", zh: "展台没有语言“%1”。请从 %2 中选择。", .text(language.code),
        .list(known.map(\.code)))
    case .noSection(let id, let nearest):
      Message(
        ru: "Раздела «%1» нет. %2", en: "There is no section “%1”. %2", zh: "没有栏目“%1”。%2", .text(id),
        .message(
          Self.question(nearest)
            ?? Message(
              ru: "Его создаст stand new section %1.", en: "stand new section %1 makes one.",
              zh: "可用 stand new section %1 新建。", .text(id))))
    case .noPage(let id, let nearest):
      Message(
        ru: "«%1» на стенде нет. %2", en: "There is no “%1” on the stand. %2", zh: "展台上没有“%1”。%2", .text(id),
        .message(
          Self.question(nearest)
            ?? Message(
              ru: "ID — это раздел/экспонат, по названиям папок.",
              en: "IDs are section/exhibit, the names of the folders.",
              zh: "ID 的形式为“栏目/展品”，即文件夹名。")))
    case .exists(let id, let language):
      Message(
        ru: "У «%1» уже есть страница на языке %2, и она останется как была: правьте её или выберите другой ID.",
        en: "“%1” has a page in %2 already, and it stays as it is: edit it, or choose another ID.",
        zh: "“%1”已有 %2 页面，它将保持不变：请编辑该页，或另选 ID。", .text(id), .text(language.code))
    case .complete(let id):
      Message(
        ru: "«%1» есть на всех языках стенда: укажите другой в --language.",
        en: "“%1” is there in every language of the stand: name another with --language.",
        zh: "“%1”已有展台的全部语言版本：请用 --language 指定其他语言。", .text(id))
    case .unreadable(let error): error.message
    case .foreign(let path):
      Message(
        ru: "Файл «%1» не в UTF-8: сначала исправьте его в редакторе стенда.",
        en: "“%1” is not UTF-8: put it right first, in the stand editor.", zh: "“%1”不是 UTF-8：请先在展台的编辑器中修正。",
        .text(path))
    }
  }

  private static func question(_ nearest: [String]) -> Message? {
    nearest.isEmpty ? nil : Message.wasMeant(nearest)
  }
}
