internal import CUnistring

/// Where a line of text may end: the line breaking algorithm of Unicode (UAX #14), as GNU libunistring has it.
package struct LineBreaks {
  /// What may happen before a scalar.
  package enum Opportunity: Hashable, Sendable {
    case prohibited, possible, mandatory
  }

  private let marks: [CChar]

  /// Looks at one paragraph, in linear time.
  package init(_ scalars: [UInt32]) {
    var marks = [CChar](repeating: 0, count: scalars.count)
    u32_possible_linebreaks(scalars, scalars.count, "UTF-8", &marks)
    self.marks = marks
  }

  /// Whether the line may end before the scalar of that index; never before the first.
  package subscript(index: Int) -> Opportunity {
    guard index > 0, index < marks.count else { return .prohibited }
    switch Int32(marks[index]) {
    case Int32(UC_BREAK_POSSIBLE): return .possible
    case Int32(UC_BREAK_MANDATORY), Int32(UC_BREAK_CR_BEFORE_LF): return .mandatory
    default: return .prohibited
    }
  }
}
