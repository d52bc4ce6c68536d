internal import Glibc
package import Wording

/// The way out of the program for all that a command prints.
package enum FileOutput {
  /// Writes the text, all of it; interrupted and partial writes go on.
  ///
  /// - Returns: 0, or the `errno` of the write that failed.
  @discardableResult
  package static func write(_ text: Printable, to descriptor: Int32) -> Int32 {
    write(sequences: text.text, to: descriptor)
  }

  /// Writes what a terminal is to obey, in words of the program's own only.
  @discardableResult
  package static func write(sequences: String, to descriptor: Int32) -> Int32 {
    var sequences = sequences
    return sequences.withUTF8 { write(bytes: UnsafeRawBufferPointer($0), to: descriptor) }
  }

  private static func write(bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: rest.startIndex), rest.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Writes a command's result to standard output. A reader that has seen enough, like `head`, is no failure.
  package static func printResult(_ text: Printable) throws { try check(write(text, to: STDOUT_FILENO)) }

  /// Writes a result that comes in pieces, so that a long one is never in memory as a whole.
  package static func printPieces(_ make: (_ piece: (Printable) throws -> Void) throws -> Void) throws {
    var waiting = Printable("")
    try make { piece in
      waiting.append(piece)
      guard waiting.byteCount >= 1 << 16 else { return }
      try printResult(waiting)
      waiting = Printable("")
    }
    try printResult(waiting)
  }

  /// Writes a file of bytes to standard output, which is no terminal: that would obey them.
  package static func printFile(_ bytes: [UInt8]) throws {
    guard isatty(STDOUT_FILENO) == 0 else {
      throw Failure(.usage, "A picture is no text for a terminal: send it to a file, with > screen.png.")
    }
    try check(bytes.withUnsafeBytes { write(bytes: $0, to: STDOUT_FILENO) })
  }

  private static func check(_ error: Int32) throws {
    guard error == 0 || error == EPIPE else {
      throw Failure(.inputOutput, "Standard output cannot be written: \(String(cString: strerror(error))).")
    }
  }
}

/// Whole files named on the command line: unlike those of the content folder they may lie anywhere.
package enum FileInput {
  package static func read(path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.noInput, .cannotBeRead(path, SystemFailure()))
    }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: "“\(path)”")
  }

  package static func read(descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw Failure(.inputOutput, "\(name) cannot be read: \(String(cString: strerror(errno))).")
      }
    }
  }
}

/// The output for messages to people; results go to standard output.
package enum StandardError {
  /// Says it for the program, in the language of whoever typed the command.
  package static func write(_ message: Message) { write("stand: " + CleanText(message.text(in: .ofUser)).text) }

  package static func write(_ line: String) {
    FileOutput.write(Printable(line + "\n"), to: STDERR_FILENO)
  }
}

/// The columns of the terminal that a result goes to.
package enum TerminalWidth {
  /// `nil` where standard output is no terminal.
  package static var ofStandardOutput: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
