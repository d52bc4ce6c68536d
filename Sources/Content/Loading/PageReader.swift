import Markdown
import Wording

/// Reads the front matter of pages, and collects what is wrong with them.
struct PageReader {
  /// Gives moments without an offset theirs: the zone of the stand's first clock.
  var zone: TimeZoneFile?
  var problems: [Diagnostic] = []
  /// What the index pages above the one that is read hand down to it, by language.
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
      let read = FrontMatterReader.read(
        yaml, path: path, firstLine: head.yamlLine, zone: zone, inherited: cascades[language])
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
