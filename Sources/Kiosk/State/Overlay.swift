/// What lies over a screen until it is dismissed.
package enum Overlay: Hashable, Sendable {
  case help
  /// An address outside the stand.
  case address(String)
  /// A picture of the page, from 0, as large as the screen.
  case gallery(Int)
}
