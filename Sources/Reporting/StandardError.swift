internal import Glibc

/// The output for messages to people; results go to standard output.
package enum StandardError {
  package static func write(_ line: String) {
    FileOutput.write(Printable(line + "\n"), to: STDERR_FILENO)
  }
}
