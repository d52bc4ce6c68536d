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

  /// `$x^2$` or `$$…$$`: a backslash, a power or an index between two dollar signs.
  private static func formula(in bytes: ArraySlice<UInt8>, _ run: Range<Int>) -> Range<Int>? {
    let dollar = UInt8(ascii: "$")
    guard let open = bytes[run].firstIndex(of: dollar) else { return nil }
    var start = open + 1
    while start < run.upperBound, bytes[start] == dollar { start += 1 }
    guard let close = bytes[start..<run.upperBound].firstIndex(of: dollar),
      bytes[start..<close].contains(where: { "\\^_{".utf8.contains($0) })
    else { return nil }
    return open..<close + 1
  }

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
