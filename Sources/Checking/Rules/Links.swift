package import Content
import MarkdownTree
import Wording

/// Links between pages lead somewhere.
package struct DeadLink: PageRule {
  package let name = "dead-link"
  package let severity = Diagnostic.Severity.error
  package let example = RuleExample(before: "[Katyusha](../katusha/)", after: "[Katyusha](../katyusha/)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    guard let links = page.surroundings.links else { return }
    for (link, target) in zip(page.links, page.targets) {
      switch target {
      case .broken(let reason) where !links.leadsOut(link.destination, from: page.path):
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Ссылка «%1» никуда не ведёт. %2",
            en: "The link “%1” is dead. %2",
            zh: "链接“%1”无效。%2",
            .text(link.destination),
            .message(reason)))
      case .file(let path):
        guard let pictures = page.surroundings.pictures,
          !page.settings.places(ofFile: path, linkedAs: link.destination).contains(where: pictures.holds)
        else { continue }
        findings.report(
          self, on: page, at: link.range,
          Message(
            ru: "Ссылка «%1» никуда не ведёт: файла «%2» нет. Проверьте написание.",
            en: "The link “%1” is dead: there is no file “%2”. Check its spelling.",
            zh: "链接“%1”无效：没有文件“%2”。请检查拼写。",
            .text(link.destination),
            .text(path)))
      case .home, .section, .exhibit, .anchor, .external, .broken: continue
      }
    }
  }
}

/// Links to a heading find it.
package struct DeadAnchor: PageRule, StandRule {
  package let name = "dead-anchor"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "[Paw](#pawprint) … ## The paw print", after: "[Paw](#the-paw-print)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for (link, target) in zip(page.links, page.targets) {
      guard case .anchor(let anchor) = target, !anchor.isEmpty else { continue }
      let anchors = page.document.headings.map(\.anchor)
      guard !anchors.contains(anchor) else { continue }
      findings.report(self, on: page, at: link.range, message(link.destination, anchor, among: anchors))
    }
  }

  package func check(_ stand: CheckedStand, _ findings: inout Findings) {
    for page in stand.pages {
      for link in page.anchorLinks {
        guard let target = stand.target(of: link, from: page), !target.anchors.contains(link.anchor) else { continue }
        let message = message(link.destination, link.anchor, among: target.anchors.sorted())
        findings.add(Diagnostic(severity, name, at: link.place, to: link.end, message))
      }
    }
  }

  private func message(_ destination: String, _ anchor: String, among anchors: [String]) -> Message {
    let meant = EditDistance.nearest(to: anchor, among: anchors).first
    let advice =
      meant.map { .wasMeant("#\($0)") }
      ?? Message(
        ru: "Сверьте её с заголовками.",
        en: "Check it against the headings.",
        zh: "请与标题核对。")
    return Message(
      ru: "Ссылка «%1» не указывает ни на один заголовок своей страницы. %2",
      en: "The link “%1” names no heading of its page. %2",
      zh: "链接“%1”没有指向该页的任何标题。%2",
      .text(destination),
      .message(advice))
  }
}

/// Headings of different words have different anchors.
package struct DuplicateAnchor: PageRule {
  package let name = "duplicate-anchor"
  package let severity = Diagnostic.Severity.note
  package let example = RuleExample(before: "## C\n\n## C++", after: "## C\n\n## C plus plus")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var earlier: [String: String] = [:]
    for heading in page.document.headings {
      defer { earlier[heading.anchor] = heading.text }
      guard let hyphen = heading.anchor.lastIndex(of: "-") else { continue }
      let number = heading.anchor[hyphen...].dropFirst()
      guard !number.isEmpty, number.allSatisfy(\.isNumber), !heading.text.hasSuffix(number),
        let other = earlier[String(heading.anchor[..<hyphen])], other != heading.text
      else { continue }
      findings.report(
        self, on: page, at: heading.range,
        Message(
          ru: "Якорь заголовка «%1» — тот же, что у «%2», с номером в конце: назовите один из них иначе.",
          en: "The anchor of “%1” is that of “%2” with a number behind it: give one of them other words.",
          zh: "标题“%1”的锚点与“%2”相同，只多了编号：请改换其中一个的措辞。",
          .text(heading.text),
          .text(other)))
    }
  }
}

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

/// A bare address took in the words behind it.
package struct GluedLink: PageRule {
  package let name = "glued-link"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "见https://example.org谢谢", after: "见<https://example.org>谢谢")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for link in page.links where !link.isHTML {
      let range = link.range
      guard let first = page.bytes[range].first, first != UInt8(ascii: "["), first != UInt8(ascii: "<") else {
        continue
      }
      // Three bytes that start with E4 to E9 are a character of Chinese. Behind a slash they may be a part of the path.
      guard let glued = page.bytes[range].firstIndex(where: { (0xE4...0xE9).contains($0) }), glued > range.lowerBound,
        page.bytes[glued - 1] != UInt8(ascii: "/"), page.bytes[glued - 1] < 0x80
      else { continue }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Слова за адресом стали его частью: заключите адрес в угловые скобки.",
          en: "The words behind the address became a part of it: put the address into angle brackets.",
          zh: "网址后面的文字被当成了网址的一部分：请用尖括号把网址括起来。"))
    }
  }
}

/// A link in a link leads where the outer one does.
package struct NestedLink: PageRule {
  package let name = "nested-link"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(
    before: "[See <https://example.org>](https://example.com)", after: "[See our site](https://example.com)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var end = 0
    for link in page.links {
      guard link.range.lowerBound < end else {
        end = link.range.upperBound
        continue
      }
      findings.report(
        self, on: page, at: link.range,
        Message(
          ru: "Эта ссылка стоит внутри другой и ведёт туда же: оставьте одну.",
          en: "This link stands in another and leads where that one does: keep one of them.",
          zh: "此链接位于另一个链接之内，指向外层链接的目标：请只保留一个。"))
    }
  }
}
