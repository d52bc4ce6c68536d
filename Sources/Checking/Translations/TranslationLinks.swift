package import Content
import MarkdownTree
import Wording

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
