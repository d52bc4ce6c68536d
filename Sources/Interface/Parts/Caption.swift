internal import Exhibition
internal import Screen
internal import Typesetting

/// What stands below a picture, or in its place where it cannot be drawn.
struct Caption: Hashable {
  private let title: String
  private let note: String?

  /// `count` is how many pictures the page has; more than one is worth saying.
  init(_ picture: Exhibit.Picture, count: Int, in language: Language) {
    title = picture.title
    note = count > 1 ? Phrase.picture.text(in: language, 1, count) : nil
  }

  func lines(columns: Int) -> [Line] {
    let text = [title.isEmpty ? nil : title, note].compactMap { $0 }.joined(separator: " · ")
    return text.isEmpty ? [] : Typesetter(columns: columns).set(text, Style(.picture), atMost: 2)
  }
}
