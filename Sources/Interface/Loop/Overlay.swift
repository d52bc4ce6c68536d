package import Exhibition

/// What lies over a screen until it is dismissed.
package enum Overlay: Hashable, Sendable {
  /// The keys, from that line on.
  case help(first: Int = 0)
  /// An address outside the stand.
  case address(String)
  /// A sentence that somebody should read.
  case notice(Message)
  /// A picture of the page, from 0, as large as the screen.
  case gallery(Int)
  /// The headings of the page; the focus counts them from 0.
  case outline(Int)
  /// Everything that can be done here, by name.
  case palette(Palette)
  /// What is looked for in the page.
  case find(Finding)
  /// Things to put into the page that is being edited.
  case pick(Picker)
  /// Whether something really shall be taken back.
  case question(Question)
  /// What is to become of pages that are not saved when the program ends.
  case quitting
  /// The ID of a page to be made.
  case make(TextField)
}
