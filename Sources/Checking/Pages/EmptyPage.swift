package import Content
import Wording

/// Exhibits have a text.
package struct EmptyPage: PageRule {
  package let name = "empty-page"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\n---\nThe first giant panda born in Russia.")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard !page.hasBody, !page.page.frontMatter.isDraft, !page.isSectionPage, page.page.frontMatter.facts.isEmpty
    else { return }
    findings.report(
      self, on: page.path,
      Message(
        ru: "Под шапкой страницы нет текста: напишите его или отметьте страницу «draft: true».",
        en: "The page has no text below its front matter: write one, or mark it “draft: true”.",
        zh: "页首信息之后没有正文：请撰写，或标记“draft: true”。"))
  }
}
