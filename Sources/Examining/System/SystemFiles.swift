internal import Files
internal import Glibc
internal import Reporting

/// The files of a system: of this one, or of a folder that stands for another.
package struct SystemFiles {
  /// Without a slash at the end; empty for this system.
  private let root: String

  package init(root: String = "") { self.root = root == "/" ? "" : root }

  /// The text of a file; `nil` where it cannot be read.
  func text(_ path: String) -> String? {
    (try? FileInput.read(path: root + path)).map { String(decoding: $0, as: UTF8.self) }
  }

  func bytes(_ path: String) -> [UInt8]? { try? FileInput.read(path: root + path) }

  /// The path that a symbolic link leads to; `nil` where it is none.
  func destination(of path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(root + path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Whether it is there, be it as a link that leads nowhere.
  func has(_ path: String) -> Bool {
    var status = stat()
    return lstat(root + path, &status) == 0
  }

  /// Whether a program is where packages install it.
  func hasProgram(_ name: String) -> Bool { program(name) != nil }

  /// The path of a program.
  func program(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/usr/sbin/"].map { $0 + name }.first { access(root + $0, X_OK) == 0 }
  }

  /// The names in a folder, in order; none where it cannot be read.
  func names(in folder: String) -> [String] {
    guard let stream = opendir(root + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
