package import Exhibition

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
