internal import Content
package import Files
import Glibc
internal import MarkdownTree
internal import Wording

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
