import Content
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
  package var files: [(path: String, text: String)] {
    [(Settings.file, settings), (".gitignore", Self.ignored)]
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

  private var settings: String {
    let label = place.isEmpty ? "" : "\n    label: \(NewPage.quoted(place))"
    let days = dates.map { "dates: {first: \($0.lowerBound.isoText), last: \($0.upperBound.isoText)}" }
    return """
      # The stand's settings: what is the same in every language. Every key has a default and may be left out.

      # The languages that visitors can choose, in the order in which they are offered.
      languages: [\(languages.map(\.code).joined(separator: ", "))]

      # The language of the first screen, and the one the stand returns to when a visitor has left.
      defaultLanguage: \(languages.first?.code ?? "en")

      # The colours: dark, light, contrast or mono.
      theme: dark

      # Large text, to be read from afar; visitors switch it by +.
      # large: true

      # Seconds without a key or touch before the stand asks whether anybody is there, and seconds of countdown
      # before it returns to home. Neither may be less than 20.
      idle: {after: 120, countdown: 30}

      # What a kiosk shows in turn while nobody is there (all, featured or none), and the least seconds that a text stays.
      # attract: {exhibits: all, seconds: 6}

      # The clocks on the home screen, as IANA time zones. The first is where the stand is.
      clocks:
        - zone: \(zone)\(label)

      # The key figures on the home screen. A label has up to 28 cells; a Chinese or Japanese sign takes two.
      # figures:
      #   - value: "150+"
      #     label: {\(languages.map { "\($0.code): …" }.joined(separator: ", "))}

      # The first and the last day of the stand.
      \(days ?? "# dates: {first: 2025-05-17, last: 2025-05-21}")

      # Folders whose pictures a name with a leading / means, in this folder or beside it.
      # static: [static, ../static]

      # The largest page that visitors are shown, in MiB.
      # limits: {page: 4}

      # Misspelt words in the editor: learn, check or none.
      # spelling: learn

      # Whether the stand counts what visitors look at, and the file in which Prometheus finds how the stand is.
      # statistics: false
      # metrics: /var/lib/prometheus/node-exporter/stand.prom

      # Findings of “stand check” that are meant, everywhere or in a file or folder.
      # check: {allow: [{rule: missing-summary, path: exhibits}]}

      """
  }
}

/// The texts of the first pages, in the languages that the program knows; in English for all others.
private struct StarterWords {
  let welcome: String
  let section: String
  let sectionText: String
  let exhibit: String
  let exhibitText: String

  init(_ language: Language) {
    switch language.code {
    case "ru":
      welcome = "Добро пожаловать на стенд."
      section = "Экспонаты"
      sectionText = "О чём этот раздел."
      exhibit = "Первый экспонат"
      exhibitText = "Что здесь можно увидеть."
    case "zh":
      welcome = "欢迎光临展台。"
      section = "展品"
      sectionText = "本栏目的内容。"
      exhibit = "第一件展品"
      exhibitText = "这里能看到什么。"
    case "de":
      welcome = "Willkommen am Stand."
      section = "Exponate"
      sectionText = "Worum es in diesem Bereich geht."
      exhibit = "Das erste Exponat"
      exhibitText = "Was es hier zu sehen gibt."
    case "ja":
      welcome = "ようこそ。"
      section = "展示"
      sectionText = "このコーナーの内容。"
      exhibit = "最初の展示品"
      exhibitText = "ここで見られるもの。"
    default:
      welcome = "Welcome to the stand."
      section = "Exhibits"
      sectionText = "What this section is about."
      exhibit = "The first exhibit"
      exhibitText = "What there is to see here."
    }
  }
}
