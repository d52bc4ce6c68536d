package import Content
import MarkdownTree
import Wording

/// Translations have the headings of their source.
package struct TranslationHeadings: SubjectRule {
  package let name = "translation-headings"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: ## Дом, ## Обед. English: ## Home.", after: "English: ## Home, ## Lunch.")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = source.outline
    for page in subject.translations where page.isFinished {
      let found = page.outline
      guard wanted.map(\.level) != found.map(\.level) else { continue }
      let index = zip(wanted, found).prefix { $0.level == $1.level }.count
      let range = found.indices.contains(index) ? found[index].range : found.last?.range ?? 0..<0
      let other = wanted.indices.contains(index) ? wanted[index] : nil
      let message =
        other.map {
          Message(
            ru: "Заголовок %1 в «%2» — это «%3» уровня %4: переведите его здесь.",
            en: "Heading %1 of “%2” is “%3”, of level %4: translate it here.",
            zh: "“%2”的第 %1 个标题是“%3”，第 %4 级：请在此翻译。",
            .number(index + 1),
            .text(source.fileName),
            .text($0.text),
            .number($0.level))
        }
        ?? Message(
          ru: "В «%1» нет заголовка %2: добавьте его там или уберите здесь.",
          en: "“%1” has no heading %2: add it there, or take it out here.",
          zh: "“%1”没有第 %2 个标题：请在那里添加，或在此删除。",
          .text(source.fileName),
          .number(index + 1))
      findings.report(
        self, on: page, at: range, message,
        related: other.map {
          [
            Diagnostic.Related(
              at: source.place(of: $0.range).0,
              Message(
                ru: "Заголовок в исходной странице.",
                en: "The heading in the source.",
                zh: "原文中的标题。"))
          ]
        }
          ?? [])
    }
  }
}

/// Translations lead to the pages that their source leads to.
package struct TranslationLinks: SubjectRule {
  package let name = "translation-links"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "Russian: [Катюша](../katyusha/). English: Katyusha.", after: "English: [Katyusha](../katyusha/).")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard let source = subject.source else { return }
    let wanted = targets(of: source)
    for page in subject.translations where page.isFinished {
      let found = targets(of: page)
      for (target, link) in wanted.sorted(by: { $0.key < $1.key }) where found[target] == nil {
        let related = Diagnostic.Related(
          at: source.place(of: link.range).0,
          Message(
            ru: "Ссылка в исходной странице.",
            en: "The link in the source.",
            zh: "原文中的链接。"))
        findings.report(
          self, on: page, at: 0..<0,
          Message(
            ru: "«%1» ссылается на «%2», а эта страница нет: добавьте ссылку.",
            en: "“%1” leads to “%2”, this page does not: add the link.",
            zh: "“%1”链接到“%2”，本页没有：请添加链接。",
            .text(source.fileName),
            .text(target)), related: [related])
      }
      for (target, link) in found.sorted(by: { $0.key < $1.key }) where wanted[target] == nil {
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Эта ссылка ведёт на «%1», а в «%2» такой нет: добавьте её там или уберите здесь.",
            en: "The link leads to “%1”, which “%2” does not: add it there, or take it out here.",
            zh: "此链接指向“%1”，而“%2”没有：请在那里添加，或在此删除。",
            .text(target),
            .text(source.fileName)))
      }
    }
  }

  /// The stand's own pages that links lead to, each with its first link. Addresses on the web may differ by language.
  private func targets(of page: CheckedPage) -> [String: Node] {
    var targets: [String: Node] = [:]
    for (link, target) in zip(page.links, page.targets) {
      let name: String
      switch target {
      case .section(let id): name = id
      case .exhibit(let id, _): name = id.description
      case .home, .anchor, .external, .file, .broken: continue
      }
      if targets[name] == nil { targets[name] = link }
    }
    return targets
  }
}

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
