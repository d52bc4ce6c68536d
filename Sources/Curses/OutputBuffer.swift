import CLastResort
import CLinux
import Glibc

/// The file in memory that ncurses writes to instead of the terminal.
///
/// ncurses sends every row by itself. The terminal gets a frame in one piece, which costs it a third of the time and
/// leaves no half-drawn frame to be seen.
struct OutputBuffer: ~Copyable {
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: CInt

  init() throws(CursesError) {
    let descriptor = linux_memory_file("terminal output")
    guard descriptor >= 0 else { throw .noDescriptors }
    guard let stream = fdopen(descriptor, "w") else {
      close(descriptor)
      throw .noDescriptors
    }
    self.stream = stream
    self.descriptor = descriptor
  }

  deinit { fclose(stream) }

  /// Adds bytes of our own; whatever ncurses still holds back comes after them.
  func append(_ bytes: [UInt8]) {
    _ = write(descriptor, bytes, bytes.count)
  }

  /// The number of bytes that wait to be sent.
  var count: Int { Int(lseek(descriptor, 0, SEEK_CUR)) }

  /// Forgets all but the first bytes.
  func cut(to count: Int) { lseek(descriptor, off_t(count), SEEK_SET) }

  /// Sends everything to the terminal.
  func flush() {
    let count = count
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { buffer in
      Self.send(UnsafeRawBufferPointer(rebasing: buffer[..<max(0, pread(descriptor, buffer.baseAddress, count, 0))]))
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  private static func send(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      // Whoever is to end does not wait for a terminal that may never read again.
      if last_resort_ending_signal() != 0 {
        last_resort_write(STDOUT_FILENO, part.bindMemory(to: CChar.self).baseAddress, part.count)
        return
      }
      let count = write(STDOUT_FILENO, part.baseAddress, part.count)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var terminal = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        poll(&terminal, 1, -1)
      } else if errno != EINTR {
        // The terminal hung up, which reading from it tells.
        return
      }
    }
  }
}
