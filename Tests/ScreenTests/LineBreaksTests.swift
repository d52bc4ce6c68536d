import Screen
import Testing

/// Where lines may end, by UAX #14.
@Suite struct LineBreaksTests {
  @Test(
    "finds the opportunities of each script",
    arguments: [
      ("two words", "two |words"), ("два  слова", "два  |слова"), ("well-known", "well-|known"),
      ("如意和丁丁", "如|意|和|丁|丁"), ("熊猫，熊猫。", "熊|猫，|熊|猫。"), ("（熊猫）《书》", "（熊|猫）|《书》"),
      ("是ITAR吗", "是|ITAR|吗"), ("10 000 ₽", "10 |000 |₽"), ("100%", "100%"), ("a\u{A0}b", "a\u{A0}b"),
      ("«Гжель» — ансамбль", "«Гжель» |— |ансамбль"), ("http://a.example/b", "http://|a.example/|b"),
      ("т.е. и т.д.", "т.е. |и |т.д."), ("a,b:c;d", "a,b:c;d"), ("3.14", "3.14"), ("A.熊", "A.|熊"),
      ("17–21 мая", "17–21 |мая"), ("Москва–Харбин", "Москва–|Харбин"),
    ])
  func opportunities(text: String, expected: String) { #expect(Self.marked(text) == expected) }

  @Test("must break behind a line end, and nowhere else") func mandatory() {
    #expect(Self.marked("a\nb\r\nc") == "a\n!b\r\n!c")
  }

  @Test("allows no break before the first scalar nor outside") func bounds() {
    let breaks = LineBreaks([0x4E00, 0x4E00])
    #expect([-1, 0, 1, 2, 99].map { breaks[$0] } == [.prohibited, .prohibited, .possible, .prohibited, .prohibited])
    #expect(LineBreaks([])[0] == .prohibited)
  }

  /// The text with `|` where it may break, and `!` where it must.
  private static func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let breaks = LineBreaks(scalars.map(\.value))
    var marked = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch breaks[index] {
      case .possible: marked.append("|")
      case .mandatory: marked.append("!")
      case .prohibited: break
      }
      marked.append(scalar)
    }
    return String(marked)
  }
}
