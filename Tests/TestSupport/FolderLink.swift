import Foundation

/// A symbolic link, whose destination need not exist.
package struct SymbolicLink: FolderItem {
  private let name: String
  private let destination: String

  package init(_ name: String, to destination: String) {
    self.name = name
    self.destination = destination
  }

  package func write(to parent: String) throws {
    try FileManager.default.createSymbolicLink(atPath: parent + "/" + name, withDestinationPath: destination)
  }
}
