internal import Checking
import Content
internal import Glibc
package import Wording

/// The files that a stand starts with: its settings with every key explained, its own page in each language, and a first
/// section and exhibit as drafts.
package struct NewStand: Hashable, Sendable {
  /// The name of the stand; the same in all languages, to be translated by hand.
  package var title: String
  /// In the order in which they are offered, at least one; the first is the default.
  package var languages: [Language]
  /// The label of the stand's clock; none where it is empty.
  package var place: String
  /// The IANA time zone of the stand: `Europe/Berlin`.
  package var zone: String
  /// The first and the last day; `nil` for a stand that is always open.
  package var dates: ClosedRange<CivilDate>?

  package init(
    title: String, languages: [Language], place: String, zone: String, dates: ClosedRange<CivilDate>? = nil
  ) {
    self.title = title
    self.languages = languages
    self.place = place
    self.zone = zone
    self.dates = dates
  }

  /// Paths relative to the content folder with the texts of the files, the settings first.
  ///
  /// - Parameter language: That of the comments.
  package func files(explainedIn language: Language) -> [(path: String, text: String)] {
    [(Settings.file, settings(explainedIn: language)), (".gitignore", Self.ignored)]
      + languages.flatMap { language in
        let words = StarterWords(language)
        return [
          ("_index.\(language.code).md", page(title, words.exhibitText, summary: words.welcome)),
          (
            "exhibits/_index.\(language.code).md",
            page(words.section, words.sectionText, ["weight: 10", "draft: true"])
          ),
          (
            "exhibits/first/index.\(language.code).md",
            page(words.exhibit, words.exhibitText, ["weight: 10", "draft: true", "facts: []", "resources: []"])
          ),
        ]
      }
  }

  private static let ignored = """
    # Notes of who edits a page, and files that are being written.
    .stand-*

    """

  private func page(_ title: String, _ text: String, _ lines: [String] = [], summary: String = "") -> String {
    (["---", "title: \(NewPage.quoted(title))", "summary: \(NewPage.quoted(summary))"] + lines + ["---", "", text])
      .map { $0 + "\n" }.joined()
  }
}

extension NewStand {
  /// The zone of this computer, by the link that distributions set; else UTC.
  package static var localZone: String {
    let marker = "/zoneinfo/"
    guard let resolved = realpath("/etc/localtime", nil) else { return "Etc/UTC" }
    defer { free(resolved) }
    let path = String(cString: resolved)
    guard let range = path.firstRange(of: marker) else { return "Etc/UTC" }
    return String(path[range.upperBound...])
  }
}
