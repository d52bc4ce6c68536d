/// Pages of every kind of block in three languages.
enum MixedPage {
  /// Each kind of block once; numbers differ.
  private static func lines(_ number: Int) -> [String] {
    [
      "## Heading \(number) of *parts*", "",
      "A paragraph **bold \(number)** with a [link](https://a.b/\(number)) and", "`code \(number)` in it, Москва.", "",
      "- item \(number)", "- item *two*", "  - inner `x`", "- [ ] task", "",
      "Павильон номер \(number) показывает *электрический* транспорт", "и [панд](zoo/pandas) Московского зоопарка.", "",
      "| a | b |", "|---|---|", "| \(number) | **x** |", "| y | [z](w) |", "",
      "```swift", "let x = \(number)", "```", "", "> A quote \(number)", "> goes on", "", "1. one", "2. two ~~old~~",
      "",
      "这是第\(number)段，熊猫在莫斯科动物园。", "它们喜欢竹子。", "",
      "Plain words, www.example.org/\(number) &amp; more\\*", "",
    ]
  }

  /// Links by reference, and their definitions.
  private static func references(_ number: Int) -> [String] {
    [
      "As [others \(number)] say, and [they][\(number)].", "",
      "[others \(number)]: https://a.b/\(number) 'Title \(number)'", "[\(number)]: zoo/pandas", "",
    ]
  }

  /// A page of so many lines.
  static func bytes(lines count: Int, hasDefinitions: Bool = false) -> [UInt8] {
    var page: [String] = []
    while page.count < count { page += lines(page.count) + (hasDefinitions ? references(page.count) : []) }
    return Array((page.prefix(count).joined(separator: "\n") + "\n").utf8)
  }

  /// Pages of one block of about so many bytes each, by its name, and how many lines they have.
  static func blocks(bytes count: Int) -> [(name: String, bytes: [UInt8], lines: Int)] {
    let words = "Павильон *номер* показывает the pandas 熊猫 and"
    return [
      ("code", "```\n", "let pavilion = Pavilion(name: \"Москва\")\n", "```\n"),
      ("a table", "| a | b |\n|---|---|\n", "| \(words) | x |\n", ""),
      ("a list", "", "- \(words)\n", ""), ("a paragraph", "", "\(words)\n", ""),
    ].map { name, start, line, end in
      let lines = count / line.utf8.count
      return (name, Array((start + String(repeating: line, count: lines) + end).utf8), lines)
    }
  }

  /// A page of at least so many bytes.
  static func bytes(atLeast count: Int) -> [UInt8] {
    var page: [UInt8] = []
    var number = 0
    while page.count < count {
      page += Array(lines(number).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
      number += 1
    }
    return page
  }
}
