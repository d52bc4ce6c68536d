package import Content
import MarkdownTree
import Wording

/// Links and pictures stay in the content folder.
package struct OutsideLink: PageRule {
  package let name = "outside-link"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "![Map](../../../maps/moscow.png)", after: "![Map](moscow.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    if let links = page.surroundings.links {
      for (link, target) in zip(page.links, page.targets) {
        guard case .broken = target, links.leadsOut(link.destination, from: page.path)
        else { continue }
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Ссылка «%1» выводит из папки стенда: положите файл в неё.",
            en: "The link “%1” leads out of the content folder: put the file into it.",
            zh: "链接“%1”超出内容文件夹：请把文件放入其中。",
            .text(link.destination)))
      }
    }
    for picture in page.pictures where picture.path == nil && !picture.isExternal {
      findings.report(
        self, on: page, at: picture.range(in: page),
        Message(
          ru: "Картинка «%1» лежит вне папки стенда: положите её рядом со страницей.",
          en: "The picture “%1” lies outside of the content folder: put it beside the page.",
          zh: "图片“%1”位于内容文件夹之外：请放到页面旁边。",
          .text(picture.source)))
    }
  }
}
