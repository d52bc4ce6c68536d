package import Content
import Wording

/// Picture files hold pictures.
package struct UnreadablePicture: StandRule {
  package let name = "unreadable-picture"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(
    before: "paw.png, which is a web page saved under that name", after: "paw.png, a PNG")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for file in stand.pictures.own where !file.isReadable || file.isCut || file.isForPrint {
      findings.report(self, on: file.path, Self.message(file))
    }
  }

  private static func message(_ file: PictureFile) -> Message {
    if file.bytes == 0 {
      return Message(
        ru: "Файл пуст: сохраните его заново как PNG или JPEG.", en: "The file is empty: save it anew as PNG or JPEG.",
        zh: "文件为空：请重新存为 PNG 或 JPEG。")
    }
    if file.isCut {
      return Message(
        ru: "Файл кончается раньше картинки: скопируйте или сохраните её заново.",
        en: "The file ends before its picture does: copy it again, or save it anew.",
        zh: "文件不完整：请重新复制或保存图片。")
    }
    if file.isForPrint {
      return Message(
        ru: "Картинка в цветах для печати (CMYK): сохраните её в RGB.",
        en: "The picture has the colours of print (CMYK): save it in RGB.", zh: "图片采用印刷色彩（CMYK）：请存为 RGB。")
    }
    return Message(
      ru: "Файл не PNG, JPEG, GIF, WebP, TIFF или SVG: сохраните картинку в одном из этих форматов.",
      en: "The file is no PNG, JPEG, GIF, WebP, TIFF or SVG: save the picture as one of these.",
      zh: "文件不是 PNG、JPEG、GIF、WebP、TIFF 或 SVG：请将图片另存为其中一种格式。")
  }
}
