import Foundation

/// A file that is none of bytes.
package struct SpecialFile: FolderItem {
  package enum Kind: Sendable {
    /// Blocks whoever opens it carelessly.
    case pipe
    case socket
    /// `/dev/zero`, which never ends; only root may make it.
    case device
  }

  private let name: String
  private let kind: Kind

  package init(_ name: String, _ kind: Kind = .pipe) { (self.name, self.kind) = (name, kind) }

  package func write(to parent: String) throws {
    let format =
      switch kind {
      case .pipe: S_IFIFO
      case .socket: S_IFSOCK
      case .device: S_IFCHR
      }
    guard mknod(parent + "/" + name, format | 0o600, 1 << 8 | 5) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }
}
