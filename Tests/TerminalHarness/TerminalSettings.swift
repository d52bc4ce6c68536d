package import Glibc

/// A terminal's modes, comparable.
package struct TerminalSettings: Hashable, Sendable {
  package let input: tcflag_t
  package let output: tcflag_t
  package let control: tcflag_t
  package let local: tcflag_t

  init(of descriptor: CInt) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    input = modes.c_iflag
    output = modes.c_oflag
    control = modes.c_cflag
    local = modes.c_lflag
  }

  /// Whether the keyboard can send signals (Ctrl-C), stop the output (Ctrl-S) or escape a key (Ctrl-V).
  package var hasControlKeys: Bool {
    local & tcflag_t(ISIG) != 0 || input & tcflag_t(IXON) != 0 || local & tcflag_t(IEXTEN) != 0
  }
}
