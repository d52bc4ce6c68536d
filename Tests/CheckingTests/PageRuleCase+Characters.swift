import Wording

extension PageRuleCase {
  static let characters: [PageRuleCase] = [
    .body("control-character", "A panda1️⃣\u{202E} eats2️⃣\u{1B}[31m", fixed: "A panda eats[31m"),
    PageRuleCase(
      "control-character", "\u{FEFF}" + head + "A1️⃣\u{FEFF}B\r\nC2️⃣\u{7}D\r\n", fixed: "\u{FEFF}" + head + "AB\r\nCD\r\n"),
    PageRuleCase(
      "control-character", head + "1️⃣\u{1}A", kept: "\u{0}-\u{0}-\u{0}-\u{0}\n\u{4}\u{1F}\u{4}\u{0}A\u{0}B\u{0}\n"),
    .body(
      "control-character", "pan1️⃣\u{200E}da", fixed: "panda",
      kept: "Museum (\u{5DE}\u{5D5}\u{5D6})\u{200E} 5, \u{200F}\u{645}"),
    .body("zero-width-character", "pan1️⃣\u{200B}da", fixed: "panda"),
    .body("zero-width-character", "大熊1️⃣\u{200C}猫", fixed: "大熊猫", language: .zh),
    .body("zero-width-character", "a1️⃣\u{200D}b", kept: "👩\u{200D}👩\u{200D}👧 می\u{200C}خواهم"),
    .body("mixed-scripts", "1️⃣Mосква", fixed: "Москва", language: .ru),
    .body("mixed-scripts", "1️⃣Сargo", fixed: "Cargo", language: .ru),
    // Whether this is one script or the other nobody can tell.
    .body("mixed-scripts", "1️⃣aа", kept: "PDFка, Wi-Fi-роутер и Yandex", language: .ru),
    .body("literal-emphasis", "1️⃣**真。**她来了。", fixed: "**真**。她来了。", language: .zh),
    .body("literal-emphasis", "她说1️⃣**“真”**了。", fixed: "她说“**真**”了。", language: .zh),
    .body("literal-emphasis", "Это 1️⃣**«жирно».**сразу.", fixed: "Это «**жирно**».сразу.", language: .ru),
    .body("literal-emphasis", "1️⃣*请不要。*这会", fixed: "*请不要*。这会", language: .zh),
    .body(
      "literal-emphasis", "1️⃣**真！**她", kept: "2\\*(a+b)\\*3, 2*(a+b)*3, 3 ** 4, **真** `**真。**她` and \\*\\*真。\\*\\*她",
      language: .zh),
  ]
}
