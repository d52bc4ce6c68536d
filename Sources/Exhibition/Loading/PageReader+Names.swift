/// What is wrong with names in a content folder.
extension PageReader {
  mutating func reportUnknownLanguage(_ page: PageName, _ path: String, settings: Settings) {
    let code = page.language?.code ?? ""
    let known = settings.languages.map(\.code).joined(separator: ", ")
    report(
      .warning, "unknown-language", path,
      "“\(code)” is none of the stand's languages (\(known)), so the page is left out: rename it, or add the language "
        + "to stand.yaml.")
  }

  mutating func reportDuplicate(_ path: String, of kept: String, language: Language) {
    report(
      .warning, "duplicate-page", path,
      "There are two pages in the language \(language.code), and “\(kept)” is used: remove or rename this one.")
  }

  mutating func reportTwin(_ path: String, of kept: String) {
    report(
      .warning, "name-twin", path,
      "The name looks the same as “\(kept)” but is encoded differently, so the file is left out: rename one of them.")
  }

  mutating func reportNestedSection(_ path: String) {
    report(
      .warning, "nested-section", path,
      "A section inside a section is left out: move the folder up, or rename its pages to index.<lang>.md.")
  }

  mutating func reportMisplacedIndex(_ path: String) {
    report(
      .warning, "misplaced-index", path,
      "index.<lang>.md is the page of an exhibit's folder: name it _index.<lang>.md here, or give it a folder.")
  }

  mutating func reportExhibitWithoutPage(_ path: String) {
    report(
      .warning, "exhibit-without-page", path,
      "The folder has no page index.<lang>.md, so visitors do not see it: add one.")
  }

  mutating func reportSectionWithoutPage(_ path: String) {
    report(
      .warning, "section-without-page", path,
      "The section has no page _index.<lang>.md, so its folder's name is shown: add one with a title.")
  }
}
