import Editing
import Foundation
import Screen
import TerminalHarness
import TestSupport

/// The program with a page in its editor, and a state folder of its own.
final class EditingVisit {
  static let save = Key(.character("s"), .control).sent

  let folder: FolderOnDisk
  let visit: Visit
  /// Relative to the content folder.
  let page: String

  /// Makes a stand, opens a page of it, and waits until it is there.
  init(
    _ folder: consuming FolderOnDisk, page: String = "zoo/pandas/index.ru.md", by other: [String] = [],
    columns: Int = 100, environment: [String: String] = [:]
  ) throws {
    let path = folder.path
    self.folder = folder
    self.page = page
    visit = try Visit(
      ["edit", path + "/" + page, "--content", path], by: other, columns: columns,
      environment: Self.state(path).merging(environment) { $1 })
    _ = visit.sees("Ctrl+S")
  }

  /// Where a session on a folder keeps what is not saved yet: beside it, so that the next one finds it.
  static func state(_ folder: String) -> [String: String] { ["XDG_STATE_HOME": folder + "-state"] }

  deinit { try? FileManager.default.removeItem(atPath: folder.path + "-state") }

  /// The page on the disk.
  var saved: String { (try? folder.text(of: page)) ?? "" }

  /// Whether the page comes to be that in time.
  func saves(_ text: String, within limit: Duration = .seconds(5)) -> Bool {
    visit.terminal.read(within: limit) { saved == text }
  }

  /// The texts that are kept outside the content folder: those of the recovery files in the state folder.
  var kept: [String] { get throws { try Self.kept(in: folder.path + "-state") } }

  static func kept(in state: String) throws -> [String] { try kept(inFolder: state + "/expo-stand/recovery") }

  static func kept(inFolder folder: String) throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.filter { $0.hasSuffix(".recovery") }.map { name in
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      return String(decoding: try RecoveryRecord(decoding: bytes).bytes, as: UTF8.self)
    }
  }

  /// Presses one key after the other; Escape alone is what it is only when nothing follows for a moment.
  func press(_ keys: [String]) throws {
    for key in keys {
      try visit.press(key)
      // What follows Escape at once belongs to it, also where the program comes late to read it.
      if key == "\u{1B}" { visit.terminal.settle(quiet: .milliseconds(400)) }
    }
  }

  /// Pastes as a terminal does where the program has asked for brackets.
  func paste(_ text: String) throws { try visit.press("\u{1B}[200~" + text + "\u{1B}[201~") }

  /// Replaces the whole text; the cursor is where `‸` stands.
  func write(_ marked: String) throws {
    let parts = marked.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    try press([Key(.character("a"), .control).sent])
    try paste(parts.joined())
    try press(Array(repeating: Key(.left).sent, count: parts.count > 1 ? parts[1].count : 0))
  }
}
