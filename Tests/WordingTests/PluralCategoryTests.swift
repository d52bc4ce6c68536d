import Testing
import Wording

/// The plural rules of CLDR 45, for whole numbers.
@Suite struct PluralCategoryTests {
  private typealias Case = (codes: String, expected: [(PluralCategory, [Int])])

  private static let cases: [Case] = [
    ("ja zh ko vi th", [(.other, [0, 1, 2, 5, 11, 100])]),
    ("en de it es nl sv hu tr kk bg pt-PT xx", [(.one, [1]), (.other, [0, 2, 5, 11, 21, 101])]),
    ("fr pt pt-BR hi", [(.one, [0, 1]), (.other, [2, 5, 11, 21])]),
    ("ru uk be", [(.one, [1, 21, 101]), (.few, [2, 4, 22, 103]), (.many, [0, 5, 11, 12, 14, 20, 111, 112])]),
    ("pl", [(.one, [1]), (.few, [2, 4, 22, 104]), (.many, [0, 5, 11, 12, 21, 31, 101, 112])]),
    ("sr hr", [(.one, [1, 21, 101]), (.few, [2, 4, 23]), (.other, [0, 5, 11, 12, 14, 111])]),
    ("cs sk", [(.one, [1]), (.few, [2, 3, 4]), (.other, [0, 5, 11, 22, 101])]),
    ("sl", [(.one, [1, 101]), (.two, [2, 102]), (.few, [3, 4, 104]), (.other, [0, 5, 11, 12])]),
    ("lt", [(.one, [1, 21]), (.few, [2, 9, 22]), (.other, [0, 10, 11, 12, 20, 111])]),
    ("lv", [(.zero, [0, 10, 11, 20, 111]), (.one, [1, 21, 101]), (.other, [2, 9, 22])]),
    ("ro", [(.one, [1]), (.few, [0, 2, 19, 101, 119]), (.other, [20, 21, 100, 120])]),
    ("mk is", [(.one, [1, 21]), (.other, [0, 2, 11, 111])]),
    ("ga", [(.one, [1]), (.two, [2]), (.few, [3, 6]), (.many, [7, 10]), (.other, [0, 11])]),
    ("cy", [(.zero, [0]), (.one, [1]), (.two, [2]), (.few, [3]), (.many, [6]), (.other, [4, 5, 7])]),
    ("mt", [(.one, [1]), (.two, [2]), (.few, [0, 3, 10, 103]), (.many, [11, 19, 111]), (.other, [20, 100, 101])]),
  ]

  @Test("has the category of each number") func categories() {
    for (codes, expected) in Self.cases {
      for code in codes.split(separator: " ").map(String.init) {
        let language = Language(code)
        for (category, numbers) in expected {
          for number in numbers { #expect(PluralCategory(number, in: language) == category, "\(code) \(number)") }
        }
        let all = expected.map(\.0).filter { $0 != .other } + [.other]
        #expect(PluralCategory.all(in: language) == all, "\(code)")
      }
    }
  }
}
