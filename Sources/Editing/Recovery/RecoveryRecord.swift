/// What a recovery file keeps of a page being edited and not yet saved.
///
/// The file is a few lines of text, an empty line, the page's bytes, and a last line with a checksum of all before it:
/// a file that was cut off or written in part is told from a whole one.
package struct RecoveryRecord: Hashable, Sendable {
  /// The page's file, as whoever writes the record names it; any text.
  package var path: String
  /// The bytes of the file that editing started from; `nil` for a page that was not there.
  package var base: Fingerprint?
  /// Which file that was, as the file system tells files apart; any text.
  package var identity: String
  /// When the record was made, in seconds since 1970 (UTC).
  package var time: Int
  /// The cursor and the selection, in bytes of the text without its byte order mark.
  package var selection: Selection
  /// The page as it would have been saved.
  package var bytes: [UInt8]

  /// A record of these values, unchecked: `encoded` writes them as they are.
  package init(
    path: String, base: Fingerprint?, identity: String, time: Int, selection: Selection, bytes: [UInt8]
  ) {
    self.path = path
    self.base = base
    self.identity = identity
    self.time = time
    self.selection = selection
    self.bytes = bytes
  }
}
