internal import CLinux
import Glibc
import Wording

/// The attributes of a file besides its bytes and its name: owner, permissions and extended attributes, the access
/// control list among them.
struct FileTraits {
  private let status: stat
  private let attributes: [(name: String, value: [UInt8])]

  private static let accessList = "system.posix_acl_access"

  /// Those of an open file.
  ///
  /// - Parameter status: What `fstat` says of it.
  init(of file: Int32, _ status: stat) {
    self.status = status
    attributes = Self.names(of: file).compactMap { name in
      Self.isCopied(name) ? Self.value(of: name, file).map { (name, $0) } : nil
    }
  }

  /// Gives them to another open file, as far as this user may: what is not allowed, or what the file system has not, is
  /// left as it is for a new file, but never opens the file to more people than before.
  func apply(to file: Int32) throws(SystemFailure) {
    var own = stat()
    try SystemFailure.check { fstat(file, &own) }
    var mode = status.st_mode & 0o7777
    // Owner first: a change of it may take permissions away.
    if own.st_gid != status.st_gid, try !Self.isDone({ fchown(file, .max, status.st_gid) }) {
      // The group's permissions would go to another group: it gets no more than everybody.
      mode = mode & ~0o2070 | (mode & 0o007) << 3 & mode
    }
    if own.st_uid != status.st_uid, try !Self.isDone({ fchown(file, status.st_uid, .max) }) { mode &= ~0o4000 }
    if !attributes.contains(where: { $0.name == Self.accessList }) {
      // A list that the folder gives to new files.
      _ = fremovexattr(file, Self.accessList)
    }
    for (name, value) in attributes { _ = fsetxattr(file, name, value, value.count, 0) }
    _ = try Self.isDone { fchmod(file, mode) }
  }

  /// Whether a call worked; throws where it failed for another reason than that it is not allowed.
  private static func isDone(_ call: () -> Int32) throws(SystemFailure) -> Bool {
    do throws(SystemFailure) {
      try SystemFailure.check(call)
      return true
    } catch {
      if [EPERM, EACCES, EINVAL, ENOSYS, EOPNOTSUPP].contains(error.number) { return false }
      throw error
    }
  }

  /// Not those that depend on the bytes, like signatures, nor capabilities, which a changed file must lose.
  private static func isCopied(_ name: String) -> Bool {
    name.hasPrefix("user.") || name == accessList || name == "security.selinux"
  }

  private static func names(of file: Int32) -> [String] {
    let list = filled { flistxattr(file, $0?.assumingMemoryBound(to: CChar.self), $1) } ?? []
    return list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func value(of name: String, _ file: Int32) -> [UInt8]? { filled { fgetxattr(file, name, $0, $1) } }

  /// Asks for the size, then for the bytes; `nil` where there are none, or they grew in between.
  private static func filled(_ call: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
    let size = call(nil, 0)
    guard size >= 0 else { return nil }
    guard size > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { call($0.baseAddress, $0.count) }
    guard count >= 0 else { return nil }
    return Array(bytes[..<count])
  }
}
