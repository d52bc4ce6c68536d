import CLinux

/// Extended attributes by path; Foundation knows none on Linux.
enum ExtendedAttributes {
  /// Whether the file system took it.
  static func set(_ name: String, _ value: [UInt8], of path: String) -> Bool {
    setxattr(path, name, value, value.count, 0) == 0
  }

  static func get(_ name: String, of path: String) -> [UInt8]? {
    var value = [UInt8](repeating: 0, count: 256)
    let count = getxattr(path, name, &value, value.count)
    return count < 0 ? nil : Array(value.prefix(count))
  }
}
