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
    let shown = Set(stand.pages.map { Self.folder(of: $0.path) })
    let unshown = stand.pictures.pageFolders.subtracting(shown)
    for path in stand.pictures.own.map(\.path) where !used.contains(path) {
      // What belongs to a page that is not shown follows that: it has its finding.
      var folder = Self.folder(of: path)
      while !folder.isEmpty, !shown.contains(folder), !unshown.contains(folder) { folder = Self.folder(of: folder) }
      if unshown.contains(folder) { continue }
      findings.report(
        self, on: path,
        Message(
          ru: "Картинку не показывает ни одна страница: добавьте её в «resources» страницы или удалите.",
          en: "No page shows the picture: add it to a page’s “resources”, or delete it.",
          zh: "没有页面显示该图片：请加入某页的“resources”，或删除它。"))
    }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
