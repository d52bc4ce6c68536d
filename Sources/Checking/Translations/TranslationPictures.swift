package import Content
import MarkdownTree
import Wording

/// Translations show as many pictures as their source.
package struct TranslationPictures: SubjectRule {
  package let name = "translation-pictures"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: two pictures under “resources”. English: one.", after: "Both: two, each with its own title.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.page.gallery.count
    for page in subject.translations where page.isFinished {
      let found = page.page.gallery.count
      // A page that lists none shows those of the source.
      if found != wanted, found > 0 {
        findings.report(
          self, on: page, at: page.rangeInFrontMatter(of: "resources:"),
          Message(
            ru: "На странице перечислено %1 %1{картинка|картинки|картинок}, в «%2» — %3: сделайте одинаково.",
            en: "The page lists %1 pictures, “%2” lists %3: give both the same.",
            zh: "本页列出 %1 张图片，“%2”列出 %3 张：请统一。",
            .number(found),
            .text(source.fileName),
            .number(wanted)))
      }
      guard page.images.count != source.images.count else { continue }
      findings.report(
        self, on: page, at: page.images.last?.range ?? 0..<0,
        Message(
          ru: "В тексте %1 %1{картинка|картинки|картинок}, в «%2» — %3: сделайте одинаково.",
          en: "The text shows %1 pictures, that of “%2” shows %3: give both the same.",
          zh: "正文有 %1 张图片，“%2”的正文有 %3 张：请统一。",
          .number(page.images.count),
          .text(source.fileName),
          .number(source.images.count)))
    }
  }
}
