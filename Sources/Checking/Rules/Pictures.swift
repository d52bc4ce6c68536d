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

/// Exhibits have a picture.
package struct MissingPicture: SubjectRule {
  package let name = "missing-picture"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(
    before: "An exhibit without pictures", after: "resources:\n  - src: paw.png\n    title: A paw")

  package func check(_ subject: CheckedSubject, _ findings: inout Findings) {
    guard case .exhibit(_, isEvent: false) = subject.kind, let source = subject.source else { return }
    guard subject.pages.allSatisfy({ $0.page.frontMatter.resources.isEmpty && $0.images.isEmpty }),
      !source.page.frontMatter.isDraft
    else { return }
    findings.report(
      self, on: source.path,
      Message(
        ru: "У экспоната нет картинки: положите её рядом со страницей и впишите в «resources».",
        en: "The exhibit has no picture: put one beside the page and under “resources”.",
        zh: "展品没有图片：请放到页面旁边，并写入“resources”。"))
  }
}
