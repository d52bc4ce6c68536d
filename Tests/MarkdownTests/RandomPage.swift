/// Pages that a grammar of Markdown makes at random: every construct of CommonMark and of GitHub's extensions in every other,
/// with a mark lost, doubled or moved in every third page. The same page for the same seed.
///
/// What the stand reads otherwise on purpose does not come up: see `DifferenceTests`.
struct RandomPage {
  private var random: RandomDocument
  /// How many levels may still be nested.
  private var depth = 4
  /// Whether there are bare links, and no brackets then.
  private let hasBareLinks: Bool

  private init(seed: Int) {
    random = RandomDocument(seed: UInt64(truncatingIfNeeded: seed) &+ 23_000)
    hasBareLinks = seed % 3 == 0
  }

  /// - Parameter seed: Any number.
  static func text(seed: Int) -> String {
    var page = RandomPage(seed: seed)
    var lines = page.blocks(1 + page.next(4))
    if page.next(3) == 0 { page.disturb(&lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func next(_ bound: Int) -> Int { random.next(below: bound) }

  private mutating func one(of choice: [String]) -> String { choice[next(choice.count)] }

  // MARK: Blocks

  /// The lines of so many blocks, mostly with an empty line between two.
  private mutating func blocks(_ count: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<count {
      if index > 0, next(4) > 0 { lines.append(next(12) == 0 ? "  " : "") }
      lines += block()
      if lines.last?.contains("]:") == true { lines.append("") }
    }
    return lines
  }

  private mutating func block() -> [String] {
    depth -= 1
    defer { depth += 1 }
    switch next(depth > 0 ? 20 : 12) {
    case 0...3: return paragraph()
    case 4: return [one(of: ["# ", "## ", "###### ", "#\t", " # "]) + text() + one(of: ["", " #", " ##  ", "#"])]
    case 5: return paragraph() + [one(of: ["===", "---", "=", "-", "  ---  "])]
    case 6: return [one(of: ["---", "***", "___", "- - -", " * * *", "_ _ _ _"])]
    case 7: return fence()
    case 8: return ["    " + text(), "", "      " + word()].prefix(1 + next(3)).map { $0 }
    case 9: return html()
    case 10: return hasBareLinks ? paragraph() : definition()
    case 11: return table()
    case 12...14: return quote()
    default: return list()
    }
  }

  private mutating func paragraph() -> [String] {
    (0...next(3)).map { _ in
      one(of: ["", "", "", "", "   ", "  "]) + text() + one(of: ["", "", "", "  ", "\\", " "])
    }
  }

  private mutating func fence() -> [String] {
    let mark = one(of: ["```", "~~~", "````", "  ```"])
    let info = one(of: ["", "", "swift", " c++ x", "a&amp;b", "a\\*"])
    let lines = (0..<next(3)).map { _ in one(of: ["", "  ", "    ", "\t"]) + one(of: [word(), "```", "~~", "", "> a"]) }
    return [mark + info] + lines + (next(6) == 0 ? [] : [mark])
  }

  private mutating func html() -> [String] {
    switch next(6) {
    case 0: ["<div>", text(), "</div>"]
    case 1: ["<!-- \(word())", "", "\(word()) -->" + one(of: ["", " " + text()])]
    case 2: [one(of: ["<pre>", "<style>", "<script>"]) + word(), "", "*a*</pre>" + text()]
    case 3: [one(of: ["<a href=\"b\">", "</del>", "<x-y z>"]), text()]
    case 4: [one(of: ["<?php", "<![CDATA["]) + text(), "?> ]]>"]
    default: ["<table><tr><td>", "", "    " + text(), "", "</td></tr></table>"]
    }
  }

  private mutating func definition() -> [String] {
    let label = one(of: ["a", "Ж Б", "词", "b"])
    let target = one(of: ["/u", "<x y>", "/a\\*b", "http://x.y/?q=ü", "/u(v)", ""])
    let title = one(of: ["", " 'title'", " \"t &quot; t\"", "\n  (title)", " 'a\nb'", " \"a\" b"])
    return (one(of: ["[\(label)]: ", "[\(label)]:\n", "  [\(label)]:"]) + target + title)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func table() -> [String] {
    let columns = 1 + next(3)
    let edge = next(3) > 0 ? "|" : ""
    func row(_ cells: [String]) -> String { edge + cells.joined(separator: "|") + (columns == 1 ? "|" : edge) }
    var lines = [row((0..<columns).map { _ in cell() })]
    lines.append(row((0..<columns).map { _ in one(of: ["---", ":--", "--:", ":-:", " --- "]) }))
    for _ in 0..<next(4) { lines.append(row((0..<max(1, columns - 1 + next(3))).map { _ in cell() })) }
    return lines
  }

  private mutating func cell() -> String {
    one(of: ["", " ", "", " "]) + one(of: [text(), word(), "", "a\\|b", "`c`", "\\\\"]).replacing("\n", with: " ") + " "
  }

  private mutating func quote() -> [String] {
    let mark = one(of: ["> ", "> ", ">", " > "])
    let isLazy = next(4) == 0
    return blocks(1 + next(2)).enumerated().map { index, line in
      isLazy && index > 0 && next(2) == 0 ? line : mark + line
    }
  }

  private mutating func list() -> [String] {
    let isLoose = next(3) == 0
    let number = one(of: ["1", "2", "0", "10"])
    let mark = one(of: ["-", "+", "*", number + ".", number + ")"]) + one(of: [" ", " ", "  ", "\t", "     "])
    let indent = String(repeating: " ", count: mark.hasSuffix("\t") ? 4 : mark.utf8.count)
    var lines: [String] = []
    for index in 0...next(3) {
      if index > 0, isLoose || next(8) == 0 { lines.append("") }
      var item = blocks(1 + next(8) / 6)
      if next(8) == 0, !hasBareLinks { item[0] = one(of: ["[ ] ", "[x] ", "[X]  ", "[x]"]) + "a " + text() }
      for (place, line) in item.enumerated() {
        let isLazy = next(12) == 0
        lines.append(place == 0 ? mark + line : line.isEmpty || isLazy ? line : indent + line)
      }
    }
    return lines
  }

  // MARK: Inlines

  private mutating func text() -> String {
    (0...next(5)).map { _ in inline() }.joined(separator: !hasBareLinks && next(3) == 0 ? "" : " ")
  }

  private mutating func inline() -> String {
    depth -= 1
    defer { depth += 1 }
    switch next(depth <= 0 ? 14 : hasBareLinks ? 17 : 24) {
    case 0...5: return word()
    case 6: return one(of: ["`a`", "`` b ` c ``", "`d", "` `", "`e*`", "`` ` ``"])
    case 7: return one(of: ["<https://a.b/c?d=é>", "<e@f.gh>", "<a+b:c>", "<not an address>"])
    case 8 where !hasBareLinks: return "b"
    case 8: return one(of: ["www.a.b", "https://a.b/c", "http://a.b/(c)", "x@y.zw", "https://a.b/?c&d", "ftp://a.b"])
    case 9: return one(of: ["<b>", "</b>", "<i x='y'>", "<br />", "<!-- c -->", "<?d?>", "<a", "< b >"])
    case 10: return one(of: ["&amp;", "&copy;", "&#1078;", "&#x6F22;", "&nope;", "&#0;", "&", "&ouml"])
    case 11: return one(of: ["\\*", "\\_", "\\[", "\\\\", "\\a", "\\~", "\\`", "\\&amp;", "\\!"])
    case 12:
      return one(
        of: ["*", "**", "_", "__", "~~", "***", "!", "(", ")", "`", "<", ">", "|", "#"]
          + (hasBareLinks ? [] : ["[", "]"]))
    case 13: return one(of: ["«", "»", "“", "”", "，", "。", "（", "）", "—", "…", "、", "「", "」", "：", "＊"])
    case 14...16:
      let mark = one(of: ["*", "*", "_", "**", "__", "***", "~~", "~"])
      return mark + text() + mark
    case 17...19: return "[" + text() + "](" + target() + ")"
    case 20: return "[" + text() + "]" + one(of: ["[a]", "[]", "", "[词]", "[ж б]", "[nowhere]"])
    case 21: return one(of: ["[a]", "[Ж  б]", "[词]", "![b]", "[a][]", "[A]"])
    default: return "![" + text() + "](" + target() + ")"
    }
  }

  private mutating func target() -> String {
    one(of: ["/u", "<a b>", "", "/u(v)", "a\\)b", "u&amp;v", "/п", "<>", "/a_b_", "(", "/u v"])
      + one(of: ["", "", " 't'", " \"t \\\" t\"", " (t)", "\n't'", " 't", "  "])
  }

  private mutating func word() -> String {
    one(of: [
      "слово", "Ёж", "и", "词", "展馆", "汉字。", "word", "a", "b2", "é", "1", "«да»", "“是”", "да,", "no.", "（注）", "x_y",
      "2*3", "snake_case_", "-", "+", "1.", "a:", "\u{A0}", "\u{3000}", "ﬁ", "т.е.",
    ])
  }

  // MARK: What does not fit

  /// Loses, doubles and moves a few marks and lines.
  private mutating func disturb(_ lines: inout [String]) {
    for _ in 0...next(3) {
      let index = next(lines.count)
      switch next(8) {
      case 0: lines.swapAt(index, next(lines.count))
      case 1 where lines.count > 1: lines.remove(at: index)
      case 2: lines.insert(one(of: Self.starts), at: index)
      case 3: lines[index] = one(of: Self.starts) + lines[index]
      default: lines[index] = disturbed(lines[index])
      }
    }
  }

  private mutating func disturbed(_ line: String) -> String {
    var scalars = String.UnicodeScalarView()
    let place = next(line.unicodeScalars.count + 1)
    let change = next(3)
    for (index, scalar) in line.unicodeScalars.enumerated() {
      if index == place, change == 0 { continue }
      if index == place {
        scalars.append(contentsOf: change == 1 ? [scalar] : Array(one(of: Self.marks).unicodeScalars))
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static let starts = [
    "", "> ", "- ", "    ", "---", "```", "\t", "|", "1. ", "[a]: /u", "***", "<div>", "  ", "# ",
  ]
  private static let marks = ["*", "_", "`", "[", "]", "(", "\\", " ", "\t", "<", "~", "!", "|", ":"]
}
