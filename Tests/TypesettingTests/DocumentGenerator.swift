import TestSupport

/// Writes random pages that mix three languages and every construct of Markdown.
struct DocumentGenerator {
  private var random: SeededGenerator
  /// Whether tables may occur: they repeat and reorder words.
  private let hasTables: Bool

  init(seed: UInt64, hasTables: Bool) {
    random = SeededGenerator(seed: seed)
    self.hasTables = hasTables
  }

  mutating func document() -> String {
    (0..<number(1...5)).map { _ in block(depth: 0) }.joined(separator: "\n\n") + "\n"
  }

  private mutating func block(depth: Int) -> String {
    switch number(0...13) {
    case 0: return String(repeating: "#", count: number(1...6)) + " " + words(1...6)
    case 1: return words(1...4) + "\n" + (number(0...1) == 0 ? "===" : "---")
    case 2...3 where depth < 3: return quote(depth: depth)
    case 4...6 where depth < 3: return list(depth: depth)
    case 7: return "```swift\n" + codeLines() + "\n```"
    case 8: return indented(codeLines(), by: "    ")
    case 9: return pick(["***", "<!-- неслышно -->", "<div>слово\nword</div>", "![熊猫 Катюша](a.png)"])
    case 10 where hasTables: return table()
    default: return paragraph()
    }
  }

  private mutating func quote(depth: Int) -> String {
    indented(blocks(depth: depth + 1), by: "> ")
  }

  private mutating func list(depth: Int) -> String {
    let first = pick([-1, -1, 0, 9, 99, 123_456_789])
    let isTight = number(0...1) == 0
    let items = (0..<number(1...4)).map { offset in
      let mark = first < 0 ? "- " : "\(first + offset). "
      let task = number(0...5) == 0 ? pick(["[ ] ", "[x] "]) : ""
      let text = indented(blocks(depth: depth + 1), by: String(repeating: " ", count: mark.count))
      return mark + (task.isEmpty ? String(text.dropFirst(mark.count)) : task + words(1...5))
    }
    return items.joined(separator: isTight ? "\n" : "\n\n")
  }

  private mutating func blocks(depth: Int) -> String {
    (0..<number(1...2)).map { _ in block(depth: depth) }.joined(separator: "\n\n")
  }

  private mutating func table() -> String {
    let count = number(1...7)
    let marks = (0..<count).map { _ in pick(["---", ":--", "--:", ":-:"]) }
    let rows = (0...number(0...4)).map { _ in (0..<count).map { _ in cell() }.joined(separator: " | ") }
    return
      (["| " + rows[0] + " |", "|" + marks.joined(separator: "|") + "|"] + rows.dropFirst().map { "| " + $0 + " |" })
      .joined(separator: "\n")
  }

  private mutating func cell() -> String {
    number(0...6) == 0 ? "" : words(1...6).replacing("\\\n", with: "<br>").replacing("\n", with: " ")
  }

  private mutating func paragraph() -> String { words(1...30) }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    var text = ""
    for index in 0..<number(count) {
      if index > 0 { text += separator() }
      text += marked(word())
    }
    return text
  }

  private mutating func separator() -> String {
    pick([" ", " ", " ", " ", " ", "\n", "\\\n", " — ", "&nbsp;", ", ", "，", "", "\u{200B}"])
  }

  private mutating func marked(_ word: String) -> String {
    switch number(0...24) {
    case 0: "*\(word)*"
    case 1: "**\(word)**"
    case 2: "~~\(word)~~"
    case 3: "`\(word)`"
    case 4: "[\(word) \(self.word())](zoo/pandas)"
    case 5: "![\(word)](a.png)"
    case 6: "***\(word)* \(self.word())**"
    case 7: "[**\(word)**\n\(self.word())](#a \"t\")"
    case 8: "&laquo;\(word)&raquo;"
    case 9: "<b>\(word)</b>"
    case 10: "\(word)\\*"
    default: word
    }
  }

  private mutating func word() -> String {
    let plain = pick(Self.words)
    return number(0...9) == 0 ? plain + pick(Self.endings) : plain
  }

  private mutating func codeLines() -> String {
    (0..<number(1...4)).map { _ in
      pick(["", "\t", "  "])
        + (0..<number(0...6)).map { _ in pick(Self.words) }.joined(separator: pick([" ", "\t", ""]))
    }.joined(separator: "\n")
  }

  private func indented(_ text: String, by prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { prefix + $0 }.joined(separator: "\n")
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private static let endings = [".", ",", "!", "?", ":", "。", "，", "！", "》。", "”", "…", ";"]

  private static let words = [
    "в", "и", "на", "под", "Москва", "Харбин", "Ёлка", "№", "150", "17–21", "мая", "км", "т.е.", "кое-кто",
    "достопримечательность", "«Гжель»", "(ЭКСПО)", "the", "a", "stand", "exhibition", "Luzhniki", "well-known", "3.14",
    "incomprehensibilities", "https://expo.example/a/b-c?d=e", "熊猫", "如意和丁丁", "《莫斯科》", "（哈尔滨）", "“你好”",
    "扎里亚季耶公园位于莫斯科市中心", "漢字ABC漢字", "🐼", "🇷🇺🇨🇳", "👨‍👩‍👧", "e\u{301}te\u{301}", "हिन्दी", "한국어", "กำลัง",
    "x\u{301}\u{302}", "ＡＢ", "100%", "И", "5", "лет",
  ]
}
