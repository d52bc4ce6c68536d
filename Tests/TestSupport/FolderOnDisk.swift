import Foundation

/// A folder in the temporary directory for one test; deleted with all in it when it goes out of scope.
package struct FolderOnDisk: ~Copyable {
  package let path: String

  /// Makes the folder and its items.
  package init(@FolderBuilder _ items: () -> [any FolderItem] = { [] }) throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/stand-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for item in items() { try item.write(to: path) }
  }

  /// Adds an item.
  package func add(_ item: any FolderItem) throws { try item.write(to: path) }

  deinit {
    // A folder that cannot be deleted stays behind in the temporary directory: no reason to fail a test.
    try? FileManager.default.removeItem(atPath: path)
  }
}
