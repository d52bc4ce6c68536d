internal import Files
internal import Markdown
import MarkdownTree
internal import Time
import Wording

/// Reads the front matter of pages, and collects what is wrong with them.
struct PageReader {
  /// Gives moments without an offset theirs: the zone of the stand's first clock.
  var zone: TimeZoneFile?
  var problems: [Diagnostic] = []
  /// The front matter that was read last.
  var last: FrontMatterReading?
  /// The values that the index pages above the one that is read hand down to it, by language.
  var cascades: [Language: Cascade] = [:]

  /// The rules whose findings leave out all of the front matter.
  private static let breaking: Set = ["front-matter-syntax", "front-matter-depth", "front-matter-aliases"]

  mutating func report(
    _ severity: Diagnostic.Severity, _ rule: String, _ path: String, _ message: Message, line: Int = 1
  ) {
    problems.append(Diagnostic(severity, rule, at: Diagnostic.Place(path: path, line: line), message))
  }

  /// A page from its file; `nil` where the file cannot be read, which is reported.
  ///
  /// - Parameters:
  ///   - name: The file's name in the open folder `folder`, whose path is `folderPath` (`""` or with a closing `/`).
  ///   - fallbackTitle: The title of a page that has neither a title nor a heading.
  mutating func page(
    _ name: String, in folder: Int32, _ folderPath: String, language: Language, fallbackTitle: String
  ) -> Page? {
    do {
      let head = try PageHead(name, in: folder, path: folderPath + name)
      return page(head, name, in: folder, folderPath, language: language, fallbackTitle: fallbackTitle)
    } catch {
      report(error, folderPath + name)
      return nil
    }
  }

  /// The same for a file that may not be there; nothing is reported where it cannot be read.
  mutating func page(
    ifThere name: String, in folder: Int32, _ folderPath: String, language: Language, fallbackTitle: String
  ) -> Page? {
    guard let head = try? PageHead(name, in: folder, path: folderPath + name) else { return nil }
    return page(head, name, in: folder, folderPath, language: language, fallbackTitle: fallbackTitle)
  }

  /// A page from its bytes.
  mutating func page(_ bytes: [UInt8], path: String, language: Language) -> Page {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return page(PageHead(bytes), path: path, language: language, fallbackTitle: name) { bytes }
  }

  private mutating func page(
    _ head: PageHead, _ name: String, in folder: Int32, _ folderPath: String, language: Language, fallbackTitle: String
  ) -> Page {
    let path = folderPath + name
    return page(head, path: path, language: language, fallbackTitle: fallbackTitle) {
      head.isWhole ? head.bytes : (try? PageHead.start(name, in: folder, path: path)) ?? head.bytes
    }
  }

