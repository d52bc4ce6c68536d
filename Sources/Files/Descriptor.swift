import Glibc
import Wording

/// An open file or folder; closed when it goes out of scope.
///
/// Folders are opened one path part at a time relative to an open folder and never through a symbolic link: whoever
/// renames or swaps a folder on the way cannot make a read leave it or mix two versions.
package struct Descriptor: ~Copyable {
  package let number: Int32
  /// Bytes of a file when it was opened; 0 for a folder.
  package let size: Int

  /// Takes over a descriptor that is open already.
  package init(owning number: Int32, size: Int = 0) {
    self.number = number
    self.size = size
  }

  /// The folder `name` in an open folder.
  package init(folder name: String, in parent: Int32, path: @autoclosure () -> String) throws(StandFolderError) {
    self.init(owning: try Self.open(name, in: parent, flags: O_DIRECTORY, path: path))
  }

  /// The regular file `name` in an open folder.
  package init(file name: String, in parent: Int32, path: @autoclosure () -> String) throws(StandFolderError) {
    // O_NONBLOCK keeps a pipe without a writer from blocking the stand before fstat tells what it is.
    let number = try Self.open(name, in: parent, flags: O_NONBLOCK | O_NOCTTY, path: path)
    var status = stat()
    var failure: StandFolderError?
    if fstat(number, &status) != 0 {
      failure = .unreadable(path: path(), SystemFailure())
    } else if status.st_mode & S_IFMT != S_IFREG {
      failure = .notAFile(path: path())
    } else if status.st_size > StandFolder.largestFile {
      failure = .tooLarge(path: path(), bytes: status.st_size)
    }
    if let failure {
      close(number)
      throw failure
    }
    self.init(owning: number, size: status.st_size)
  }

  deinit { close(number) }

  /// The same file, to be closed by somebody else.
  package consuming func released() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Appends up to `count` bytes; returns how many came, 0 at the end of the file.
  package func read(_ count: Int, to bytes: inout [UInt8], path: @autoclosure () -> String) throws(StandFolderError)
    -> Int
  {
    var failure: Int32 = 0
    let got = withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { buffer in
      var got = -1
      repeat { got = Glibc.read(number, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      failure = errno
      bytes.append(contentsOf: buffer[..<max(got, 0)])
      return got
    }
    guard got >= 0 else { throw .unreadable(path: path(), SystemFailure(failure)) }
    return got
  }

  /// The bytes of a file at an offset, at most `count`; fewer at its end, none where they cannot be read.
  package func bytes(at offset: Int, _ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = pread(number, &bytes, count, offset)
    return Array(bytes.prefix(max(got, 0)))
  }

  /// The last bytes that a file had when it was opened, at most `count`; empty where they cannot be read.
  package func end(_ count: Int) -> [UInt8] { bytes(at: max(0, size - count), min(count, size)) }

  /// The rest of a file.
  package func readToEnd(path: @autoclosure () -> String) throws(StandFolderError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    // To the end rather than to the size it had: a file may grow while it is read.
    while try read(64 << 10, to: &bytes, path: path()) > 0 {
      guard bytes.count <= StandFolder.largestFile else { throw .tooLarge(path: path(), bytes: bytes.count) }
    }
    return bytes
  }

  private static func open(
    _ name: String, in parent: Int32, flags: Int32, path: () -> String
  ) throws(StandFolderError) -> Int32 {
    let number = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | flags)
    guard number < 0 else { return number }
    let failure = errno
    switch failure {
    case ENOENT: throw .missingFile(path: path())
    case ELOOP: throw .symbolicLink(path: path())
    case ENXIO: throw .notAFile(path: path())
    case ENOTDIR: throw isSymbolicLink(name, in: parent) ? .symbolicLink(path: path()) : .missingFile(path: path())
    default: throw .unreadable(path: path(), SystemFailure(failure))
    }
  }

  private static func isSymbolicLink(_ name: String, in parent: Int32) -> Bool {
    var status = stat()
    return fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
