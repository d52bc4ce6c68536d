import Foundation
import TestSupport
import Testing

/// What docs/keys.md says of the program, against the program.
@Suite struct KeyDocumentTests {
  private static let path = Checkout.path + "/docs/keys.md"

  /// `RECORD=1 swift test` writes the table anew, and fails to say so.
  @Test(
    "shows the keymap's keys between <!-- keys --> and <!-- /keys -->",
    .enabled(if: FileManager.default.fileExists(atPath: path), "There is no docs/keys.md yet."))
  func keys() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- keys -->"))
    let end = try #require(text.range(of: "<!-- /keys -->", range: start.upperBound..<text.endIndex))
    let table = "\n" + KeyTable.markdown + "\n"
    guard Checkout.isRecording, text[start.upperBound..<end.lowerBound] != table else {
      #expect(text[start.upperBound..<end.lowerBound] == table)
      return
    }
    let recorded = text[..<start.upperBound] + table + text[end.lowerBound...]
    try String(recorded).write(toFile: Self.path, atomically: true, encoding: .utf8)
    Issue.record("Recorded the keys in \(Self.path): look at them, then run the tests again without RECORD.")
  }

  @Test("has a row for every key of the keymap")
  func table() {
    let rows = KeyTable.markdown.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("| <kbd>L</kbd> <kbd>F2</kbd> | language | home, section, page") })
    #expect(rows.contains("| <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> | choose | home |"))
    #expect(rows.contains("| <kbd>0–9</kbd> | open by number | home, section |"))
    #expect(rows.allSatisfy { $0.split(separator: "|").count == 3 })
  }
}
