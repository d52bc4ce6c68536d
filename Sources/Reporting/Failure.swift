internal import Glibc
package import Wording

/// A failure that ends a command: one line on standard error and an exit status of `sysexits.h`.
package struct Failure: Error, CustomStringConvertible {
  package enum Status: Int32 {
    case usage = 64
    case noInput = 66
    case unavailable = 69
    case inputOutput = 74
  }

  package let status: Status
  package let description: String

  package init(_ status: Status, _ message: String) {
    self.status = status
    // One line, whatever names from outside hold.
    description = CleanText(message).text
  }

  /// In the language of whoever typed the command.
  package init(_ status: Status, _ message: Message) { self.init(status, message.text(in: .ofUser)) }

  package init(_ status: Status, _ error: any Error) { self.init(status, Message(error)) }

  /// Says it and ends the program.
  package func exit() -> Never {
    StandardError.write("stand: " + description)
    Glibc.exit(status.rawValue)
  }
}
