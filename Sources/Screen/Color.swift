/// A colour as a terminal can be told it.
package enum Color: Hashable, Sendable {
  /// Whatever the terminal draws text or ground with when nothing was said.
  case standard
  /// A place in the terminal's palette: 0–7 the ANSI colours, 8–15 their bright ones, 16–255 xterm's cube and greys.
  case indexed(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
