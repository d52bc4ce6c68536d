internal import Foundation

/// A log of strace, with the paths of descriptors (`-y`): which programs were started, and which files may have been written.
package struct CallLog {
  /// The calls that start programs, open files or sockets, or change what is in folders.
  package static let calls =
    "execve,execveat,socket,connect,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,"
    + "rmdir,link,linkat,symlink,symlinkat,truncate,mknod,mknodat,chmod,fchmodat,chown,fchownat,utimensat,mount"

  /// The programs that were started, by path, with their number.
  package private(set) var programs: [String: Int] = [:]
  /// The paths that a call was to write to, make, rename or remove.
  package private(set) var written: Set<String> = []
  /// Calls about sockets.
  package private(set) var sockets: [String] = []

  package init(_ path: String) {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") { take(line.drop { $0.isNumber || $0 == " " }) }
  }

  private mutating func take(_ call: Substring) {
    guard let end = call.firstIndex(of: "("), call.first != "<" else { return }
    switch call[..<end] {
    case "execve", "execveat": Self.paths(in: call).first.map { programs[$0, default: 0] += 1 }
    case "socket", "connect": sockets.append(String(call))
    case "open", "openat", "openat2":
      let flags = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE"]
      // What is opened as a path alone cannot be written.
      if flags.contains(where: { call.contains($0) }) { written.formUnion(Self.paths(in: call).prefix(1)) }
    default: written.formUnion(Self.paths(in: call))
    }
  }

  /// The paths among a call's arguments: `"/a"`, `3</a>, "b"`, or a descriptor alone where there is no name.
  private static func paths(in call: Substring) -> [String] {
    let pieces = call.prefix { $0 != "=" }.split(separator: "\"", omittingEmptySubsequences: false)
    var paths: [String] = []
    for (index, piece) in pieces.enumerated() where index % 2 == 1 {
      let before = pieces[index - 1]
      if piece.hasPrefix("/") || !before.hasSuffix(", ") {
        paths.append(String(piece))
      } else if let close = before.lastIndex(of: ">"), let open = before[..<close].lastIndex(of: "<") {
        paths.append(before[before.index(after: open)..<close] + "/" + piece)
      } else {
        paths.append(String(piece))
      }
    }
    if paths.isEmpty, let open = call.firstIndex(of: "<"), let close = call[open...].firstIndex(of: ">") {
      paths.append(String(call[call.index(after: open)..<close]))
    }
    return paths
  }
}
