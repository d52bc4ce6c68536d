/// What comes from a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case pointer(Pointer)
  /// Text pasted in one step, cleaned of control characters but line feeds.
  case paste(String)
  case resized(Size)
  /// The terminal has told that it draws characters of ambiguous width otherwise than was assumed.
  case widths(WidthPolicy)
  /// Something beside the terminal wants attention: a file changed, a task ended.
  case woken
  /// The terminal went away: hung up, or closed its input.
  case closed
}
