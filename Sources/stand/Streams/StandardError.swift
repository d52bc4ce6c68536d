internal import Glibc

/// Where messages for people go; results go to standard output.
enum StandardError {
  static func write(_ line: String) {
    FileOutput.write(Printable(line + "\n"), to: STDERR_FILENO)
  }
}
