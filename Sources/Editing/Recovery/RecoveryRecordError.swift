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
