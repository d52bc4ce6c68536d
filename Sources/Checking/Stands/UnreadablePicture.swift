package import Content
import Wording

/// Picture files hold pictures.
package struct UnreadablePicture: StandRule {
  package let name = "unreadable-picture"
  package let severity = Diagnostic.Severity.error
  package let reason = "A file that is named like a picture but is none, empty, or locked leaves a gap on the stand."
  package let example = RuleExample(
    before: "paw.png, which is a web page saved under that name", after: "paw.png, a PNG")

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for file in stand.pictures.files.values.sorted(by: { $0.path < $1.path }) where !file.isReadable {
      let message =
        file.bytes == 0
        ? Message(
          ru: "Файл пуст: сохраните его заново как PNG или JPEG.",
          en: "The file is empty: save it anew as PNG or JPEG.",
          zh: "文件为空：请重新存为 PNG 或 JPEG。")
        : Message(
          ru: "Файл не читается как картинка: сохраните его заново как PNG или JPEG.",
          en: "The file cannot be read as a picture: save it anew as PNG or JPEG.",
          zh: "文件无法作为图片读取：请重新存为 PNG 或 JPEG。")
      findings.report(self, on: file.path, message)
    }
  }
}
