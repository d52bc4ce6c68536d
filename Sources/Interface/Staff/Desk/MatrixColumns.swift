internal import Exhibition
internal import Screen

/// How the columns of the translation matrix share the width.
struct MatrixColumns {
  /// From one language to the next.
  let pitch: Int
  /// Whether a cell has room for its words, or for its sign only.
  let hasWords: Bool
  /// The languages on screen; those around the focus where there is no room for all.
  let languages: Range<Int>
  /// Where the first of them stands.
  let left: Int

  /// Titles are not made narrower than this for the sake of words.
  private static let titleColumns = 26
  private static let widestTitle = 64

  init(in rect: Rect, languages all: [Language], focus: Int, words: Language) {
    let worded = PageStatus.columns(in: words) + 4
    let width = rect.size.columns
    hasWords = worded * all.count + Self.titleColumns <= width
    pitch = hasWords ? worded : max(4, (all.map(\.label.columns).max() ?? 0) + 2)
    let count = max(1, min(all.count, (width - 12) / pitch))
    let first = min(max(0, focus - count / 2), max(0, all.count - count))
    languages = first..<min(all.count, first + count)
    left = rect.origin.column + min(width - count * pitch, Self.widestTitle)
  }

  func column(of language: Int) -> Int { left + (language - languages.lowerBound) * pitch }
}
