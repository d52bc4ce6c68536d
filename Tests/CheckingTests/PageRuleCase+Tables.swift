extension PageRuleCase {
  static let tables: [PageRuleCase] = [
    .body(
      "literal-table", "| a | b | c |\n1️⃣|---|--:|\n|1|2|3|", fixed: "| a | b | c |\n|---|--:|---|\n|1|2|3|",
      kept: "a | b\n- | :-:\n\n| c |\n|:-|\n\nText\n| a | b |\n|-|-|\n\n| `a | b` |\n"),
    .body("literal-table", "> a | b | c\n> 1️⃣-|-", fixed: "> a | b | c\n> -|-|---", kept: "a\n|-|-|\n\na | b\n---- -|-"),
    .body(
      "literal-table", "| a | b |\n1️⃣|---+---|\n| 1 | 2 |", fixed: "| a | b |\n|---|---|\n| 1 | 2 |",
      kept: "| a |\n|---|\n| 1 |\n\n+---+\n| a |\n\nText\n|===\n"),
    .body("literal-table", "| a | b |\n1️⃣|===|===|\n| 1 | 2 |", fixed: "| a | b |\n|---|---|\n| 1 | 2 |"),
    .body("literal-table", "a \\| b | c\n1️⃣-|-|-", kept: "a \\| b | c\n-|-\n\n```\na|b\n-|-|-\n```\n"),
    .body(
      "left-out", sparseTable(rows: 29) + "1️⃣|b\n" + String(repeating: "|b\n", count: 10), kept: sparseTable(rows: 27)),
    .body(
      "left-out", "> | a | b |\n> |-|-|\n> | c | d |\n> | e | f | 1️⃣g |\n> | i | j \\| k |\n",
      kept: "| a | b |\n|-|-|\n| c |\n| `d|e` |\n"),
    .body("left-out", "[a]: /" + long + "\n\n1️⃣[a] [a] [a] [a] [a] [a]", kept: "[a]: /" + long + "\n\n[a] [a] [a] [a]"),
  ]

  private static let long = String(repeating: "u", count: 20_000)

  /// A header of a hundred cells above rows of one.
  private static func sparseTable(rows: Int) -> String {
    ["|a", "|---"].map { String(repeating: $0, count: 100) + "\n" }.joined() + String(repeating: "|b\n", count: rows)
  }
}
