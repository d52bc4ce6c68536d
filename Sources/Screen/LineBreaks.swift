internal import CUnistring

/// The places where a line of text may end: the line breaking algorithm of Unicode (UAX #14), as GNU
/// libunistring has it.
package struct LineBreaks {
  /// The kind of break before a scalar.
  package enum Opportunity: Hashable, Sendable {
    case prohibited, possible, mandatory
  }

  private let marks: [CChar]

  /// Looks at one paragraph, in linear time.
  package init(_ scalars: [UInt32]) {
    var marks = [CChar](repeating: 0, count: scalars.count)
    u32_possible_linebreaks_v2(scalars, scalars.count, "UTF-8", &marks)
    for index in scalars.indices.dropFirst()
    where Self.isInsideAbbreviation(scalars[index - 1], scalars[index])
      || Self.isInsideSpan(scalars[..<index], scalars[index])
    {
      if Int32(marks[index]) == Int32(UC_BREAK_POSSIBLE) { marks[index] = CChar(UC_BREAK_PROHIBITED) }
    }
    self.marks = marks
  }

  /// Rule LB29, which the library leaves out: no break between infix punctuation and a letter, as in “т.е.”.
  private static func isInsideAbbreviation(_ mark: UInt32, _ letter: UInt32) -> Bool {
    guard mark == 0x2C || mark == 0x2E || mark == 0x3A || mark == 0x3B, let letter = Unicode.Scalar(letter) else {
      return false
    }
    return letter.properties.isAlphabetic && ScalarWidth(of: letter) == .columns(1)
  }

  /// Numbers from one to another stay together, as in “17–21”: UAX #14 allows a break behind the dash.
  private static func isInsideSpan(_ scalars: ArraySlice<UInt32>, _ next: UInt32) -> Bool {
    func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    return isDigit(next) && scalars.last == 0x2013 && scalars.dropLast().last.map(isDigit) == true
  }

  /// Whether the line may end before the scalar of that index; never before the first.
  package subscript(index: Int) -> Opportunity {
    guard index > 0, index < marks.count else { return .prohibited }
    // The library marks the line end itself, not what follows it.
    if Int32(marks[index - 1]) == Int32(UC_BREAK_MANDATORY) { return .mandatory }
    return Int32(marks[index]) == Int32(UC_BREAK_POSSIBLE) ? .possible : .prohibited
  }
}
