import Markdown

/// Reads the front matter of pages, and collects what is wrong with them.
struct PageReader {
  /// Gives moments without an offset theirs: the zone of the stand's first clock.
  var zone: TimeZoneFile?
  var problems: [Diagnostic] = []

  /// The rules whose findings leave out all of the front matter.
  private static let breaking: Set = ["front-matter-syntax", "front-matter-depth", "front-matter-aliases"]

  mutating func report(
    _ severity: Diagnostic.Severity, _ rule: String, _ path: String, _ message: String, line: Int = 1
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
    let path = folderPath + name
    let head: PageHead
    do {
      head = try PageHead(name, in: folder, path: path)
    } catch {
      report(error, path)
      return nil
    }
    return self.page(head, path: path, language: language, fallbackTitle: fallbackTitle) {
      head.isWhole ? head.bytes : (try? PageHead.start(name, in: folder, path: path)) ?? head.bytes
    }
  }

  /// A page from its bytes.
  mutating func page(_ bytes: [UInt8], path: String, language: Language) -> Page {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return page(PageHead(bytes), path: path, language: language, fallbackTitle: name) { bytes }
  }

  private mutating func page(
    _ head: PageHead, path: String, language: Language, fallbackTitle: String, start: () -> [UInt8]
  ) -> Page {
    var frontMatter = FrontMatter(title: "")
    var isBroken = false
    var isUnusable = head.fence == .unclosed || head.isUTF16 || head.bytes.isEmpty
    if let yaml = head.yaml {
      let read = FrontMatterReader.read(yaml, path: path, zone: zone)
      frontMatter = read.frontMatter
      problems += read.problems
      isBroken = read.problems.contains { $0.severity == .error && $0.rule != "front-matter-value" }
      isUnusable = read.problems.contains { Self.breaking.contains($0.rule) }
    } else {
      reportMissingFrontMatter(head, path)
    }
    if frontMatter.title.isEmpty {
      let heading = FirstHeading.text(in: start().dropFirst(head.bodyStart))
      frontMatter.title = heading ?? fallbackTitle
      if head.yaml != nil, !isBroken {
        let source = heading == nil ? "the file's name" : "its first heading"
        report(
          .warning, "missing-title", path,
          "The page has no title and takes \(source): add “title: …” at its head.")
      }
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
    report(.error, rule, path, error.description)
  }

  private mutating func reportMissingFrontMatter(_ head: PageHead, _ path: String) {
    if head.fence == .unclosed {
      let message =
        head.bytes.count < PageHead.mostBytes
        ? "The front matter is not closed: add a line of --- below it."
        : "The front matter is longer than \(PageHead.mostBytes) bytes or not closed: add a line of --- below it."
      report(.error, "front-matter-unclosed", path, message)
    } else if head.isUTF16 {
      report(.error, "invalid-utf8", path, "The file is UTF-16: save it as UTF-8, so that its letters can be read.")
    } else if head.bytes.starts(with: "+++".utf8) {
      report(.warning, "front-matter-missing", path, "The front matter is TOML: write it as YAML between lines of ---.")
    } else {
      report(
        .warning, "front-matter-missing", path,
        "The page has no front matter: start it with ---, title: …, and --- on lines of their own.")
    }
  }
}
