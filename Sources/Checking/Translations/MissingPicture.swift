package import Content
import Wording

/// Exhibits have a picture.
package struct MissingPicture: SubjectRule {
  package let name = "missing-picture"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(
    before: "An exhibit without pictures", after: "resources:\n  - src: paw.png\n    title: A paw")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard case .exhibit(_, isEvent: false) = subject.kind, let source = subject.source else { return }
    guard subject.pages.allSatisfy({ $0.page.frontMatter.resources.isEmpty && $0.images.isEmpty }),
      !source.page.frontMatter.isDraft
    else { return }
    findings.report(
      self, on: source.path,
      Message(
        ru: "У экспоната нет картинки: положите её рядом со страницей и впишите в «resources».",
        en: "The exhibit has no picture: put one beside the page and under “resources”.",
        zh: "展品没有图片：请放到页面旁边，并写入“resources”。"))
  }
}
