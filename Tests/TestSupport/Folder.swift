import Foundation

/// A folder and what is in it: `Folder("zoo") { File("pandas.ru.md", "…") }`.
package struct Folder: FolderItem {
  private let name: String
  private let items: [any FolderItem]

  package init(_ name: String, @FolderBuilder _ items: () -> [any FolderItem] = { [] }) {
    self.name = name
    self.items = items()
  }

  package func write(to parent: String) throws {
    let path = parent + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    for item in items { try item.write(to: path) }
  }
}
