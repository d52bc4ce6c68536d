internal import Content
package import Files
import Glibc
internal import MarkdownTree
internal import Synchronization
package import Wording

/// The recovery files of all pages: one for each page and editing session, so that two who edit one page, or a session
/// that starts over after a crash, never overwrite each other's text.
///
/// The content of a file is the caller's matter. Files are named `PAGE-SESSION.recovery`, by a hash of the page's path
/// and a random number. Any thread may use the store.
package final class RecoveryStore: Sendable {
  /// The folders that can be had, by their place among the candidates; the first one is written to, unless it cannot
  /// be.
  private let folders: Mutex<[Int: PrivateFolder]>
  private let candidates: [(base: String, parts: [String])]
  private let content: StandFolder
  private let session: String
  private let held = Mutex<[HeldFile]>([])

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
    self.candidates = candidates
    self.content = content
    session = UInt64.random(in: .min ... .max).hexadecimal(16)
    var found: [Int: PrivateFolder] = [:]
    var failure = SystemFailure(ENOENT)
    for (index, (base, parts)) in candidates.enumerated() {
      do throws(SystemFailure) {
        found[index] = try PrivateFolder(base, parts, outside: content, isMade: found.isEmpty)
      } catch {
        failure = error
      }
    }
    folders = Mutex(found)
    let sorted = found.sorted { $0.key < $1.key }.map(\.value)
    guard let first = sorted.first else { throw failure }
    for folder in sorted {
      HiddenFiles.sweep(folder: folder.descriptor)
      for name in folder.names where name.hasSuffix(Self.mark) { _ = Self.isHeld(name, in: folder) }
    }
    hold(first)
  }

  /// The folder that files are written to, unless it cannot be.
  package var path: String { all.first?.path ?? "" }

  /// Those that can be had, the best first.
  var all: [PrivateFolder] { folders.withLock { $0.sorted { $0.key < $1.key }.map(\.value) } }

  /// Tells others that this session runs. Without it, another session offers the text while it is still being edited:
  /// better than not keeping it.
  private func hold(_ folder: PrivateFolder) {
    guard let file = try? HeldFile.make(session + Self.mark, [], in: folder.descriptor) else { return }
    held.withLock { $0.append(file) }
  }

  /// Keeps a page's text in place of what this session kept of it before; where the best place cannot be written, in
  /// the next one.
  ///
  /// - Parameter page: The page's absolute path.
  /// - Throws: Why the best place cannot be written, where none can.
  package func write(_ bytes: [UInt8], for page: String) throws(SystemFailure) {
    var failure: SystemFailure?
    for index in candidates.indices {
      do throws(SystemFailure) {
        let written = try folder(index)
        try written.write(bytes, to: name(of: page))
        // An older text elsewhere would be offered too.
        for other in all where other !== written { try? other.remove(name(of: page)) }
        return
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? SystemFailure(ENOENT)
  }

  /// A folder by its place among the candidates, made where it is missing.
  private func folder(_ index: Int) throws(SystemFailure) -> PrivateFolder {
    if let folder = folders.withLock({ $0[index] }) { return folder }
    let (base, parts) = candidates[index]
    let folder = try PrivateFolder(base, parts, outside: content, isMade: true)
    folders.withLock { $0[index] = folder }
    hold(folder)
    return folder
  }

  /// Drops what this session keeps of a page.
  package func remove(_ page: String) throws(SystemFailure) {
    var failure: SystemFailure?
    for folder in all {
      do throws(SystemFailure) { try folder.remove(name(of: page)) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// The files of sessions that no longer run.
  ///
  /// A program that was killed may have been starting another, which holds its lock until it has become that one: for
  /// milliseconds, or longer on a busy machine.
  ///
  /// - Parameter patience: How long a session that seems to run is asked again, in milliseconds.
  package func leftovers(patience: Int = 300) -> [RecoveryLeftover] {
    let files = all.flatMap { folder in
      folder.names.compactMap { name -> (mark: String, leftover: RecoveryLeftover)? in
        guard name.hasSuffix(Self.ending), let session = Self.session(of: name), session != self.session else {
          return nil
        }
        return (session + Self.mark, RecoveryLeftover(folder: folder, name: name))
      }
    }
    let end = ContinuousClock.now + .milliseconds(patience)
    while true {
      let free = files.filter { !Self.isHeld($0.mark, in: $0.leftover.folder) }
      if free.count == files.count || ContinuousClock.now >= end { return free.map(\.leftover) }
      usleep(10_000)
    }
  }

  /// Makes a leftover this session's own file of a page: it stays on disk until it is written anew or removed.
  package func adopt(_ leftover: RecoveryLeftover, for page: String) throws(SystemFailure) {
    if leftover.folder === all.first {
      try leftover.folder.rename(leftover.name, to: name(of: page))
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
    ContentHash(of: Array(page.utf8)).value.hexadecimal(16) + "-" + session + Self.ending
  }

  private static func session(of name: String) -> String? {
    let parts = name.dropLast(ending.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 16 }) else { return nil }
    return String(parts[1])
  }
}

extension RecoveryStore {
  /// The number of times that somebody else may come and go while the note is being made.
  private static let attempts = 8

  /// Tells this user's other sessions that a page is being edited, or tells which of them edits it already. It keeps
  /// nobody from editing.
  ///
  /// The note lies beside the recovery files: in the content folder it would be committed with the pages. It is named
  /// by the file's folder and name, so it is the same for a page and a link to it.
  package func announceEditing(of path: String, in content: StandFolder, as note: PresenceNote) -> Announcement {
    do {
      guard let folder = all.first else { return .unannounced(reason: "there is no folder for it") }
      let location = try PageLocation(path, in: content)
      var status = stat()
      try SystemFailure.check { fstat(location.folder.number, &status) }
      let place = "\(FileIdentity(status))/\(location.name)"
      let name = HiddenFiles.name(ContentHash(of: Array(place.utf8)).value, HiddenFiles.noteEnding)
      for _ in 0..<Self.attempts {
        if let file = try HeldFile.make(name, note.text, in: folder.descriptor) { return .mine(file) }
        guard let isHeld = try HeldFile.isHeld(name, in: folder.descriptor) else {
          return .unannounced(reason: "the file system has no locks")
        }
        if isHeld, let text = try? folder.read(name) { return .other(PresenceNote(text)) }
      }
      return .other(nil)
    } catch {
      return .unannounced(reason: "\(error)")
    }
  }
}

/// The folders that recovery files may lie in, the best one first.
package enum RecoveryFolders {
  /// `$XDG_STATE_HOME/expo-stand/recovery` or `~/.local/state/expo-stand/recovery` (XDG Base Directory Specification
  /// 0.8), then a folder of this user's own in `/var/tmp`, which outlives a restart: for accounts without a home, and
  /// for a content folder that holds the home.
  ///
  /// - Returns: Base folders and the folders below them.
  package static func candidates(environment: [String: String]) -> [(base: String, parts: [String])] {
    var result: [(String, [String])] = []
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      result.append((state, ["expo-stand", "recovery"]))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      result.append((home + "/.local/state", ["expo-stand", "recovery"]))
    }
    return result + [("/var/tmp", ["expo-stand-\(geteuid())", "recovery"])]
  }
}

/// A recovery file of a session that no longer runs.
package struct RecoveryLeftover: Sendable {
  let folder: PrivateFolder
  let name: String

  /// The file, for people.
  package var path: String { folder.path + "/" + name }

  package func read() throws(SystemFailure) -> [UInt8] { try folder.read(name) }

  /// Deletes the file: its text is saved, or not wanted.
  package func remove() throws(SystemFailure) { try folder.remove(name) }

  /// Keeps a file that cannot be read as a record, but takes it out of what is offered; returns where it is now.
  package func setAside() throws(SystemFailure) -> String {
    try folder.rename(name, to: name + ".damaged")
    return path + ".damaged"
  }
}
