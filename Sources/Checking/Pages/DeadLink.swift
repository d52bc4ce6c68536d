package import Content
import MarkdownTree
import Wording

/// Links between pages lead somewhere.
package struct DeadLink: PageRule {
  package let name = "dead-link"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "[Katyusha](../katusha/)", after: "[Katyusha](../katyusha/)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let links = page.surroundings.links else { return }
    for (link, target) in zip(page.links, page.targets) {
      switch target {
      case .broken(let reason) where !links.leadsOut(link.destination, from: page.path):
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Ссылка «%1» никуда не ведёт. %2",
            en: "The link “%1” is dead. %2",
            zh: "链接“%1”无效。%2",
            .text(link.destination),
            .message(reason)))
      case .file(let path):
        guard let pictures = page.surroundings.pictures,
          !page.settings.places(ofFile: path, linkedAs: link.destination).contains(where: pictures.holds)
        else { continue }
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Ссылка «%1» никуда не ведёт: файла «%2» нет. Проверьте написание.",
            en: "The link “%1” is dead: there is no file “%2”. Check its spelling.",
            zh: "链接“%1”无效：没有文件“%2”。请检查拼写。",
            .text(link.destination),
            .text(path)))
      case .home, .section, .exhibit, .anchor, .external, .broken: continue
      }
    }
  }
}
