import Content
internal import Programs
internal import Screen
import Wording

/// Whether pictures and titles in large letters can be drawn in all languages of the stand.
enum FontCheck {
  /// So many letters are asked for at once.
  private static let batch = 300

  static func observations(_ examination: KioskExamination) -> [Observation] {
    guard let chafa = Chafa.installed else {
      return [
        Observation(
          "pictures", .wrong, "chafa is not installed: neither pictures nor large titles",
          advice: "apt-get install chafa")
      ]
    }
    let pictures = Observation("pictures", .fine, "by chafa \(chafa.version ?? "of an unknown version")")
    guard drawsText(chafa) else {
      return [
        pictures,
        Observation(
          "large titles", .wrong, "this chafa cannot draw text: it has no SVG, or there is no font at all",
          advice: "Install one with librsvg (Debian and Ubuntu: chafa), and fonts-dejavu-core."),
      ]
    }
    guard let fonts = FontList.installed else {
      return [
        pictures,
        Observation("fonts", .wrong, "fc-list is not installed", advice: "apt-get install fontconfig"),
      ]
    }
    guard let stand = examination.stand else { return [pictures] }
    return [pictures] + stand.settings.languages.map { fontObservation($0, of: stand, fonts) }
  }

  private static func drawsText(_ chafa: Chafa) -> Bool {
    let lettering = Lettering(
      "H", language: "en", within: Size(columns: 8, rows: 4), heights: 300...300, cell: nil, colors: nil)
    guard let lettering, let picture = try? chafa.draw(lettering, depth: .none, widths: .narrow) else { return false }
    return picture.cells.contains { !$0.character.isBlank }
  }

  private static func fontObservation(_ language: Language, of stand: Stand, _ fonts: FontList) -> Observation {
    let titles = titles(of: stand, in: language)
    let subject = "fonts (\(language.code))"
    do {
      var letters: Set<Unicode.Scalar> = []
      var waiting: [String] = []
      for title in titles {
        letters.formUnion(title.unicodeScalars)
        waiting.append(title)
        guard letters.count >= batch || title == titles.last else { continue }
        if try !fonts.covers(letters),
          let missing = try waiting.first(where: { try !fonts.covers(Set($0.unicodeScalars)) })
        {
          return Observation(
            subject, .wrong, "no font has all letters of “\(missing)”",
            advice: "apt-get install \(package(for: language))")
        }
        (letters, waiting) = ([], [])
      }
    } catch {
      return Observation(subject, .note, "not known: fc-list does not answer")
    }
    return Observation(subject, .fine, "all letters of \(titles.count) titles")
  }

  private static func titles(of stand: Stand, in language: Language) -> [String] {
    let pages = [stand.pages] + stand.sections.flatMap { section in [section.pages] + section.exhibits.map(\.pages) }
    return pages.compactMap { $0[language]?.frontMatter.title }.filter { !$0.isEmpty }
  }

  private static func package(for language: Language) -> String {
    switch language.code.prefix(while: { $0 != "-" }) {
    case "zh", "ja", "ko": "fonts-noto-cjk"
    default: "fonts-dejavu-core fonts-noto-core"
    }
  }
}
