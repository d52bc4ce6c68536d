/// How a process ended.
package enum ExitStatus: Hashable, Sendable {
  case exited(CInt)
  case signaled(CInt)

  /// From what waitpid gives.
  init(waitStatus: CInt) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : .signaled(signal)
  }
}
