/// How well a line may end before a glyph.
enum BreakStrength: Int, Comparable {
  /// Not at all, unless nothing else can be done.
  case prohibited
  /// Only in a word that is longer than a line: it splits an address where that hurts least.
  case splitting
  /// Only where the line would overflow: it parts words that belong together.
  case poor
  case good
  /// It must.
  case mandatory

  static func < (left: BreakStrength, right: BreakStrength) -> Bool { left.rawValue < right.rawValue }
}
