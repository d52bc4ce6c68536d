import Foundation
import Glibc
import TerminalHarness
import TestSupport

/// A kiosk on the small stand, to be brought into trouble; nobody is asked whether they are still there.
final class FaultyKiosk {
  let visit: Visit
  let folder: FolderOnDisk
  let state: FolderOnDisk

  static let page = "zoo/pandas/index.ru.md"

  /// - Parameters:
  ///   - arguments: Beside `--kiosk` and the folder.
  ///   - other: A program that starts it, and its arguments.
  ///   - prepare: What is done before it is started, with the paths of the content folder and of the state folder.
  init(
    _ arguments: [String] = [], by other: [String] = [], environment: [String: String] = [:],
    preparing prepare: (_ content: String, _ state: String) throws -> Void = { _, _ in }
  ) throws {
    folder = try SmallStand.folder()
    state = try FolderOnDisk()
    try prepare(folder.path, state.path)
    let patient = arguments.contains("--idle") ? [] : ["--idle", "3600"]
    visit = try Visit(
      ["--kiosk", "--content", folder.path] + patient + arguments, by: other,
      environment: environment.merging(["XDG_STATE_HOME": state.path]) { named, _ in named })
  }

  var terminal: PseudoTerminal { visit.terminal }

  /// Whether it still does what visitors ask for, and says so in both languages: from the section to the first page and back.
  func isUsable() throws -> Bool {
    try visit.press("h1\rl")
    guard visit.sees("Zoo › Pandas") else { return false }
    // Another key comes between the two: one that follows itself within 20 ms is a bounce, and screens come sooner.
    try visit.press("\tl")
    return visit.sees("Зоопарк › Панды")
  }

  /// Whether it ends as its service ends it.
  func ends() -> Bool {
    terminal.signal(SIGTERM)
    return terminal.exit() == .signaled(SIGTERM) && visit.isRestored
  }

  /// Saves another text of the page on the pandas.
  func save(_ text: String) throws { try folder.write("---\ntitle: Панды\nweight: 10\n---\n\(text)\n", to: Self.page) }

  /// What another run of the program says of it.
  func ask(_ words: String...) throws -> Command {
    try Command(words + ["--content", folder.path], environment: ["XDG_STATE_HOME": state.path])
  }
}
