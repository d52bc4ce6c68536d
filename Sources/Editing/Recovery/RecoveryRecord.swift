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

/// Why bytes are no whole recovery record.
package enum RecoveryRecordError: Error, Hashable, Sendable {
  /// The bytes do not start as a recovery file does.
  case notARecord
  /// A later version of the program wrote it.
  case unknownVersion(String)
  /// A line of the head, counted from 1, is not what belongs there.
  case damagedHead(line: Int)
  /// The file ends before the text does, or has no last line: it was not written to its end.
  case cutOff(expected: Int, found: Int)
  /// The checksum is another: a part of the file was not written, or was changed.
  case damaged
}

extension RecoveryRecordError: CustomStringConvertible {
  /// A sentence for people: what is wrong with the file.
  package var description: String {
    switch self {
    case .notARecord: "This is not a recovery file of the stand."
    case .unknownVersion(let version):
      "The recovery file has version \(version), this program reads version \(RecoveryRecord.version): "
        + "open it with the program that wrote it."
    case .damagedHead(let line): "Line \(line) of the recovery file is damaged."
    case .cutOff(let expected, let found):
      "The recovery file is cut off: it has \(found) of \(expected) bytes."
    case .damaged: "The recovery file is damaged: its checksum does not fit its text."
    }
  }
}
