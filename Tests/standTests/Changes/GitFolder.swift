import Comparing
import Content
import Files
import Foundation
import Interface
import InterfaceKit
import Storage
import TestSupport
import Wording

@testable import stand

/// A content folder in a git repository of its own: `site/Content`.
struct GitFolder: ~Copyable {
  private let disk: FolderOnDisk

  init() throws {
    let disk = try FolderOnDisk {
      Folder("site") {
        Folder("Content") {
          File("stand.yaml", "languages: [ru, en, zh]\ndefaultLanguage: ru\n")
          File("_index.ru.md", "---\ntitle: Стенд\n---\n")
          Folder("zoo") { File("_index.ru.md", "---\ntitle: Зоопарк\n---\n") }
        }
      }
    }
    try Self.git(["init", "--quiet"], in: disk.path + "/site")
    self.disk = disk
  }

  var root: String { disk.path + "/site" }
  var content: String { root + "/Content" }

  func git(_ arguments: String...) throws { try Self.git(arguments, in: root) }

  private static func git(_ arguments: [String], in root: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
    process.arguments = ["-C", root, "-c", "user.name=Test", "-c", "user.email=test@example.org"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "-m", "Content")
  }

  /// Writes a file of the content folder; `nil` removes it.
  func write(_ text: String?, to path: String) throws {
    let url = URL(fileURLWithPath: content + "/" + path)
    guard let text else { return try FileManager.default.removeItem(at: url) }
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What has changed, a line each; `nil` where the folder is in no repository.
  func changes() throws -> [String]? {
    let folder = try StandFolder(path: content)
    let report = try GitChanges.report(on: folder.outline().settings, in: folder)
    return report.map { $0.pages.map { "\($0.change.kind) \($0.change.id) \($0.change.language.code)" } }
  }
}
