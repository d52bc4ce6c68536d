import Foundation

extension FolderOnDisk {
  /// Writes a file at a path in the folder, and makes the folders on its way.
  package func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Makes a program of a file, by a copy of another process: what this one has had open for writing while another test
  /// started a program is open in that one too, for a moment, and cannot be run (ETXTBSY).
  package static func makeExecutable(_ path: String) throws {
    let copying = "cp \"$0\" \"$0.new\" && chmod 755 \"$0.new\" && mv \"$0.new\" \"$0\""
    try Process.run(URL(filePath: "/bin/sh"), arguments: ["-c", copying, path]).waitUntilExit()
  }

  /// The text of a file at a path in the folder.
  package func text(of file: String) throws -> String {
    try String(contentsOf: URL(fileURLWithPath: path + "/" + file), encoding: .utf8)
  }
}
