internal import Glibc

/// The names that lead to a path, each with the folder it stands in, through every symbolic link on the way: what has
/// to be watched to learn that the path leads elsewhere.
enum PathSteps {
  struct Step: Hashable {
    var folder: String
    var name: String
  }

  /// As many as the system follows.
  private static let mostLinks = 40

  /// Those behind a name that is not there are in folders that are not there either.
  static func all(to path: String) -> [Step] {
    var steps: [Step] = []
    var folder = path.hasPrefix("/") ? "/" : "."
    var rest = Array(path.split(separator: "/").reversed())
    var links = 0
    while let name = rest.popLast() {
      if name == "." { continue }
      let child = folder == "/" ? "/" + name : folder + "/" + name
      // The folder above is where its own names led to.
      if name != ".." { steps.append(Step(folder: folder, name: String(name))) }
      guard let target = target(ofLink: child) else {
        folder = child
        continue
      }
      links += 1
      guard links <= mostLinks else { break }
      if target.hasPrefix("/") { folder = "/" }
      rest += target.split(separator: "/").reversed()
    }
    return steps
  }

  private static func target(ofLink path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlink(path, start, buffer.count)
      return count > 0
        ? String(decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]), as: UTF8.self)
        : nil
    }
  }
}
