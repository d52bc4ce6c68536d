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
      EditCase(
        "|🐼|b‸|\n|---|---|\n|👨‍👩‍👧 x|❤️|\n|🇨🇳🇷🇺|y|",
        "| 🐼   | b‸   |\n| ---- | --- |\n| 👨‍👩‍👧 x | ❤️   |\n| 🇨🇳🇷🇺 | y   |"),
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

  @Test(
    "goes from cell to cell, past the line of dashes, and adds a row behind the last",
    arguments: [
      (true, "| a‸ | bb |\n|---|---|\n| c | d |", "| a | «bb‸ |\n|---|---|\n| c | d |"),
      (true, "| a | b‸b |\n|---|---|\n| c | d |", "| a | bb |\n|---|---|\n| «c‸ | d |"),
      (false, "| a | bb |\n|---|---|\n| «c‸ | d |", "| a | «bb‸ |\n|---|---|\n| c | d |"),
      (true, "| a | bb |\n|---|---|\n| c | d‸ |\n\nx", "| a | bb |\n|---|---|\n| c | d |\n| ‸  |   |\n\nx"),
      (true, "> | a |\r\n> |---|‸\r\n", "> | a |\r\n> |---|\r\n> | ‸  |\r\n"),
      (false, "| ‸a | b |\n|---|---|", "| ‸a | b |\n|---|---|"),
    ])
  func cells(forward: Bool, before: String, after: String) {
    var editor = Editor(marked: before)
    let isTable = editor.moveToCell(forward: forward)
    #expect(isTable)
    #expect(editor.marked.debugDescription == after.debugDescription)
  }

  @Test("goes nowhere outside of a table")
  func noCells() {
    var editor = Editor(marked: "a | ‸b")
    let isTable = editor.moveToCell(forward: true)
    #expect(!isTable)
    #expect(editor.marked == "a | ‸b")
  }
}
