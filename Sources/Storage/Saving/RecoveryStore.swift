package import Content
import Glibc
internal import Markdown
package import Wording

/// The recovery files of all pages: one for each page and editing session, so that two who edit one page, or a session
/// that starts over after a crash, never overwrite each other's text.
///
/// What is in a file is the caller's matter. Files are named `PAGE-SESSION.recovery`, by a hash of the page's path and a
/// random number. Any thread may use the store.
package final class RecoveryStore: Sendable {
  let folder: PrivateFolder
  /// Those that were not chosen, but may hold files from when they were.
  private let others: [PrivateFolder]
  private let session: String
  private let held: HeldFile?

  private static let ending = ".recovery"
  /// Of the files that tell which sessions run.
  private static let mark = ".session"

  /// The store where this user's files are kept.
  package convenience init(environment: [String: String], content: StandFolder) throws(SystemFailure) {
    try self.init(in: RecoveryFolders.candidates(environment: environment), content: content)
  }

  /// - Parameter candidates: Base folders, and the folders below them that are this user's alone; the best place first.
  /// - Throws: Why the last of them cannot be used, where none can.
  package init(
    in candidates: [(base: String, parts: [String])], content: StandFolder
  ) throws(SystemFailure) {
    var folders: [PrivateFolder] = []
    var failure = SystemFailure(ENOENT)
    for (base, parts) in candidates {
      do throws(SystemFailure) {
        folders.append(try PrivateFolder(base, parts, outside: content, isMade: folders.isEmpty))
      } catch {
        failure = error
      }
    }
    guard let folder = folders.first else { throw failure }
    self.folder = folder
    others = Array(folders.dropFirst())
    session = Self.digits(.random(in: .min ... .max))
    for folder in folders {
      DraftSweep.sweep(folder: folder.descriptor)
      for name in folder.names where name.hasSuffix(Self.mark) { _ = Self.isHeld(name, in: folder) }
    }
    // Without it, another session offers the text while it is still being edited: better than not keeping it.
    held = try? HeldFile.make(session + Self.mark, [], in: folder.descriptor)
  }

  /// The folder that files are written to.
  package var path: String { folder.path }

  /// Keeps a page's text in place of what this session kept of it before.
  ///
  /// - Parameter page: The page's absolute path.
  package func write(_ bytes: [UInt8], for page: String) throws(SystemFailure) {
    try folder.write(bytes, to: name(of: page))
  }

  /// Drops what this session keeps of a page.
  package func remove(_ page: String) throws(SystemFailure) { try folder.remove(name(of: page)) }

  /// What sessions have left that no longer run.
  package func leftovers() -> [RecoveryLeftover] {
    ([folder] + others).flatMap { folder in
      folder.names.compactMap { name -> RecoveryLeftover? in
        guard name.hasSuffix(Self.ending), let session = Self.session(of: name), session != self.session,
          !Self.isHeld(session + Self.mark, in: folder)
        else { return nil }
        return RecoveryLeftover(folder: folder, name: name)
      }
    }
  }

  /// Makes a leftover this session's own file of a page: it stays on disk until it is written anew or removed.
  package func adopt(_ leftover: RecoveryLeftover, for page: String) throws(SystemFailure) {
    if leftover.folder === folder {
      try folder.rename(leftover.name, to: name(of: page))
    } else {
      try write(try leftover.read(), for: page)
      try leftover.remove()
    }
  }

  /// Whether the session runs; the mark of one that does not is deleted.
  private static func isHeld(_ name: String, in folder: PrivateFolder) -> Bool {
    (try? HeldFile.isHeld(name, in: folder.descriptor)) == true
  }

  private func name(of page: String) -> String {
    Self.digits(ContentHash(of: Array(page.utf8)).value) + "-" + session + Self.ending
  }

  private static func session(of name: String) -> String? {
    let parts = name.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 16 }) else { return nil }
    return String(parts[1])
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
