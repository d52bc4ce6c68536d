/// A screen of the stand and where the visitor was on it; what back and forward return to.
package enum Place: Hashable, Sendable {
  case home(Home = Home())
  case section(SectionList)
  case page(Reading)
  case search(Search)
  /// The page that the state has as being edited.
  case editor
  case changes(Changes)
  case desk(Desk)

  /// The place as it is remembered while another one is in view: without what can be made again.
  var atRest: Place {
    switch self {
    case .home, .editor: return self
    case .section(var list):
      list.sheet = nil
      return .section(list)
    case .page(var reading):
      reading.sheet = nil
      return .page(reading)
    case .search(var search):
      search.answer = nil
      return .search(search)
    case .changes(var changes):
      changes.review?.comparison = nil
      return .changes(changes)
    case .desk(var desk):
      desk.board = nil
      return .desk(desk)
    }
  }
}
