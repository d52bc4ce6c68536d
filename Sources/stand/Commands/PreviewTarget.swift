import Content
internal import Files
internal import Interface
internal import InterfaceKit
internal import Reporting
internal import Watching
import Wording

/// The folder, page or ID that an argument of `stand preview` names.
struct PreviewTarget: Hashable, Sendable {
  /// The content folder that is watched, or a page on its own.
  let scope: ContentScope
  /// As asked for, or as the page's file says; `nil` for the stand's default.
  let language: Language?
  private let argument: String
  /// The page's path in the content folder, where the argument is a file in it.
  private let path: String?

  /// - Throws: `Failure` where there is no such file.
  init(_ argument: String, language: Language?, contentPath: String) throws {
    self.argument = argument
    guard argument.hasSuffix(".md") else {
      (scope, path) = (ContentScope(path: contentPath), nil)
      self.language = language
      return
    }
    guard let file = PageFiles.resolved(argument) else {
      throw Failure(.noInput, .cannotBeRead(argument, SystemFailure()))
    }
    if let page = Self.page(of: file, in: contentPath) {
      scope = ContentScope(path: contentPath)
      (self.language, path) = (page.language, page.path)
    } else {
      let parts = file.split(separator: "/").map(String.init)
      let name = parts.last ?? file
      let code = name.split(separator: ".").dropLast().dropFirst().last.map { Language(String($0)) }
      let spoken = language ?? code.flatMap { Settings.standard.languages.contains($0) ? $0 : nil }
      let shown = spoken ?? Settings.standard.defaultLanguage
      let folder = "/" + parts.dropLast().joined(separator: "/")
      scope = ContentScope(path: folder, page: ContentScope.Single(name: name, language: shown))
      (self.language, path) = (shown, nil)
    }
  }

  /// The page to show.
  ///
  /// - Throws: `Failure` with the nearest IDs where there is none like it.
  func subject(in stand: Stand) throws -> Subject {
    if scope.page != nil {
      guard let exhibit = stand.sections.first?.exhibits.first else {
        throw Failure(.noInput, .cannotBeShown(argument, stand.problems.first?.message ?? .isNoPage))
      }
      return .exhibit(exhibit.id)
    }
    if let path, let subject = stand.subject(ofPath: path) { return subject }
    if let section = stand.section(argument) { return .section(section.id) }
    return .exhibit(try Opening.exhibit(argument, in: stand).id)
  }

  /// The page of a content folder that a file is; `nil` where it lies elsewhere, or is none.
  private static func page(of file: String, in contentPath: String) -> Page? {
    guard let root = PageFiles.resolved(contentPath), file.hasPrefix(root + "/"),
      let stand = try? StandFolder(path: contentPath).load()
    else { return nil }
    return stand.page(atPath: String(file.dropFirst(root.count + 1)))
  }
}

extension Stand {
  /// The page of that path, relative to the content folder.
  func page(atPath path: String) -> Page? {
    subject(ofPath: path).flatMap { pages(about: $0).values.first { $0.path == path } }
  }

  func subject(ofPath path: String) -> Subject? {
    var subjects: [Subject] = [.stand]
    for section in sections where path.hasPrefix(section.id + "/") {
      subjects += [.section(section.id)] + section.exhibits.map { .exhibit($0.id) }
    }
    return subjects.first { pages(about: $0).values.contains { $0.path == path } }
  }

  private func pages(about subject: Subject) -> [Language: Page] {
    switch subject {
    case .stand: pages
    case .section(let id): section(id)?.pages ?? [:]
    case .exhibit(let id): exhibit(id)?.pages ?? [:]
    }
  }
}
