import Testing
import Wording

@testable import Editing

@Suite("Recovery records")
struct RecoveryRecordTests {
  let record = RecoveryRecord(
    path: "zoo/панды %\n.zh.md", base: Fingerprint(of: Array("old".utf8)), identity: "2049:77", time: 1_716_000_000,
    selection: Selection(anchor: 2, cursor: 5), bytes: Array("\u{FEFF}# Панды\r\n\nend 0\n".utf8) + [0xFF])

  @Test("come back as they were", arguments: [false, true]) func roundTrip(isNew: Bool) throws {
    var record = record
    if isNew { (record.base, record.bytes, record.identity) = (nil, [], "") }
    #expect(try RecoveryRecord(decoding: record.encoded) == record)
  }

  @Test("are written in a form that does not change") func form() {
    let record = RecoveryRecord(
      path: "a%b", base: Fingerprint(of: Array("a".utf8)), identity: "1", time: 9, selection: Selection(0),
      bytes: [0x61])
    let text = """
      Expo Stand recovery 1
      path: a%25b
      base: 1-af63dc4c8601ec8c
      identity: 1
      time: 9
      selection: 0 0
      length: 1

      a
      end \(String(Fingerprint(of: record.encoded.dropLast(22)).hash, radix: 16))

      """
    #expect(String(decoding: record.encoded, as: UTF8.self) == text)
  }

  @Test("are known when they are cut off anywhere") func cutOff() {
    let file = record.encoded
    for count in 0..<file.count {
      #expect(throws: RecoveryRecordError.self) { try RecoveryRecord(decoding: Array(file[..<count])) }
    }
    #expect(throws: RecoveryRecordError.cutOff(expected: file.count, found: file.count - 1)) {
      try RecoveryRecord(decoding: file.dropLast())
    }
  }

  @Test("are known when any byte is another") func damaged() {
    let file = record.encoded
    for index in file.indices {
      var other = file
      other[index] ^= 1
      #expect(throws: RecoveryRecordError.self, "byte \(index)") { try RecoveryRecord(decoding: other) }
    }
    #expect(throws: RecoveryRecordError.damaged) { try RecoveryRecord(decoding: file + [0x0A]) }
  }

  @Test(
    "say what is wrong",
    arguments: [
      ("", RecoveryRecordError.notARecord, "This is not a recovery file of the stand."),
      ("# Page\n", .notARecord, "This is not a recovery file of the stand."),
      (
        "Expo Stand recovery 2\n", .unknownVersion("2"),
        "The recovery file has version 2, this program reads version 1: open it with the program that wrote it."
      ),
      ("Expo Stand recovery 1\npath: %zz\n", .damagedHead(line: 2), "Line 2 of the recovery file is damaged."),
      ("Expo Stand recovery 1\npath: a\nbase: x-1\n", .damagedHead(line: 3), "Line 3 of the recovery file is damaged."),
      (
        "Expo Stand recovery 1\npath: a\nba", .cutOff(expected: 33, found: 32),
        "The recovery file is cut off: it has 32 of 33 bytes."
      ),
    ])
  func errors(file: String, error: RecoveryRecordError, message: String) {
    #expect(throws: error) { try RecoveryRecord(decoding: Array(file.utf8)) }
    #expect(error.description == message)
    #expect(Set([Language.ru, .en, .zh].map { error.text(in: $0) }).count == 3)
    #expect("\(RecoveryRecordError.damaged)" == "The recovery file is damaged: its checksum does not fit its text.")
  }

  @Test("take no lengths that are not there", arguments: ["-1", "9223372036854775807", "x", "99999999999999999999"])
  func lengths(length: String) {
    let head = "Expo Stand recovery 1\npath: a\nbase: none\nidentity: \ntime: 0\nselection: 0 0\nlength: \(length)\n\n"
    #expect(throws: RecoveryRecordError.self) { try RecoveryRecord(decoding: Array(head.utf8)) }
  }

  @Test("fingerprints tell texts apart and are read back", arguments: ["", "a", "b", "ab", "ba"])
  func fingerprints(text: String) {
    let fingerprint = Fingerprint(of: Array(text.utf8))
    #expect(Fingerprint(fingerprint.description) == fingerprint)
    #expect(["", "a", "b", "ab", "ba"].filter { Fingerprint(of: Array($0.utf8)) == fingerprint } == [text])
    #expect(
      ["", "-", "1-2", "-1-0000000000000000", "1-000000000000000G", "01-0000000000000000"].compactMap {
        Fingerprint($0)
      }.isEmpty)
  }
}
