import Glibc

/// The identity of a file, whatever it is called: its file system and its number there.
package struct FileIdentity: Hashable, Sendable, CustomStringConvertible {
  package let device: UInt64
  package let inode: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// `2049:1311`.
  package var description: String { "\(device):\(inode)" }
}
