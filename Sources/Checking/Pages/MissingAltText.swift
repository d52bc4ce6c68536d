package import Content
import Wording

/// Pictures have a description.
package struct MissingAltText: PageRule {
  package let name = "missing-alt-text"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "![](paw.png)", after: "![The print of a panda’s paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for picture in page.pictures where picture.caption?.allSatisfy(\.isWhitespace) == true {
      let advice =
        picture.image == nil
        ? Message(
          ru: "добавьте «title: …» под её «src»",
          en: "add “title: …” below its “src”",
          zh: "请在其“src”下添加“title: …”")
        : Message(
          ru: "впишите его в скобки, например ![панда](…)",
          en: "write it between the brackets, as in ![a panda](…)",
          zh: "请写在方括号中，如 ![熊猫](…)")
      findings.report(
        self, on: page, at: picture.range(in: page),
        Message(
          ru: "У картинки «%1» нет описания: %2.",
          en: "The picture “%1” has no description: %2.",
          zh: "图片“%1”没有说明：%2。",
          .text(picture.source),
          .message(advice)))
    }
  }
}
