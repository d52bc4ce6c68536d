internal import Glibc
package import Wording

/// The output for messages to people; results go to standard output.
package enum StandardError {
  /// Says it for the program, in the language of whoever typed the command.
  package static func write(_ message: Message) { write("stand: " + CleanText(message.text(in: .ofUser)).text) }

  package static func write(_ line: String) {
    FileOutput.write(Printable(line + "\n"), to: STDERR_FILENO)
  }
}
