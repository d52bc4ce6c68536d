import Foundation

extension FolderOnDisk {
  /// Writes a file at a path in the folder, and makes the folders on its way.
  package func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file at a path in the folder.
  package func text(of file: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path + "/" + file), encoding: .utf8)
  }
}
