/// What lies over a screen until it is dismissed.
package enum Overlay: Hashable, Sendable {
  case help
  /// An address outside the stand.
  case address(String)
}
