package import Content
import Glibc
internal import Markdown

extension StandFolder {
  /// How often somebody else may come and go while the note is being made.
  private static let attempts = 8

  /// Tells others that a page is being edited, or tells who edits it already. It keeps nobody from editing.
  ///
  /// The note is a hidden file beside the page, or beside the file that a symbolic link leads to, so it is seen by all
  /// users of the machine, and on other machines where the folder is shared by a file system with locks (NFS 4, SMB).
  package func announceEditing(of path: String, as note: PresenceNote) -> Announcement {
    do {
      let location = try PageLocation(path, in: self)
      let folder = location.folder.number
      let name = DraftSweep.name(ContentHash(of: Array(location.name.utf8)).value, DraftSweep.noteEnding)
      for _ in 0..<Self.attempts {
        if let file = try HeldFile.make(name, note.text, in: folder) { return .mine(file) }
        guard let isHeld = try HeldFile.isHeld(name, in: folder) else {
          return .unannounced(reason: "the file system has no locks")
        }
        if isHeld, let other = try? Descriptor(file: name, in: folder, path: path) {
          var text: [UInt8] = []
          _ = try other.read(4096, to: &text, path: path)
          return .other(PresenceNote(text))
        }
      }
      return .other(nil)
    } catch {
      return .unannounced(reason: "\(error)")
    }
  }
}