  private mutating func page(
    _ head: PageHead, path: String, language: Language, fallbackTitle: String, start: () -> [UInt8]
  ) -> Page {
    var frontMatter = FrontMatter(title: "")
    var isBroken = false
    var isUnusable = head.fence == .unclosed || head.isUTF16 || head.bytes.isEmpty
    if let yaml = head.yaml {
      let source = FrontMatterReading.Source(
        path: path, firstLine: head.yamlLine, zone: zone, inherited: cascades[language], yaml: Array(yaml))
      let read = last.flatMap { $0.source == source ? $0 : nil } ?? FrontMatterReading(source)
      last = read
      frontMatter = read.frontMatter
      problems += read.problems
      isBroken = read.problems.contains { $0.severity == .error && $0.rule != "front-matter-value" }
      isUnusable = isUnusable || read.problems.contains { Self.breaking.contains($0.rule) }
      if head.isFrontMatterLow { reportLowFrontMatter(head, path) }
    } else {
      reportMissingFrontMatter(head, path)
      if case .foreign = head.fence { frontMatter.isDraft = true }
      if head.fence == .unclosed {
        frontMatter.isDraft = HidingLine.all(in: head.bytes).contains(where: \.hides)
      } else if head.unfencedHidingLine != nil {
        frontMatter.concealment = .unclear
      }
      cascades[language].map { frontMatter.inherit($0) }
    }
    if isUnusable { frontMatter.concealment = .unclear }
    if frontMatter.title.isEmpty {
      let heading = FirstHeading.text(in: start().dropFirst(head.bodyStart))
      frontMatter.title = heading ?? fallbackTitle
      if head.yaml != nil, !isBroken {
        let message =
          heading == nil
          ? Message(
            ru: "У страницы нет названия, и взято имя файла: добавьте в шапку «title: …».",
            en: "The page has no title and takes the file's name: add “title: …” at its head.",
            zh: "页面没有标题，暂用文件名：请在页首添加“title: …”。")
          : Message(
            ru: "У страницы нет названия, и взят первый заголовок: добавьте в шапку «title: …».",
            en: "The page has no title and takes its first heading: add “title: …” at its head.",
            zh: "页面没有标题，暂用第一个标题：请在页首添加“title: …”。")
        report(.warning, "missing-title", path, message)
      }
    }
    if frontMatter.summary.isEmpty, let text = SummaryBoundary.text(in: start().dropFirst(head.bodyStart)) {
      (frontMatter.summary, frontMatter.isSummaryOfText) = (text, true)
    }
    return Page(language: language, path: path, frontMatter: frontMatter, isBroken: isUnusable)
  }

  /// Reports a file that cannot be used.
  mutating func report(_ error: StandFolderError, _ path: String) {
    let rule =
      switch error {
      case .symbolicLink: "symbolic-link"
      case .notAFile, .notAFolder: "special-file"
      case .tooLarge: "file-too-large"
      case .missing, .missingFile, .unreadable, .unsafePath: "unreadable-file"
      }
    report(.error, rule, path, error.message)
  }
}

/// Diagnostics about the place, the end or the language of front matter.
extension PageReader {
  private mutating func reportMissingFrontMatter(_ head: PageHead, _ path: String) {
    switch head.fence {
    case .unclosed: reportUnclosed(head, path)
    case .foreign(let format, _):
      report(
        .error, "front-matter-format", path,
        Message(
          ru:
            "Шапка страницы написана на %1, и посетители её не видят: запишите шапку в YAML между строками ---, для всех "
            + "страниц это сделает «hugo convert toYAML».",
          en:
            "The front matter is %1, so visitors do not see the page: write it as YAML between lines of ---; “hugo convert "
            + "toYAML” does so for all pages.",
          zh: "页首信息是 %1，访客看不到该页：请改写为两行 --- 之间的 YAML；“hugo convert toYAML”可一次转换所有页面。",
          .text(format.rawValue)))
    case _ where head.isUTF16:
      report(.error, "invalid-utf8", path, .foreignText(head.bytes, language: nil))
    case .absent, .found:
      if let line = head.unfencedHidingLine { return reportUnfenced(line, path) }
      report(
        .warning, "front-matter-missing", path,
        Message(
          ru: "У страницы нет шапки: начните её строками ---, title: … и ---.",
          en: "The page has no front matter: start it with ---, title: …, and --- on lines of their own.",
          zh: "页面没有页首信息：请以 ---、title: … 和 --- 三行开头。"))
    }
  }

  private mutating func reportUnclosed(_ head: PageHead, _ path: String) {
    let message =
      head.bytes.count < PageHead.mostBytes
      ? Message(
        ru: "Шапка страницы не закрыта, и посетители её не видят: добавьте под шапкой строку ---.",
        en: "The front matter is not closed, so visitors do not see the page: add a line of --- below it.",
        zh: "页首信息没有结束，访客看不到该页：请在其下加一行 ---。")
      : Message(
        ru: "Шапка страницы длиннее %1 %1{байта|байтов|байтов} или не закрыта, и посетители её не видят: добавьте под "
          + "шапкой строку ---.",
        en:
          "The front matter is longer than %1 bytes or not closed, so visitors do not see the page: add a line of --- "
          + "below it.",
        zh: "页首信息超过 %1 字节或没有结束，访客看不到该页：请在其下加一行 ---。",
        .number(PageHead.mostBytes))
    report(.error, "front-matter-unclosed", path, message)
  }

