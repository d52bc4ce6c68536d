package import Content
import Markdown
package import Wording

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
