package import Wording

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

/// What lies over a screen until it is dismissed.
package enum Overlay: Hashable, Sendable {
  case help(Help = Help())
  /// An address outside the stand.
  case address(String)
  /// A sentence that somebody should read.
  case notice(Message)
  case gallery(Gallery)
  case outline(Outline)
  /// Everything that can be done here, by name.
  case palette(CommandPalette)
  case find(FindInPage)
  /// Things to put into the page that is being edited.
  case pick(Picker)
  /// Whether something really shall be taken back.
  case question(Question)
  case quitting(Quitting)
  case make(Making)
}
