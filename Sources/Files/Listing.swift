import CLinux
import Glibc
import Wording

/// The entries of a folder, in the order of the names' bytes.
package struct Listing {
  /// Without hidden names (a leading `.`) and editors' backups (a trailing `~`, or `#…#`).
  package var entries: [Entry] = []
  /// Names left out because they are not UTF-8 or hold control characters, fit to be shown.
  package var unusableNames: [String] = []
  /// The number of folders that were only counted, not listed.
  package var folderCount = 0
  private let countsFolders: Bool

  /// Lists an open folder. A folder that disappears while it is being read gives what was read of it.
  ///
  /// - Parameter countsFolders: Leaves folders out of the entries and counts them: a section may have thousands.
  package init(
    of folder: borrowing Descriptor, countsFolders: Bool = false, path: @autoclosure () -> String
  ) throws(StandFolderError) {
    self.countsFolders = countsFolders
    let number = folder.number
    guard FolderEntries.forEach(in: folder, { add($0, type: $1, in: number) }) else {
      throw .unreadable(path: path(), SystemFailure())
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    unusableNames.sort()
  }

  /// Lists a folder whose descriptor others read through as well, perhaps now: a descriptor has one place in its folder.
  package init(ofShared folder: Int32, path: @autoclosure () -> String) throws(StandFolderError) {
    try self.init(of: try Descriptor(folder: ".", in: folder, path: path()), path: path())
  }

  private mutating func add(_ pointer: UnsafePointer<CChar>, type: UInt8, in folder: Int32) {
    let first = UInt8(bitPattern: pointer[0])
    let last = UInt8(bitPattern: pointer[max(strlen(pointer) - 1, 0)])
    guard first != UInt8(ascii: "."), last != UInt8(ascii: "~"), first != UInt8(ascii: "#") else { return }
    if countsFolders, type == UInt8(DT_DIR) {
      folderCount += 1
      return
    }
    guard let name = String(validatingCString: pointer), CleanText(name).removed == 0 else {
      unusableNames.append(CleanText(String(cString: pointer)).text)
      return
    }
    entries.append(Entry(name: name, kind: Self.kind(type) ?? Self.kind(of: pointer, in: folder)))
  }

  private static func kind(_ type: UInt8) -> Entry.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): nil
    default: .special
    }
  }

  /// Asks the file itself, for file systems that do not tell in the listing.
  private static func kind(of name: UnsafePointer<CChar>, in folder: Int32) -> Entry.Kind {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .special }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }
}

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

  /// The offsets of the parts of a `linux_dirent64`: behind the inode and the offset, which have 8 bytes each.
  private enum LinuxEntry {
    static let length = 16
    static let type = 18
    static let name = 19
  }
}

/// A name in a folder.
package struct Entry: Hashable, Sendable {
  package var name: String
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink
    /// A pipe, device or socket.
    case special
  }
}
