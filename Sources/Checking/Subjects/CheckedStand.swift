package import Content
import MarkdownTree
package import Wording

/// A stand whose pages have all been checked.
package struct CheckedStand: Sendable {
  package let stand: Stand
  /// In the order of their paths.
  package let pages: [PageSketch]
  package let pictures: PictureInventory
  private let byPath: [String: Int]

  init(_ stand: Stand, pages: [PageSketch], pictures: PictureInventory) {
    self.stand = stand
    self.pages = pages
    self.pictures = pictures
    byPath = Dictionary(pages.enumerated().map { ($1.path, $0) }) { first, _ in first }
  }

  /// The page that a link opens for a reader of the page that it stands on.
  func target(of link: PageSketch.AnchorLink, from page: PageSketch) -> PageSketch? {
    let target = stand.exhibit(link.exhibit)?.page(in: page.language, settings: stand.settings)?.page
    return target.flatMap { byPath[$0.path] }.map { pages[$0] }
  }
}

/// A subject with its pages in several languages.
package struct CheckedSubject: Sendable {
  package let kind: Kind
  /// In the order of the stand's languages.
  package let pages: [CheckedPage]
  package let surroundings: Surroundings

  package enum Kind: Hashable, Sendable {
    case stand
    case section(String)
    case exhibit(ExhibitID, isEvent: Bool)

    /// The kind of subject that a file's name tells, relative to the content folder.
    package init(path: String, isEvent: Bool) {
      let parts = path.split(separator: "/").map(String.init)
      switch (parts.count, parts.last?.hasPrefix("_index.") ?? false) {
      case (...1, _): self = .stand
      case (2, true): self = .section(parts[0])
      default:
        let name = parts[1].prefix { $0 != "." }
        self = .exhibit(ExhibitID(section: parts[0], exhibit: String(name)), isEvent: isEvent)
      }
    }
  }

  package init(kind: Kind, pages: [CheckedPage], surroundings: Surroundings) {
    (self.kind, self.pages, self.surroundings) = (kind, pages, surroundings)
  }

  /// The same subject with a page as it is being written.
  func adding(_ page: CheckedPage) -> CheckedSubject {
    let others = pages.filter { $0.path != page.path }
    let ordered = settings.languages.compactMap { language in (others + [page]).first { $0.language == language } }
    return CheckedSubject(kind: kind, pages: ordered, surroundings: surroundings)
  }

  /// The page that a translation was made from: what its mark names, else the source of the subject; `nil` for that
  /// page itself.
  func source(of page: CheckedPage) -> CheckedPage? {
    let marked = page.page.frontMatter.source.flatMap { mark in pages.first { $0.language == mark.language } }
    return (marked ?? source).flatMap { $0.path == page.path ? nil : $0 }
  }

  package var settings: Settings { surroundings.settings }

  /// The page that the others are translations of: the one in the stand's default language, else the first.
  package var source: CheckedPage? { pages.first { $0.language == settings.defaultLanguage } ?? pages.first }

  package var translations: [CheckedPage] { pages.filter { $0.path != source?.path } }
}

/// The pages of one subject, before they are read.
struct SubjectPages {
  var kind: CheckedSubject.Kind
  var pages: [Page]

  /// All of a stand: its own, then section by section.
  static func all(of stand: Stand) -> [SubjectPages] {
    var subjects = [SubjectPages(kind: .stand, pages: ordered(stand.pages, stand.settings))]
    for section in stand.sections {
      subjects.append(SubjectPages(kind: .section(section.id), pages: ordered(section.pages, stand.settings)))
      subjects += section.exhibits.map { exhibit in
        SubjectPages(
          kind: .exhibit(exhibit.id, isEvent: section.kind == .programme),
          pages: ordered(exhibit.pages, stand.settings))
      }
    }
    return subjects
  }

  private static func ordered(_ pages: [Language: Page], _ settings: Settings) -> [Page] {
    settings.languages.compactMap { pages[$0] }
  }
}

/// The times at which the files of a content folder last changed, as a version control system knows them.
package struct CommitTimes: Hashable, Sendable {
  /// Seconds since 1970 by path, relative to the content folder.
  private var changes: [String: Int]

  package init(_ changes: [String: Int]) { self.changes = changes }

  /// From the lines of `git log --format=%x01%ct --name-only --relative`, newest first.
  package init(gitLog: String) {
    changes = [:]
    var time: Int?
    for line in gitLog.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == 1 {
        time = Int(Substring(line.dropFirst()))
      } else if let time {
        let path = String(Substring(line))
        if changes[path] == nil { changes[path] = time }
      }
    }
  }

  /// `nil` for a file that was never recorded.
  package func lastChange(of path: String) -> Int? { changes[path] }

  package var isEmpty: Bool { changes.isEmpty }
}

/// The parts of a page that the rules for a whole stand need, once its document is gone.
package struct PageSketch: Sendable {
  package let path: String
  package let language: Language
  /// The anchors of its headings.
  package let anchors: Set<String>
  /// Links to headings of other pages.
  package let anchorLinks: [AnchorLink]
  /// The pictures that it shows or links to, relative to the content folder.
  package let pictures: [String]
  package let suppressions: [Suppression]

  package struct AnchorLink: Sendable {
    package var exhibit: ExhibitID
    package var anchor: String
    package var destination: String
    package var place: Diagnostic.Place
    package var end: Diagnostic.Position?
  }

  init(_ checked: CheckedPage) {
    path = checked.path
    language = checked.language
    anchors = Set(checked.document.headings.map(\.anchor))
    suppressions = Suppression.all(in: checked)
    var links: [AnchorLink] = []
    var pictures = checked.pictures.compactMap(\.path)
    for (link, target) in zip(checked.links, checked.targets) {
      switch target {
      case .exhibit(let id, let anchor?):
        let (place, end) = checked.place(of: link.range)
        links.append(
          AnchorLink(exhibit: id, anchor: anchor, destination: link.destination, place: place, end: end))
      case .file(let path): pictures.append(path)
      default: break
      }
    }
    anchorLinks = links
    self.pictures = pictures
  }
}
