/// Walks over ASCII digits and marks, as dates and time zones are written.
struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  /// Goes past one character if it comes next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `digits` digits.
  mutating func number(digits: Int) -> Int? {
    let field = rest.prefix(digits)
    guard field.count == digits, field.allSatisfy(Self.isDigit) else { return nil }
    rest.removeFirst(digits)
    return field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// One to `most` digits.
  mutating func number(upTo most: Int) -> Int? {
    let count = rest.prefix(most).prefix(while: Self.isDigit).count
    return count == 0 ? nil : number(digits: count)
  }

  /// Goes past digits; returns how many.
  mutating func skipDigits() -> Int {
    let count = rest.prefix(while: Self.isDigit).count
    rest.removeFirst(count)
    return count
  }

  /// Goes past bytes that satisfy `condition`; returns how many.
  mutating func skip(while condition: (UInt8) -> Bool) -> Int {
    let count = rest.prefix(while: condition).count
    rest.removeFirst(count)
    return count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
