import Glibc

/// A system call that failed while a program was put on a pseudo-terminal.
package struct PseudoTerminalError: Error, CustomStringConvertible {
  package let call: String
  package let code: CInt

  package init(_ call: String, code: CInt = errno) {
    self.call = call
    self.code = code
  }

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}
