internal import Glibc
import Wording

/// Whole files named on the command line: unlike those of the content folder they may lie anywhere.
package enum FileInput {
  package static func read(path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.noInput, .cannotBeRead(path, SystemFailure()))
    }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: "“\(path)”")
  }

  package static func read(descriptor: Int32, name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw Failure(.inputOutput, "\(name) cannot be read: \(String(cString: strerror(errno))).")
      }
    }
  }
}
