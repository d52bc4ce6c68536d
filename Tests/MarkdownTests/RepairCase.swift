import MarkdownTree

/// Bytes, the text they become, and what is reported.
struct RepairCase: Sendable {
  var bytes: [UInt8]
  var text: String
  var repairs: [Repair] = []

  static let all: [RepairCase] = [
    RepairCase(bytes: Array("a\r\nb\rc\n".utf8), text: "a\nb\nc\n"),
    RepairCase(
      bytes: [0xEF, 0xBB, 0xBF, 0x61], text: "a", repairs: [Repair(kind: .byteOrderMark, offset: 0)]),
    RepairCase(
      bytes: [0x61, 0, 0, 0x62], text: "a\u{FFFD}\u{FFFD}b", repairs: [Repair(kind: .nul, offset: 1, count: 2)]),
    RepairCase(
      bytes: [0x61, 0xFF, 0x62, 0xC3], text: "a\u{FFFD}b\u{FFFD}",
      repairs: [Repair(kind: .invalidUTF8, offset: 1), Repair(kind: .invalidUTF8, offset: 5)]),
    RepairCase(
      bytes: [0xE2, 0x82, 0xED, 0xA0, 0x80], text: "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
      repairs: [Repair(kind: .invalidUTF8, offset: 0, count: 4)]),
  ]
}
