package import Content
import Wording

/// Translations follow the page that they were made from.
package struct StaleTranslation: SubjectRule {
  package let name = "stale-translation"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "source: ru@1a2b3c4d, while the Russian page has changed",
    after: "source: ru@5e6f7a8b, once translated anew")

  package init() {}

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    for page in subject.pages where !page.page.frontMatter.isDraft {
      if let stamp = page.page.frontMatter.source {
        check(page, stamp, subject, &findings)
      } else if page.path != source.path, let history = subject.surroundings.history,
        let changed = history.lastChange(of: source.path), let translated = history.lastChange(of: page.path),
        changed > translated
      {
        report(page, source, 0..<0, &findings)
      }
    }
  }

  private func check(
    _ page: CheckedPage, _ stamp: SourceStamp, _ subject: CheckedSubject, _ findings: inout Findings
  ) {
    guard let source = subject.pages.first(where: { $0.language == stamp.language }), source.path != page.path,
      SourceStamp(of: source) != stamp
    else { return }
    report(page, source, page.rangeInFrontMatter(of: stamp.description), &findings)
  }

  private func report(_ page: CheckedPage, _ source: CheckedPage, _ range: Range<Int>, _ findings: inout Findings) {
    let name = source.path.split(separator: "/").last.map(String.init) ?? source.path
    findings.report(
      self, on: page, at: range,
      Message(
        ru: "Файл «%1» изменён после этого перевода: сравните их, затем впишите «source: %2».",
        en: "“%1” was changed after this translation: compare them, then write “source: %2”.",
        zh: "“%1”在此翻译之后有更改：请对照，然后写入“source: %2”。",
        .text(name),
        .text("\(SourceStamp(of: source))")),
      related: [
        Diagnostic.Related(
          at: Diagnostic.Place(path: source.path),
          Message(
            ru: "Страница, с которой сделан перевод.",
            en: "The page it was translated from.",
            zh: "翻译所依据的页面。"))
      ])
  }
}
