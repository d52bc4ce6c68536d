import Testing

@testable import Editing

@Suite("Setting out a table")
struct TableTests {
  @Test(
    "puts pipes below each other by cells on the screen",
    arguments: [
      EditCase(
        "| a | b |\n|---|:-:|\n| 熊猫 ‸如意 | x |\n",
        "| a         |  b  |\n| --------- | :-: |\n| 熊猫 ‸如意 |  x  |\n"),
      EditCase("a|b‸\n---|--:\nлонг|1", "| a    |   b‸ |\n| ---- | --: |\n| лонг |   1 |"),
      EditCase("‸|a|\r\n|:--|\r\n", "| ‸a   |\r\n| :-- |\r\n"),
      EditCase(
        "> | a\\|b | c |\n> |---|---|\n> | d‸\n\nx", "> | a\\|b | c   |\n> | ---- | --- |\n> | d‸    |     |\n\nx"),
      EditCase("text\n\n|a|\n|---|\n|b|c|‸\n", "text\n\n| a   |\n| --- |\n| b   | c‸ |\n"),
      EditCase("a|b‸\n-|-\n`x|y`  | z", "| a     | b‸   |\n| ----- | --- |\n| `x|y` | z   |"),
      EditCase("a|b‸\n-|-\n``x` | y``", "| a          | b‸   |\n| ---------- | --- |\n| ``x` | y`` |"),
      EditCase("a|b‸\n-|-\n\\`x|y`", "| a   | b‸   |\n| --- | --- |\n| \\`x | y`  |"),
      EditCase("- |a|b|\n  |---|---|\n  |‸|d|", "- | a   | b   |\n  | --- | --- |\n  | ‸    | d   |"),
    ])
  func align(sample: EditCase) { sample.check { $0.alignTable() } }

  @Test("does nothing where there is no table, and to one that is set out")
  func nothing() {
    EditCase("a | b‸\nc", "a | b‸\nc").check { $0.alignTable() }
    EditCase("| a   |\n| --- |\n\n‸x", "| a   |\n| --- |\n\n‸x").check { $0.alignTable() }
    EditCase("| a‸   |\n| --- |", "| a‸   |\n| --- |").check { $0.alignTable() }
  }
}
