package import Screen
package import Wording

/// The screen of a stand whose content is not there yet. Pure.
///
/// - Parameters:
///   - languages: Those that it is said in, one below the other.
///   - pen: The way to large letters; `nil` where there is none.
///   - draw: Draws them.
package func waitingScreen(
  _ size: Size, in languages: [Language], _ theme: Theme = .dark, with pen: LetteringPen? = nil,
  drawing draw: (PictureRequest) -> Picture? = { _ in nil }
) -> Frame {
  var frame = Frame(size)
  frame.theme = theme
  let box = Rect(column: 0, row: 0, columns: size.columns - 8, rows: (size.rows - 2) / max(1, languages.count) - 1)
  let requests = languages.compactMap { language -> PictureRequest? in
    guard let least = pen?.leastTitle(in: language), box.size.columns > 0, box.size.rows * 100 >= least else {
      return nil
    }
    return pen?.request(Message.opensSoon.text(in: language), language, in: box, heights: least...least)
  }
  // In large letters it is said in all of them, or in none.
  let pictures = requests.count == languages.count ? requests.compactMap(draw) : []
  guard pictures.isEmpty || pictures.count < languages.count else {
    var row = (size.rows - pictures.map(\.size.rows).reduce(pictures.count - 1, +)) / 2
    for picture in pictures {
      // It is as wide as its letters may be at most.
      let used = picture.lines.map { line in line.text.columns - line.text.reversed().prefix { $0.isBlank }.count }
      frame.draw(picture, column: (size.columns - (used.max() ?? 0)) / 2, row: row)
      row += picture.size.rows + 1
    }
    return frame
  }
  let top = max(0, (size.rows - languages.count * 2) / 2)
  for (index, language) in languages.enumerated() {
    let shown = Message.opensSoon.text(in: language).truncated(to: size.columns)
    frame.draw(shown, .title, column: (size.columns - shown.columns) / 2, row: top + index * 2)
  }
  return frame
}
