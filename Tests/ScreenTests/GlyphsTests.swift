import Screen
import Testing

/// How grapheme clusters are shown.
@Suite struct GlyphsTests {
  /// What a text becomes: its glyphs parted by `|`, and the columns they take.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var shown: String
    var columns: Int
    var testDescription: String { name }

    init(_ name: String, _ text: String, shown: String, columns: Int) {
      self.name = name
      self.text = text
      self.shown = shown
      self.columns = columns
    }
  }

  @Test(
    "shows scripts of every width",
    arguments: [
      Case("nothing", "", shown: "", columns: 0),
      Case("ASCII", "Hi~", shown: "H|i|~", columns: 3),
      Case("Cyrillic", "Ёж №", shown: "Ё|ж| |№", columns: 4),
      Case("precomposed", "éй", shown: "é|й", columns: 2),
      Case("combining", "e\u{301}и\u{306}", shown: "e\u{301}|и\u{306}", columns: 2),
      Case(
        "five marks, of which a cell holds four", "e\u{301}\u{302}\u{303}\u{304}\u{305}",
        shown: "e\u{301}\u{302}\u{303}\u{304}", columns: 1),
      Case("Chinese", "漢字", shown: "漢|字", columns: 4),
      Case("Chinese beyond the first plane", "𠀀", shown: "𠀀", columns: 2),
      Case("full-width punctuation", "，。（》", shown: "，|。|（|》", columns: 8),
      Case("Chinese quotation marks", "“‘…—", shown: "“|‘|…|—", columns: 4),
      Case("full-width Latin", "Ａ１", shown: "Ａ|１", columns: 4),
      Case("half-width kana", "ｱ｡", shown: "ｱ|｡", columns: 2),
      Case("Hangul", "한국", shown: "한|국", columns: 4),
      Case("Hangul in parts", "\u{1112}\u{1161}\u{11AB}", shown: "\u{1112}\u{1161}\u{11AB}", columns: 2),
      Case("Thai", "กำที่", shown: "ก|ำ|ท\u{E35}\u{E48}", columns: 3),
      Case("Devanagari", "हिन्दी", shown: "ह|\u{93F}|न\u{94D}|द|\u{940}", columns: 5),
      Case("a mark behind the second letter of a cluster", "क्षु", shown: "क\u{94D}|ष\u{941}", columns: 2),
      Case("a letter behind a joiner that makes no emoji", "क्\u{200D}ष", shown: "क\u{94D}|ष", columns: 2),
      Case("Hebrew with points", "שָׁ", shown: "ש\u{5B8}\u{5C1}", columns: 1),
      Case("box drawing", "─│█▎", shown: "─|│|█|▎", columns: 4),
      Case("small squares, two of them wide", "◼◽◾", shown: "◼|◽|◾", columns: 5),
      Case("private use", "\u{E0B0}", shown: "\u{E0B0}", columns: 1),
    ])
  func scripts(sample: Case) { expect(sample) }

  @Test(
    "shows emoji by their first member",
    arguments: [
      Case("one", "🐼", shown: "🐼", columns: 2),
      Case("family", "👨‍👩‍👧", shown: "👨", columns: 2),
      Case("heart on fire", "❤️‍🔥", shown: "❤", columns: 1),
      Case("flag", "🇷🇺", shown: "🇷|🇺", columns: 2),
      Case("half a flag", "🇷", shown: "🇷", columns: 1),
      Case("flag of England", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", shown: "🏴", columns: 2),
      Case("skin tone", "👍🏽", shown: "👍", columns: 2),
      Case("text form", "☺\u{FE0E}", shown: "☺", columns: 1),
      Case("emoji form", "☺\u{FE0F}", shown: "☺", columns: 1),
      Case("keycap", "1️⃣", shown: "1\u{20E3}", columns: 1),
    ])
  func emoji(sample: Case) { expect(sample) }

  @Test(
    "leaves out what is invisible, and replaces what would move the cursor",
    arguments: [
      Case("zero-width space", "a\u{200B}b", shown: "a|b", columns: 2),
      Case("zero-width non-joiner", "a\u{200C}b", shown: "a|b", columns: 2),
      Case("lone joiner", "\u{200D}", shown: "", columns: 0),
      Case("soft hyphen", "a\u{AD}b", shown: "a|b", columns: 2),
      Case("word joiner, byte order mark", "a\u{2060}\u{FEFF}b", shown: "a|b", columns: 2),
      Case("override and isolates", "a\u{202E}b\u{202C}\u{2066}c\u{2069}\u{200F}", shown: "a|b|c", columns: 3),
      Case("tags alone", "a\u{E0041}\u{E007F}", shown: "a", columns: 1),
      Case("lone selector", "\u{FE0F}", shown: "", columns: 0),
      Case("lone skin tone", "\u{1F3FD}", shown: "", columns: 0),
      Case("Hangul filler", "\u{3164}\u{115F}", shown: "", columns: 0),
      Case("lone mark", "\u{301}", shown: "\u{25CC}\u{301}", columns: 1),
      Case("mark behind a line end", "\n\u{301}", shown: " |\u{25CC}\u{301}", columns: 2),
      Case("spaces", " \u{A0}\u{202F}\u{2009}\u{3000}", shown: " |\u{A0}|\u{202F}|\u{2009}|\u{3000}", columns: 6),
      Case("tab and line ends", "\t\n\r\r\n", shown: " | | | ", columns: 4),
      Case("escape", "\u{1B}[2J", shown: "\u{FFFD}|[|2|J", columns: 4),
      Case("bell, delete", "\u{7}\u{7F}", shown: "\u{FFFD}|\u{FFFD}", columns: 2),
      Case("C1", "\u{9B}2J", shown: "\u{FFFD}|2|J", columns: 3),
      Case("line and paragraph separator", "\u{2028}\u{2029}", shown: "\u{FFFD}|\u{FFFD}", columns: 2),
      Case("unassigned", "\u{378}\u{50000}", shown: "\u{FFFD}|\u{FFFD}", columns: 2),
      Case("noncharacter", "\u{FFFF}", shown: "\u{FFFD}", columns: 1),
    ])
  func controls(sample: Case) { expect(sample) }

  @Test("counts what is left of a cluster, and the bytes taken") func clusters() {
    var glyphs = Glyphs("🇷🇺é")
    #expect((glyphs.pendingColumns, glyphs.utf8Offset) == (0, 0))
    #expect(glyphs.next()?.columns == 1)
    #expect((glyphs.pendingColumns, glyphs.utf8Offset) == (1, 8))
    #expect(glyphs.next()?.columns == 1)
    #expect((glyphs.pendingColumns, glyphs.utf8Offset) == (0, 8))
    #expect(glyphs.next()?.character == "é")
    #expect(glyphs.utf8Offset == 10)
    #expect(glyphs.next() == nil)
  }

  /// Time is measured against a quarter of the cluster: linear work takes four times as long, quadratic work sixteen times.
  @Test("takes a cluster as long as a page apart without moving the rest each time")
  func longCluster() {
    func work(_ count: Int) -> Duration {
      // Hangul consonants join (UAX #29, GB6), and are each as wide as a syllable.
      var glyphs = Glyphs(String(repeating: "\u{1100}", count: count))
      var found = 0
      let time = ContinuousClock().measure { while glyphs.next() != nil { found += 1 } }
      #expect(found == count && glyphs.pendingColumns == 0)
      return time
    }
    let small = (0..<3).map { _ in work(25_000) }.min() ?? .zero
    let large = (0..<3).map { _ in work(100_000) }.min() ?? .zero
    #expect(large < small * 12 + .milliseconds(200), "\(large) against \(small)")
  }

  @Test("tells blanks of every kind", arguments: [" ", "\u{A0}", "\u{2002}", "\u{2009}", "\u{202F}", "\u{3000}"])
  func blanks(character: Character) {
    #expect(Glyphs(String(character)).map(\.isBlank) == [true])
    #expect(!Glyph("—", columns: 1).isBlank)
  }

  private func expect(_ sample: Case, sourceLocation: SourceLocation = #_sourceLocation) {
    let glyphs = Array(Glyphs(sample.text))
    // Swift holds strings equal that normalise alike: compare the scalars.
    let shown = glyphs.map { String($0.character) }.joined(separator: "|")
    #expect(Array(shown.unicodeScalars) == Array(sample.shown.unicodeScalars), sourceLocation: sourceLocation)
    #expect(sample.text.columns == sample.columns, sourceLocation: sourceLocation)
    #expect(glyphs.reduce(0) { $0 + $1.columns } == sample.columns, sourceLocation: sourceLocation)
  }
}
