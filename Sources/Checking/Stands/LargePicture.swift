package import Content
import Wording

/// Pictures are no larger than a terminal needs.
package struct LargePicture: StandRule {
  package let name = "large-picture"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "arena.png of 40 MB", after: "arena.png of 400 kB, 1600 pixels wide")

  static let slow = 8 << 20
  static let refused = 32 << 20

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for file in stand.pictures.own where file.bytes > Self.slow {
      let isRefused = file.bytes > Self.refused
      let size = file.bytes >> 20
      let message =
        isRefused
        ? Message(
          ru: "Картинка занимает %1 МиБ и не рисуется: сделайте её не шире 1600 пикселей.",
          en: "The picture has %1 MiB and is not drawn: make it at most 1600 pixels wide.",
          zh: "图片有 %1 MiB，无法绘制：请将宽度减至 1600 像素以内。",
          .number(size))
        : Message(
          ru: "Картинка занимает %1 МиБ и рисуется медленно: сделайте её не шире 1600 пикселей.",
          en: "The picture has %1 MiB and is drawn slowly: make it at most 1600 pixels wide.",
          zh: "图片有 %1 MiB，绘制缓慢：请将宽度减至 1600 像素以内。",
          .number(size))
      findings.add(
        Diagnostic(
          isRefused ? .error : severity, name, at: Diagnostic.Place(path: file.path),
          message))
    }
  }
}