  private mutating func reportUnfenced(_ line: HidingLine, _ path: String) {
    report(
      .error, "front-matter-unfenced", path,
      Message(
        ru:
          "«%1» стоит в тексте, а не в шапке, и посетители не видят страницу: начните файл строкой --- и закройте шапку "
          + "такой же.",
        en:
          "“%1” stands in the text, not in front matter, so visitors do not see the page: start the file with a line of "
          + "---, and close the front matter with another.",
        zh: "“%1”写在正文而不是页首信息中，访客看不到该页：请以一行 --- 开头，并用另一行 --- 结束页首信息。",
        .text(line.name)), line: line.line + 1)
  }

  private mutating func reportLowFrontMatter(_ head: PageHead, _ path: String) {
    report(
      .warning, "front-matter-place", path,
      Message(
        ru:
          "Над шапкой страницы есть пустые строки или невидимые знаки, и другие программы примут её за текст: начните "
          + "файл строкой ---.",
        en:
          "Blank lines or invisible characters stand above the front matter, which other programs then take for text: "
          + "start the file with ---.",
        zh: "页首信息上方有空行或不可见字符，其他程序会把它当作正文：请让文件以 --- 开头。"), line: max(1, head.yamlLine - 1))
  }
}

/// Finds a title for a page whose front matter gives none: its first heading.
///
/// Knows ATX and setext headings and skips fenced code and HTML; what is in doubt is no heading. Enough for a stand-in,
/// and cheaper than parsing a whole page.
package enum FirstHeading {
  /// The heading's text as a reader sees it; `nil` where there is none in these bytes.
  package static func text(in bytes: some Collection<UInt8>) -> String? {
    var fence: Character?
    var (previous, isInHTML) = ("", false)
    // Line by line: most pages that are asked begin with one, and one that is edited is asked at each key.
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == .newline || $0 == .carriageReturn } ?? rest.endIndex
      let line = String(decoding: rest[..<end], as: UTF8.self)[...]
      let isReturn = rest[end...].first == .carriageReturn
      rest = rest[end...].dropFirst()
      if isReturn, rest.first == .newline { rest = rest.dropFirst() }
      let indent = line.prefix { $0 == " " }.count
      let content = line.dropFirst(indent)
      if let mark = content.first, mark == "`" || mark == "~", content.hasPrefix(String(repeating: mark, count: 3)) {
        if fence == nil { fence = mark } else if fence == mark { fence = nil }
        previous = ""
      } else if fence != nil || indent > 3 || isInHTML || content.first == "<" {
        // An HTML block ends at a blank line, a comment with its last mark.
        isInHTML = fence == nil && !content.isEmpty && !content.contains("-->") && (isInHTML || content.first == "<")
        previous = ""
      } else if let heading = atx(content) ?? setext(content, under: previous) {
        return heading
      } else {
        previous = String(content)
      }
    }
    return nil
  }

  private static func atx(_ line: Substring) -> String? { line.first == "#" ? heading(String(line)) : nil }

  private static func setext(_ line: Substring, under text: String) -> String? {
    guard let mark = line.first, mark == "=" || mark == "-", line.drop(while: { $0 == mark }).allSatisfy({ $0 == " " })
    else { return nil }
    return heading(text + "\n" + line)
  }

  private static func heading(_ source: String) -> String? {
    guard let node = Document(parsing: Array(source.utf8)).root.children.first, case .heading = node.kind else {
      return nil
    }
    let words = CleanText(node.text).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
