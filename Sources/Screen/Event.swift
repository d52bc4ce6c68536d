/// What comes from a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case pointer(Pointer)
  /// Text pasted in one step, cleaned of control characters but line feeds.
  case paste(String)
  case resized(Size)
  /// Something beside the terminal wants attention: a file changed, a task ended.
  case woken
  /// The terminal went away: hung up, or closed its input.
  case closed
}
