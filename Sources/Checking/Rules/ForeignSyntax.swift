package import Content
import MarkdownTree
import Wording

/// A page uses what other programs know and the stand does not.
package struct LiteralSyntax: PageRule {
  package let name = "literal-syntax"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "A panda :smile:", after: "A panda 😄")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var formula: Range<Int>?
    var emoji: Range<Int>?
    var definition: Range<Int>?
    for run in page.written {
      formula = formula ?? Self.formula(in: page.bytes, run)
      emoji = emoji ?? Self.emoji(in: page.bytes, run)
      definition = definition ?? Self.definition(in: page.bytes, run)
    }
    let found = [
      formula.map {
        (
          $0,
          Message(
            ru: "Формула показывается как написана.", en: "The formula is shown as it is written.", zh: "公式会按原样显示。")
        )
      },
      emoji.map {
        (
          $0,
          Message(
            ru: "Имя эмодзи показывается как написано: поставьте сам знак.",
            en: "The name of the emoji is shown as it is written: put the character itself.",
            zh: "表情代码会按原样显示：请直接写该字符。")
        )
      },
      definition.map {
        (
          $0,
          Message(
            ru: "Список определений показывается как написан: сделайте из него обычный список.",
            en: "The list of definitions is shown as it is written: make a list of it.",
            zh: "定义列表会按原样显示：请改成普通列表。")
        )
      },
    ].compactMap { $0 }
    for (range, message) in found.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      findings.report(self, on: page, at: range, message)
    }
  }

  /// `$x^2$`, or `$$…$$` over lines: a backslash, a power or an index between dollar signs.
  private static func formula(in bytes: ArraySlice<UInt8>, _ run: Range<Int>) -> Range<Int>? {
    let dollar = UInt8(ascii: "$")
    var start = run.lowerBound
    while start < run.upperBound, let open = bytes[start..<run.upperBound].firstIndex(of: dollar) {
      start = open + 1
      let isDisplay = start < run.upperBound && bytes[start] == dollar
      if isDisplay { start += 1 }
      let close =
        isDisplay
        ? bytes[start..<paragraphEnd(in: bytes, from: start)].firstRange(ofBytes: [dollar, dollar])?.upperBound
        : closing(in: bytes, start..<run.upperBound).map { $0 + 1 }
      guard let close, bytes[start..<close].contains(where: { "\\^_{".utf8.contains($0) }) else { continue }
      return open..<close
    }
    return nil
  }

  /// The dollar sign that ends a formula in a line. As Pandoc has it, no blank stands within the signs, and no digit behind
  /// them: “$5, x^2 and $10” is money.
  private static func closing(in bytes: ArraySlice<UInt8>, _ range: Range<Int>) -> Int? {
    guard let first = bytes[range].first, !first.isBlankOrNewline,
      let close = bytes[range].firstIndex(of: UInt8(ascii: "$")), !bytes[close - 1].isBlankOrNewline
    else { return nil }
    let isMoney = close + 1 < range.upperBound && (0x30..<0x3A).contains(bytes[close + 1])
    return isMoney ? nil : close
  }

  private static func paragraphEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    let rest = bytes[start..<min(start + longest, bytes.endIndex)]
    return rest.firstRange(ofBytes: [0x0A, 0x0A])?.lowerBound ?? rest.endIndex
  }

  /// No formula over lines is longer, in bytes.
  private static let longest = 1024

  /// `:smile:`, behind a blank or at the start: letters, digits, `_`, `+` and `-`, at least one letter.
  private static func emoji(in bytes: ArraySlice<UInt8>, _ run: Range<Int>) -> Range<Int>? {
    let colon = UInt8(ascii: ":")
    var start = run.lowerBound
    while let open = bytes[start..<run.upperBound].firstIndex(of: colon) {
      start = open + 1
      guard open == run.lowerBound || bytes[open - 1] == 0x20 else { continue }
      let name = bytes[start..<run.upperBound].prefix { byte in
        (0x61..<0x7B).contains(byte) || (0x30..<0x3A).contains(byte) || "_+-".utf8.contains(byte)
      }
      guard name.count > 1, name.endIndex < run.upperBound, bytes[name.endIndex] == colon,
        name.contains(where: { (0x61..<0x7B).contains($0) })
      else { continue }
      return open..<name.endIndex + 1
    }
    return nil
  }

  /// A line that starts with a colon and a blank below another.
  private static func definition(in bytes: ArraySlice<UInt8>, _ run: Range<Int>) -> Range<Int>? {
    guard run.count > 2, bytes[run.lowerBound] == UInt8(ascii: ":"), bytes[run.lowerBound + 1] == 0x20,
      run.lowerBound > 0, bytes[run.lowerBound - 1] == 0x0A
    else { return nil }
    return run
  }
}

