package import Content
import Wording

/// Pictures in the folder are shown somewhere.
package struct UnusedPicture: StandRule {
  package let name = "unused-picture"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "paw.png beside a page that does not name it", after: "resources:\n  - src: paw.png\n    title: A paw")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    let used = Set(stand.pages.flatMap(\.pictures))
    for path in stand.pictures.own.map(\.path) where !used.contains(path) {
      findings.report(
        self, on: path,
        Message(
          ru: "Картинку не показывает ни одна страница: добавьте её в «resources» страницы или удалите.",
          en: "No page shows the picture: add it to a page’s “resources”, or delete it.",
          zh: "没有页面显示该图片：请加入某页的“resources”，或删除它。"))
    }
  }
}
