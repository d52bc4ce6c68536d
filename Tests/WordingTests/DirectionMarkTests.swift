import Testing
import Wording

@Suite("Marks of direction")
struct DirectionMarkTests {
  /// The faults of a text, by their codes.
  private func faults(_ text: String) -> [String] {
    let scalars = text[...].unicodeScalars
    return scalars.indices.filter { CleanText.isFault(at: $0, in: scalars) }.map {
      String(scalars[$0].value, radix: 16)
    }
  }

  @Test(
    "belong beside a word that is written from right to left",
    arguments: [
      "Museum (\u{5DE}\u{5D5}\u{5D6}\u{5D9}\u{5D0}\u{5D5}\u{5DF})\u{200E} 5",
      "\u{5E9}\u{5DC}\u{5D5}\u{5DD}\u{200F}!", "\u{200F}\u{5E9}\u{5DC}\u{5D5}\u{5DD}",
      "\u{645}\u{62A}\u{62D}\u{641}\u{61C} 12:30", "12:30 \u{200E}\u{645}\u{62A}\u{62D}\u{641}",
      "\u{78A}\u{7A8}\u{200F}.", "\u{10D00}\u{200F}",
    ])
  func needed(text: String) { #expect(faults(text) == []) }

  @Test(
    "have no business elsewhere, and overrides have none anywhere",
    arguments: [
      ("pan\u{200E}da", ["200e"]), ("Museum\u{200F} 5", ["200f"]), ("\u{200E}", ["200e"]),
      // Beside another word of the text, in another line, or too far away.
      ("\u{5E9}\u{5DC} panda\u{200E} cub", ["200e"]), ("\u{5E9}\u{5DC}\n\u{200E}panda", ["200e"]),
      ("\u{5E9}" + String(repeating: "-", count: 20) + "\u{200E}", ["200e"]),
      ("\u{5E9}\u{202E}\u{5DC}\u{202C}", ["202e", "202c"]), ("\u{5E9}\u{2067}\u{5DC}", ["2067"]),
    ])
  func faulty(text: String, codes: [String]) { #expect(faults(text) == codes) }
}
