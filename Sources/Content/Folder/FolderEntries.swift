import CLinux
import Glibc

/// The names in a folder as the system lists them: hidden ones, `.` and `..` too, in no order.
///
/// By getdents64(2) itself: `readdir` would ask three more questions about each folder, which a start has to wait for.
package enum FolderEntries {
  /// A name has at most 255 bytes, so that a hundred entries always fit.
  private static let bytes = 32 << 10

  /// Calls `body` with each name, ended by 0 and valid for the call, and with its type, a `DT_` of `readdir`.
  ///
  /// Returns whether the folder can be read; one that disappears meanwhile gives what was read of it.
  package static func forEach(
    in folder: borrowing Descriptor, _ body: (UnsafePointer<CChar>, UInt8) throws -> Void
  ) rethrows -> Bool {
    let number = folder.number
    guard lseek(number, 0, SEEK_SET) == 0 else { return false }
    return try withUnsafeTemporaryAllocation(byteCount: bytes, alignment: 8) { buffer in
      var isFirst = true
      while true {
        let count = linux_read_folder(number, buffer.baseAddress, bytes)
        guard count > 0 else { return count == 0 || !isFirst }
        isFirst = false
        var entry = UnsafeRawBufferPointer(rebasing: buffer[..<count])
        while let start = entry.baseAddress, entry.count > LinuxEntry.name {
          let name = start + LinuxEntry.name
          let type = entry[LinuxEntry.type]
          let length = Int(entry.loadUnaligned(fromByteOffset: LinuxEntry.length, as: UInt16.self))
          try body(name.assumingMemoryBound(to: CChar.self), type)
          entry = UnsafeRawBufferPointer(rebasing: entry[min(length, entry.count)...])
        }
      }
    }
  }

  /// Where the parts of a `linux_dirent64` are: behind the inode and the offset, which have 8 bytes each.
  private enum LinuxEntry {
    static let length = 16
    static let type = 18
    static let name = 19
  }
}
