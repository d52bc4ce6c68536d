import Editing
import Wording

/// A recovery file as it is on disk, the same with a checksum that fits, and a record made of the input's parts.
enum RecoveryTarget: FuzzTarget {
  private static let separator: UInt8 = 0xFE

  static func problem(with input: [UInt8]) -> String? {
    problem(ofFile: input) ?? problem(ofFile: sealed(input)) ?? problem(ofRecordFrom: input)
  }

  /// A checksum is never met by chance.
  private static func sealed(_ file: [UInt8]) -> [UInt8] {
    let hash = String(Fingerprint(of: file).hash, radix: 16)
    return file + Array("\nend \(String(repeating: "0", count: 16 - hash.count))\(hash)\n".utf8)
  }

  /// A file that is read is read the same when it is written again.
  private static func problem(ofFile file: [UInt8]) -> String? {
    do {
      let record = try RecoveryRecord(decoding: file)
      guard record.selection.anchor >= 0, record.selection.cursor >= 0 else { return "it selects \(record.selection)" }
      return try RecoveryRecord(decoding: record.encoded) == record ? nil : "written again, it is another"
    } catch {
      return error.description.isEmpty ? "a fault says nothing" : nil
    }
  }

  private static func problem(ofRecordFrom input: [UInt8]) -> String? {
    var input = FuzzInput(input)
    let record = RecoveryRecord(
      path: input.text(upTo: separator), base: input.isTrue() ? nil : Fingerprint(of: input.bytes(8)),
      identity: input.text(upTo: separator), time: input.number(below: 1 << 16) - 1_000,
      selection: Selection(anchor: input.number(below: 1 << 16), cursor: input.number(below: 1 << 16)),
      bytes: input.bytes(1 << 16))
    do {
      return try RecoveryRecord(decoding: record.encoded) == record ? nil : "a record comes back as another"
    } catch {
      return "a record does not come back: \(error)"
    }
  }
}
