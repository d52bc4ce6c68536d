package import Content
import Wording

/// Pictures of pages are there.
package struct DeadPicture: PageRule {
  package let name = "dead-picture"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "![A paw](pow.png)", after: "![A paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let inventory = page.surroundings.pictures else { return }
    for picture in page.pictures {
      if picture.isExternal {
        findings.report(
          self, on: page, at: picture.range(in: page),
          Message(
            ru: "Картинка «%1» лежит в интернете и не загружается: положите её рядом со страницей.",
            en: "The picture “%1” is on the web and is not fetched: put it beside the page.",
            zh: "图片“%1”在网络上，不会下载：请放到页面旁边。",
            .text(picture.source)))
      } else if let path = picture.path, inventory.files[path] == nil {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let siblings = inventory.names(in: folder)
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let meant = EditDistance.nearest(to: name, among: siblings).first
        let advice =
          meant.map { .wasMeant($0) }
          ?? Message(
            ru: "Положите её туда или проверьте имя.",
            en: "Put it there, or check its name.",
            zh: "请放入该图片，或检查名称。")
        findings.report(
          self, on: page, at: picture.range(in: page),
          Message(
            ru: "Картинки «%1» нет. %2",
            en: "There is no picture “%1”. %2",
            zh: "没有图片“%1”。%2",
            .text(picture.source),
            .message(advice)))
      }
    }
  }
}
