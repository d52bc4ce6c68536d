/// The result of telling others that a page is being edited.
package enum Announcement: Sendable {
  /// Nobody else edits it. It holds as long as the file is held.
  case mine(HeldFile)
  /// Somebody else does; `nil` where the note cannot be read.
  case other(PresenceNote?)
  /// Others cannot be told, nor be heard of: the state folder cannot be written to, or its file system has no locks.
  case unannounced(reason: String)
}
