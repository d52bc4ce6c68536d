import Content
import Wording

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
