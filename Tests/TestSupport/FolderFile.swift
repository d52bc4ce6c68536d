import Foundation

/// A file with its text or bytes.
package struct File: FolderItem {
  private let name: String
  private let bytes: [UInt8]

  package init(_ name: String, _ text: String = "") { self.init(name, bytes: Array(text.utf8)) }

  package init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  package func write(to parent: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: parent + "/" + name))
  }
}
