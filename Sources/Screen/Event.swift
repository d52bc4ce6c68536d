/// An event of a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  case pointer(Pointer)
  /// Text pasted in one step, cleaned of control characters but line feeds and tabs.
  case paste(String)
  case resized(Size)
  /// The terminal has told that it draws characters of ambiguous width otherwise than was assumed.
  case widths(WidthPolicy)
  /// The terminal has told how it shows pixels; `nil` where it shows none.
  case graphics(PixelGraphics?)
  /// Something beside the terminal wants attention: a file changed, a task ended.
  case woken
  /// The terminal went away: hung up, or closed its input.
  case closed
}

/// A key press as a terminal reports it.
package struct Key: Hashable, Sendable {
  package var code: Code
  package var modifiers: Modifiers

  package init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  package enum Code: Hashable, Sendable {
    /// A letter, digit or sign, as typed: upper case where Shift made it so.
    case character(Character)
    case up, down, left, right
    case home, end, pageUp, pageDown
    case enter, escape, tab, backspace, delete, insert
    /// F1 to F12.
    case function(Int)
  }

  package struct Modifiers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let shift = Modifiers(rawValue: 1 << 0)
    package static let alt = Modifiers(rawValue: 1 << 1)
    package static let control = Modifiers(rawValue: 1 << 2)
  }
}

/// A press of a mouse button, a touch, or a turn of the wheel.
package struct Pointer: Hashable, Sendable {
  package var action: Action
  package var point: Point

  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }

  package enum Action: Hashable, Sendable {
    case press
    case release
    case drag
    case wheelUp
    case wheelDown
  }
}
