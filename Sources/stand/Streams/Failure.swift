internal import Glibc
import Wording

/// A failure that ends a command: one line on standard error and an exit status of `sysexits.h`.
struct Failure: Error, CustomStringConvertible {
  enum Status: Int32 {
    case usage = 64
    case noInput = 66
    case unavailable = 69
    case inputOutput = 74
  }

  let status: Status
  let description: String

  init(_ status: Status, _ message: String) {
    self.status = status
    // One line, whatever names from outside hold.
    description = CleanText(message).text
  }

  /// Says it and ends the program.
  func exit() -> Never {
    StandardError.write("stand: " + description)
    Glibc.exit(status.rawValue)
  }
}
