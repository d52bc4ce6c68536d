import CNcurses
import Screen

/// The sequences that set and unset the terminal's modes, beside those of ncurses.
struct TerminalModes {
  /// Keypad, mouse and bracketed paste on.
  let enter: [UInt8]
  /// The same off again.
  let leave: [UInt8]
  /// The same on as at the beginning, whatever state another program has left the terminal in.
  let heal: [UInt8]
  /// All that a screen in any state needs to become a shell's again.
  let restore: [UInt8]
  /// Gives the cursor its own colour back; empty where it cannot be given another one.
  private let resetCursor: [UInt8]

  /// Asks terminfo, so a terminal must be open.
  init() {
    // 1000 presses and wheel, 1002 drags, 1006 coordinates as decimal numbers; 2004 pasted text in brackets.
    // Only where terminfo knows a mouse: the others are consoles and old glass terminals.
    let hasMouse = Self.capability("kmous") != nil
    resetCursor = Self.capability("Cs") == nil ? [] : Self.bytes("Cr")
    enter = Self.bytes("smkx") + (hasMouse ? Array("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h".utf8) : [])
    leave =
      resetCursor + (hasMouse ? Array("\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8) : [])
      + Self.bytes("rmkx")
    // xterm and its kin: US-ASCII as both character sets (SI, SCS), no margins (DECSTBM, DECLRMM), the origin at the
    // corner (DECOM), characters in each other's place (IRM), wrapping (DECAWM).
    let usual = "\u{F}\u{1B}(B\u{1B}[?69l\u{1B}[r\u{1B}[?6l\u{1B}[4l\u{1B}[?7h"
    heal =
      Self.bytes("smcup") + Self.bytes("sgr0") + Self.bytes("op") + Self.bytes("rmir")
      + (hasMouse ? Array(usual.utf8) : [])
      + Self.bytes("civis") + enter
    let leaveScreen = Self.bytes("rmcup")
    restore =
      leave + Self.bytes("sgr0") + Self.bytes("op") + Self.bytes("cnorm")
      + (leaveScreen.isEmpty ? Array("\r\n".utf8) : leaveScreen)
  }

  /// Returns the bytes that give the cursor a colour, or its own, which may not be seen on another ground than the
  /// terminal's: `Cs` of terminfo's user-defined capabilities, OSC 12 of xterm's control sequences.
  func cursor(in color: Color?) -> [UInt8] {
    guard !resetCursor.isEmpty, let hex = color?.hex else { return resetCursor }
    return Array("\u{1B}]12;\(hex)\u{7}".utf8)
  }

  /// The string that terminfo has for a capability's name; `nil` where the terminal lacks it.
  static func capability(_ name: String) -> String? {
    guard let value = curses_capability(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private static func bytes(_ name: String) -> [UInt8] {
    withoutPadding(Array((capability(name) ?? "").utf8))
  }

  /// Delays, `$<5>`, are instructions to tputs, not bytes for the terminal.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
