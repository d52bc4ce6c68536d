package import Content
import MarkdownTree
import Wording

/// Exhibits and sections have a summary.
package struct MissingSummary: PageRule {
  package let name = "missing-summary"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\nsummary: A young panda and her paw print\n---")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard page.document.frontMatter != nil, page.page.frontMatter.summary.isEmpty,
      !page.page.frontMatter.isDraft
    else { return }
    findings.report(
      self, on: page.path,
      Message(
        ru: "У страницы нет краткого описания: добавьте в шапку «summary: …», одну строку для списков.",
        en: "The page has no summary: add “summary: …”, one line for lists, at its head.",
        zh: "页面没有摘要：请在页首添加“summary: …”，供列表显示的一行文字。"))
  }
}
