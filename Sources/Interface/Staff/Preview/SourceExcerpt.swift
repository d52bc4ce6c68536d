internal import Exhibition
internal import Screen

/// A line of a file with a caret below what is meant.
struct SourceExcerpt {
  let lines: [Line]

  /// - Parameters:
  ///   - place: Its column counts characters from 1.
  ///   - columns: Longer lines are cut before and behind the place.
  init?(_ source: String, at place: Diagnostic.Place, columns: Int) {
    let number = "\(place.line) │ "
    let room = columns - number.columns
    guard room >= 8 else { return nil }
    let characters = source.map { Self.shown($0) }
    let target = min(max(0, place.column - 1), characters.count)
    // Half of the room at most for what stands before.
    var start = target
    var before = 0
    while start > 0, before + characters[start - 1].columns <= room / 2 {
      start -= 1
      before += characters[start].columns
    }
    let lead = start > 0 ? "…" : ""
    let text = (lead + characters[start...].joined()).truncated(to: room)
    let blanks = String(repeating: " ", count: number.columns + lead.columns + before)
    lines = [
      Line([Line.Run(number, Style(.quiet)), Line.Run(text, Style(.code))]),
      // Themes without colours underline what is wrong: the caret, not the blanks.
      Line([Line.Run(blanks, Style(.quiet)), Line.Run("^", Style(.problem))]),
    ]
  }

  /// A character as the screen shows it: tabs and controls as blanks.
  private static func shown(_ character: Character) -> String {
    let glyphs = Array(Glyphs(String(character)))
    return glyphs.isEmpty ? " " : String(glyphs.map(\.character))
  }
}
