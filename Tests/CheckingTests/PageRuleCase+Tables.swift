extension PageRuleCase {
  static let tables: [PageRuleCase] = [
    .body(
      "literal-table", "| a | b | c |\n1️⃣|---|--:|\n|1|2|3|", fixed: "| a | b | c |\n|---|--:|---|\n|1|2|3|",
      kept: "a | b\n- | :-:\n\n| c |\n|:-|\n\nText\n| a | b |\n|-|-|\n\n| `a | b` |\n"),
    .body("literal-table", "> a | b | c\n> 1️⃣-|-", fixed: "> a | b | c\n> -|-|---", kept: "a\n|-|-|\n\na | b\n---- -|-"),
    .body("literal-table", "a \\| b | c\n1️⃣-|-|-", kept: "a \\| b | c\n-|-\n\n```\na|b\n-|-|-\n```\n"),
  ]
}
