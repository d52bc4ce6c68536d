extension PageRuleCase {
  static let tables: [PageRuleCase] = [
    .body(
      "literal-table", "| a | b |\n1️⃣|--|--:|\n|1|2|", fixed: "| a | b |\n|---|--:|\n|1|2|",
      kept: "a | b\n--- | :-:\n\n| c |\n|:--|"),
    .body(
      "literal-table", "a | b | c | d |\n  1️⃣-|:-|\t-: | --  \nx", fixed: "a | b | c | d |\n  ---|:--|\t--: | ---  \nx",
      kept: "a | b\n-|-|-\n\na\n--\n\na | b\n---- -|-\n\na | b\n:|:\n\na | b\n-||-"),
    .body(
      "literal-table", "a \\| b | c\n1️⃣-|-", fixed: "a \\| b | c\n---|---", kept: "a \\| b\n-|-\n\na | b | c\n-|-\n\n-|-"
    ),
    .body("literal-table", "||\n1️⃣|-|", fixed: "||\n|---|"),
    .body(
      "literal-table", "> | a | b |\n> 1️⃣|-|-|\n> > c|d\n> > 2️⃣-|-",
      fixed: "> | a | b |\n> |---|---|\n> > c|d\n> > ---|---", kept: "> | a | b |\n|-|-|"),
    .body(
      "literal-table", "- | a | b |\n  1️⃣|-|-|\n  |1|2|\n- > c|d\n  > 2️⃣-|-",
      fixed: "- | a | b |\n  |---|---|\n  |1|2|\n- > c|d\n  > ---|---",
      kept: "- text\n| a | b |\n|-|-|\n\n> text\na|b\n-|-"),
    .body("literal-table", "Text:\n| a | b |\n1️⃣|--|---|", fixed: "Text:\n\n| a | b |\n|---|---|"),
    .body("literal-table", "Text:\na|b\n1️⃣---|---\n1|2\n-|-", fixed: "Text:\n\na|b\n---|---\n1|2\n-|-"),
    .body(
      "literal-table", "1. > Text\n   > | a | b |\n   > 1️⃣|-|-|\n   > |1|2|",
      fixed: "1. > Text\n   >\n   > | a | b |\n   > |---|---|\n   > |1|2|"),
    .body("literal-table", "- Text\n  a|b\n  1️⃣-|-\n- c", fixed: "- Text\n\n  a|b\n  ---|---\n- c"),
    .body("literal-table", "[x]: /y\na|b\n1️⃣-|-", fixed: "[x]: /y\n\na|b\n---|---"),
    .body(
      "literal-table", "a|b\n1️⃣-|-",
      kept: "    a|b\n    -|-\n\n"
        + "```\na|b\n-|-\n```\n\n<div>\na|b\n-|-\n</div>\n\n`\na|b\n-|-\n`\n\n<b t=\"\na|b\n-|-\n\">"),
    PageRuleCase(
      "literal-table", "\u{FEFF}---\r\ntitle: A\r\nsummary: |\r\n  a|b\r\n  -|-\r\n---\r\nText\r\na|b\r\n1️⃣-|-\r\n",
      fixed: "\u{FEFF}---\r\ntitle: A\r\nsummary: |\r\n  a|b\r\n  -|-\r\n---\r\nText\r\n\r\na|b\r\n---|---\r\n"),
  ]
}
