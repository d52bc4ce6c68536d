internal import Exhibition
internal import Screen

/// How the rows of the list of changed pages share the width, in columns from their left.
struct ChangeColumns {
  /// Where titles start, behind the bar of the focus and the sign for what happened.
  static let title = 4

  /// Where the words for what happened end; `nil` where there is no room for them.
  let wordEnd: Int?
  let languageEnd: Int
  let titleColumns: Int
  /// Where the IDs start; `nil` where there is no room for them beside every title.
  let id: Int?

  init(_ pages: [PageDifference], in columns: Int, _ language: Language) {
    let countStart = columns - 14
    // The columns stand where the widest word of any row ends.
    let words = [Phrase.pageAdded, .pageChanged, .pageRemoved].map { $0.text(in: language).columns }.max() ?? 0
    wordEnd = columns >= 60 ? countStart : nil
    languageEnd = wordEnd.map { $0 - words - 2 } ?? countStart
    let room = languageEnd - 7 - Self.title
    titleColumns = room
    let titles = pages.map(\.change.title.columns).max() ?? 0
    let ids = pages.map(\.change.id.columns).max() ?? 0
    id = titles + 3 + ids <= room ? Self.title + 3 + max(titles, min(40, room - 3 - ids)) : nil
  }
}
