import Foundation

/// A named pipe, which blocks whoever opens it carelessly.
package struct NamedPipe: FolderItem {
  private let name: String

  package init(_ name: String) { self.name = name }

  package func write(to parent: String) throws {
    guard mkfifo(parent + "/" + name, 0o600) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }
}
