/// Numbers written as words, well enough to see that a text may mean the same as one with digits.
enum NumberWords {
  /// How many times a number counts before this text: `million`, `млн`, `万`; 1 for anything else.
  static func scale(_ text: some StringProtocol) -> Int {
    scales.first { text.hasPrefix($0.word) }?.value ?? 1
  }

  /// Values that words, Roman and Chinese numerals of a text may mean, in thousandths.
  static func values(in text: String) -> Set<Int> {
    var values: Set<Int> = []
    var pending = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      let scale = scale(word)
      if let value = stems.first(where: { word.hasPrefix($0.word) })?.value {
        pending = pending >= 20 && value < 10 ? pending + value : value
        values.insert(pending * 1000)
      } else if scale > 1 {
        let (value, overflow) = (max(pending, 1) * 1000).multipliedReportingOverflow(by: scale)
        if !overflow { values.insert(value) }
        pending = 0
      } else {
        pending = 0
        if let roman = roman(word) { values.insert(roman * 1000) }
      }
    }
    return values.union(chinese(in: text))
  }

  private static let scales: [(word: String, value: Int)] = [
    ("тыс", 1000), ("миллиард", 1_000_000_000), ("млрд", 1_000_000_000), ("миллион", 1_000_000), ("млн", 1_000_000),
    ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("hundred", 100), ("万亿", 1_000_000_000_000),
    ("万", 10_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("千", 1000), ("百", 100),
  ]

  /// Longer ones first where one starts another.
  private static let stems: [(word: String, value: Int)] = [
    ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twent", 20), ("thirt", 30), ("fort", 40), ("fift", 50), ("sixt", 60), ("sevent", 70),
    ("eight", 8), ("ninet", 90), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("nine", 9), ("ten", 10), ("eleven", 11), ("twel", 12), ("dozen", 12), ("half", 50), ("centur", 100),
    ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17),
    ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("тридцат", 30), ("сорок", 40), ("пятьдесят", 50),
    ("пятидесят", 50), ("шестьдесят", 60), ("шестидесят", 60), ("семьдесят", 70), ("семидесят", 70),
    ("восемьдесят", 80), ("восьмидесят", 80), ("девяност", 90), ("двести", 200), ("двухсот", 200), ("триста", 300),
    ("пятьсот", 500), ("сто", 100), ("ста", 100), ("сотн", 100), ("двенадцат", 12), ("одиннадцат", 11), ("две", 2),
    ("два", 2), ("двух", 2), ("три", 3), ("трёх", 3), ("трех", 3), ("четыр", 4), ("пят", 5), ("шест", 6), ("сем", 7),
    ("восем", 8), ("восьм", 8), ("девят", 9), ("десят", 10), ("полови", 50), ("век", 100), ("столет", 100),
  ]

  private static func roman(_ word: Substring) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]
    var total = 0
    var last = Int.max
    for character in word {
      guard let value = values[character] else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total
  }

  private static func chinese(in text: String) -> Set<Int> {
    let digits: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    let large: [Character: Int] = ["万": 10_000, "亿": 100_000_000]
    var values: Set<Int> = []
    var (total, section, digit) = (0, 0, 0)
    for character in text + " " {
      if let value = digits[character] {
        // Years are read digit by digit.
        digit = min(digit, 99_999) * (digit > 0 && section == 0 ? 10 : 0) + value
      } else if let unit = units[character] {
        section += max(digit, 1) * unit
        digit = 0
      } else if let unit = large[character] {
        total = min(total + max(section + digit, 1), 99_999) * unit
        (section, digit) = (0, 0)
      } else {
        if total + section + digit > 0 { values.insert((total + section + digit) * 1000) }
        (total, section, digit) = (0, 0, 0)
      }
    }
    return values
  }
}
