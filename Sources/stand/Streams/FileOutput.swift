internal import Glibc

/// Where all that a command prints leaves the program.
enum FileOutput {
  /// Writes the text, all of it; interrupted and partial writes go on.
  ///
  /// - Returns: 0, or the `errno` of the write that failed.
  @discardableResult
  static func write(_ text: Printable, to descriptor: Int32) -> Int32 {
    write(sequences: text.text, to: descriptor)
  }

  /// Writes what a terminal is to obey, in words of the program's own only.
  @discardableResult
  static func write(sequences: String, to descriptor: Int32) -> Int32 {
    write(bytes: Array(sequences.utf8), to: descriptor)
  }

  private static func write(bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes = bytes.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Writes a command's result to standard output. A reader that has seen enough, like `head`, is no failure.
  static func printResult(_ text: Printable) throws { try check(write(text, to: STDOUT_FILENO)) }

  /// Writes a file of bytes to standard output, which is no terminal: that would obey them.
  static func printFile(_ bytes: [UInt8]) throws {
    guard isatty(STDOUT_FILENO) == 0 else {
      throw Failure(.usage, "A picture is no text for a terminal: send it to a file, with > screen.png.")
    }
    try check(write(bytes: bytes, to: STDOUT_FILENO))
  }

  private static func check(_ error: Int32) throws {
    guard error == 0 || error == EPIPE else {
      throw Failure(.inputOutput, "Standard output cannot be written: \(String(cString: strerror(error))).")
    }
  }
}
