internal import Exhibition
internal import Glibc
internal import Kiosk

/// Puts a file back: all of it or not at all, and only where it still is what the person saw.
enum ReversalWriter {
  static func perform(_ reversal: Reversal, in folder: StandFolder) -> Action {
    guard ContentPath(reversal.path) != nil, let current = folder.current(reversal.path) else {
      return .revertFailed(reason: "“\(reversal.path)” cannot be read, so it was left as it is.")
    }
    guard current.bytes == reversal.expected else {
      return .revertFailed(reason: "“\(reversal.path)” has changed meanwhile, so it was left as it is.")
    }
    let path = folder.path + "/" + reversal.path
    let error = reversal.bytes.map { replace(path, by: $0) } ?? remove(path)
    guard error == 0 else {
      let reason = String(cString: strerror(error))
      return .revertFailed(reason: "“\(reversal.path)” cannot be written, so it was left as it is: \(reason).")
    }
    return .reverted
  }

  private static func remove(_ path: String) -> Int32 { unlink(path) == 0 ? sync(folderOf: path) : errno }

  /// Writes beside the file, then puts that in its place.
  ///
  /// - Returns: 0, or the `errno` of the call that failed.
  private static func replace(_ path: String, by bytes: [UInt8]) -> Int32 {
    let parent = folder(of: path)
    if mkdir(parent, 0o777) != 0, errno != EEXIST { return errno }
    var template = Array((parent + "/.stand-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return errno }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var status = stat()
    // A new file gets what any program would give it, an old one keeps what it had.
    let mode = lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~umaskNow()
    var error = write(bytes, to: descriptor)
    if error == 0, fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 { error = errno }
    close(descriptor)
    if error == 0, rename(template, path) != 0 { error = errno }
    guard error == 0 else {
      unlink(template)
      return error
    }
    return sync(folderOf: path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
    }
    return 0
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  private static func sync(folderOf path: String) -> Int32 {
    let descriptor = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return fsync(descriptor) == 0 ? 0 : errno
  }

  private static func umaskNow() -> mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
