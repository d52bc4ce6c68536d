package import Checking
package import Content
package import InterfaceKit
import Screen
import Typesetting
package import Wording

/// The question for the ID of a page to be made, for the new one of a subject, or whether a subject shall go.
package struct Making: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case page
    case rename(Subject)
    case remove(Subject)
  }

  package var field: TextField
  package let purpose: Purpose

  package init(field: TextField = TextField()) { (self.field, purpose) = (field, .page) }

  init(_ purpose: Purpose) {
    self.purpose = purpose
    field = if case .rename(let subject) = purpose { TextField(subject.id) } else { TextField() }
  }

  var typedID: String { field.text.filter { $0 != " " } }

  /// The page that was asked for; why there can be none is said while it is typed.
  func order(in shared: Shared) -> Result<PageOrder, NewPageError> {
    Result { () throws(NewPageError) in
      try PageOrder(typed: typedID, for: shared.stand)
    }
  }
}

extension Composition {
  /// Asks for an ID, and says what will become of it.
  mutating func drawMaking(_ making: Making, _ shared: Shared) {
    let rect = shared.grid.dialog(columns: 72, rows: 8)
    drawPanel(rect, title: making.title.text(in: shared.language).capitalizedFirst)
    let (left, row, room) = (rect.origin.column + 3, rect.origin.row + 2, rect.size.columns - 6)
    if case .remove(let subject) = making.purpose {
      let name = shared.page(about: subject)?.frontMatter.title ?? subject.id
      frame.draw(name, Style(.title), column: left, row: row, limit: room)
      frame.draw(subject.id, .quiet, column: left, row: row + 1, limit: room)
    } else {
      drawField(making.field, column: left, row: row, columns: room)
      frame.rule(column: left, row: row + 1, columns: room)
    }
    let (text, role) = note(on: making, shared)
    for (index, line) in Typesetter(columns: room).set(text, Style(role), atMost: 2).enumerated() {
      frame.draw(line, column: left, row: row + 2 + index)
    }
  }

  private func note(on making: Making, _ shared: Shared) -> (String, Role) {
    switch making.purpose {
    case .page: break
    case .rename(let subject):
      do throws(NewPageError) {
        let target = try shared.renaming(subject, to: making.typedID).subject
        return (subject.id + " → " + target.id, .live)
      } catch {
        return making.typedID == subject.id
          ? (Message.renameHint.text(in: shared.language), .quiet) : (reason(of: error, shared), .badge)
      }
    case .remove: return (Message.removeText.text(in: shared.language), .text)
    }
    if making.field.isEmpty { return (Message.idHint.text(in: shared.language), .quiet) }
    switch making.order(in: shared) {
    case .success(let order):
      let kind: Message =
        switch order.kind {
        case .section: .newSection
        case .exhibit: .newExhibit
        case .translation: .newTranslation
        }
      return ("\(kind.text(in: shared.language)): \(order.id), \(order.language.label)", .live)
    case .failure(let error): return (reason(of: error, shared), .badge)
    }
  }

  private func reason(of error: NewPageError, _ shared: Shared) -> String {
    switch error {
    case .unusableID: Message.idUnusable.text(in: shared.language)
    case .noSection(_, let nearest):
      Message.idNoSection.text(in: shared.language) + (nearest.first.map { " → \($0)?" } ?? "")
    case .complete: Message.idComplete.text(in: shared.language)
    default: error.text(in: shared.language)
    }
  }
}

extension Making {
  /// What it is about, and what Enter does.
  var title: Message {
    switch purpose {
    case .page: .newPage
    case .rename: .rename
    case .remove: .remove
    }
  }
}

/// A page to be made.
package struct PageOrder: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case section, exhibit, translation
  }

  package var kind: Kind
  /// A section, section/exhibit, or `.` for the stand's own page.
  package var id: String
  package var language: Language

  /// The page of a subject in a language that it is not there in.
  init(missing subject: Subject, in language: Language, of stand: Stand) {
    switch subject {
    case .stand: (kind, id) = (.translation, ".")
    case .section(let name): (kind, id) = (stand.section(name)?.pages.isEmpty == false ? .translation : .section, name)
    case .exhibit(let exhibit): (kind, id) = (.translation, exhibit.description)
    }
    self.language = language
  }

  /// The order of somebody who typed an ID: a page for an ID that is new, in the stand's default language; for one that
  /// is there, its
  /// next translation.
  init(typed id: String, for stand: Stand) throws(NewPageError) {
    self.id = id
    if let pages = Self.pages(of: id, in: stand) {
      guard let language = stand.settings.languages.first(where: { pages[$0] == nil }) else { throw .complete(id) }
      (kind, self.language) = (.translation, language)
      return
    }
    language = stand.settings.defaultLanguage
    kind = id.contains("/") ? .exhibit : .section
    _ = try newPage(in: stand)
  }

  /// Whether a path is that of the page.
  func asks(for path: String) -> Bool {
    let ending = ".\(language.code).md"
    if id == "." { return path == "_index" + ending }
    return id.contains("/") ? path == "\(id)/index" + ending || path == id + ending : path == "\(id)/_index" + ending
  }

  private static func pages(of id: String, in stand: Stand) -> [Language: Page]? {
    if let section = stand.section(id) { return section.pages.isEmpty ? nil : section.pages }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1]))?.pages : nil
  }

  /// The page with its front matter filled in; `nil` for translations, which need their source's text.
  package func newPage(in stand: Stand) throws(NewPageError) -> NewPage? {
    switch kind {
    case .section: return try NewPage(section: id, language: language, title: nil, in: stand)
    case .exhibit: return try NewPage(exhibit: id, language: language, title: nil, in: stand)
    case .translation: return nil
    }
  }
}
