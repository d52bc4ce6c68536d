import Searching
import Testing

/// What typed letters find in a list of commands.
@Suite struct FuzzyMatchTests {
  @Test(
    "finds the letters in their order, in either case, ё as е",
    arguments: [
      ("цв", "Цвета", [0, 1]), ("окр", "Открыть", [0, 2, 3]), ("окы", "Открыть", [0, 2, 4]),
      ("вперед", "Вперёд", [0, 1, 2, 3, 4, 5]),
      ("页内", "页内查找", [0, 1]), ("fp", "Find in page", [0, 8]), ("", "Home", []), ("homes", "Home", nil),
      ("го мо", "Города Москвы", [0, 1, 7, 8]),
    ] as [(String, String, [Int]?)])
  func finds(typed: String, title: String, positions: [Int]?) {
    #expect(FuzzyMatch(typed, in: title)?.positions == positions)
  }

  @Test(
    "prefers beginnings of words, and letters that stand together",
    arguments: [("ma", "Match", "Hammam"), ("ab", "Table about", "Taxab"), ("се", "Цвета: светлые", "Раздел: Сети")])
  func ranks(typed: String, one: String, other: String) throws {
    let first = try #require(FuzzyMatch(typed, in: one)?.score)
    let second = try #require(FuzzyMatch(typed, in: other)?.score)
    #expect(first != second)
    #expect((first > second) == (typed != "се"))
  }
}