/// A comment that is never closed is shown.
package struct UnclosedComment: PageRule {
  package let name = "unclosed-comment"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "Pandas <!-- check this", after: "Pandas <!-- check this -->")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for run in page.written {
      guard let start = page.bytes[run].firstRange(ofBytes: Array("<!--".utf8)) else { continue }
      findings.report(
        self, on: page, at: start,
        Message(
          ru: "Комментарий не закрыт, и посетители его видят: добавьте «-->» в том же абзаце.",
          en: "The comment is not closed and visitors see it: add “-->” in the same paragraph.",
          zh: "注释没有结束，访客会看到它：请在同一段落内补上“-->”。"))
    }
  }
}

/// Pages need no shortcodes of Hugo.
package struct Shortcode: PageRule {
  package let name = "shortcode"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "{{< figure src=\"paw.png\" >}}", after: "![A paw](paw.png)")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    var open: [TemplateTag] = []
    for range in page.shortcodes {
      // A tag that closes another is a part of that.
      if let tag = TemplateTag(at: range.lowerBound, in: page.bytes, paragraphEnd: range.upperBound) {
        if tag.isClosing, open.contains(where: tag.closes) { continue }
        open.append(tag)
      }
      findings.report(
        self, on: page, at: range,
        Message(
          ru: "Шорткод виден как исходный текст: напишите то же в Markdown.",
          en: "The shortcode is shown as its source: write what it means in Markdown.",
          zh: "短代码会显示为源码：请用 Markdown 改写。"))
    }
  }
}

/// Pages need no HTML.
package struct UnshownHTML: PageRule {
  package let name = "unshown-html"
  package let severity = Diagnostic.Severity.warning
  package let example = RuleExample(before: "The <mark>first</mark> panda", after: "The **first** panda")

  package func check(_ page: CheckedPage, _ findings: inout Findings) {
    for node in page.html {
      guard case .html = node.kind else {
        reportBlock(node, on: page, &findings)
        continue
      }
      if !page.text(of: node.range).hasPrefix("</"), let tag = HTMLPiece(node.verbatim).tagName {
        findings.report(
          self, on: page, at: node.range,
          Message(
            ru: "Тег <%1> здесь ничего не делает: напишите это в Markdown.",
            en: "The tag <%1> does nothing here: write it in Markdown.",
            zh: "标签 <%1> 在此无效：请用 Markdown 书写。",
            .text(tag)))
      }
    }
  }

  /// The visible part of a block depends on its first tag.
  private func reportBlock(_ node: Node, on page: CheckedPage, _ findings: inout Findings) {
    guard node.kind == .htmlBlock, let tag = HTMLPiece(node.verbatim).tagName, Self.unseen.contains(tag) else { return }
    let start = node.range.lowerBound
    let end = page.bytes[node.range].firstIndex(of: 0x0A) ?? node.range.upperBound
    findings.report(
      self, on: page, at: start..<max(start, end),
      Message(
        ru: "Это не показывается: что посетители должны прочитать, напишите в Markdown.",
        en: "This is not shown: write in Markdown what visitors should read.",
        zh: "此处内容不会显示：请用 Markdown 书写访客应读到的内容。"))
  }

  private static let unseen: Set<String> = [
    "script", "style", "iframe", "object", "svg", "canvas", "video", "audio", "embed", "template", "input", "textarea",
  ]
}
