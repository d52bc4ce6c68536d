import CNcurses
import Glibc
import Screen
import Testing

@testable import Curses

@Suite("Cells on their way to the terminal")
struct CellEncoderTests {
  init() throws {
    try Locale.useUTF8()
  }

  @Test(
    "are shown as they are, with at most four marks",
    arguments: [
      ("a", 1, [0x61]), ("Ж", 1, [0x416]), ("漢", 2, [0x6F22]), ("🐼", 2, [0x1F43C]), ("e\u{301}", 1, [0x65, 0x301]),
      ("│", 1, [0x2502]), ("й", 1, [0x439]),
      ("o\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", 1, [0x6F, 0x300, 0x301, 0x302, 0x303]),
    ] as [(Character, CInt, [Int32])])
  func shows(_ character: Character, _ width: CInt, _ expected: [Int32]) throws {
    #expect(try scalars(character, width) == expected)
  }

  @Test(
    "lose what changes their width or hides",
    arguments: [
      ("❤\u{FE0F}", 1, [0x2764]), ("👩\u{200D}", 2, [0x1F469]), ("a\u{E0041}", 1, [0x61]),
    ] as [(Character, CInt, [Int32])])
  func loses(_ character: Character, _ width: CInt, _ expected: [Int32]) throws {
    #expect(try scalars(character, width) == expected)
  }

  @Test(
    "are refused where they would command, reorder, hide or take other room",
    arguments: [
      ("\u{1B}", 1), ("\n", 1), ("\r\n", 1), ("\u{7F}", 1), ("\u{9B}", 1), ("\u{202E}", 1), ("\u{2066}", 1),
      ("\u{200B}", 1), ("\u{FEFF}", 1), ("\u{AD}", 1), ("\u{E0041}", 1), ("\u{301}", 1), ("\u{2028}", 1),
      ("\u{3164}", 2), ("漢", 1), ("a", 2), ("\u{0}", 1), ("\u{61C}", 1),
    ] as [(Character, CInt)])
  func refuses(_ character: Character, _ width: CInt) {
    #expect(CellEncoder.scalars(of: character, width: width) == nil)
  }

  @Test("share the ink of what stands before them, where they are blank and show no difference")
  func sharesInk() {
    var styles = StyleTable(theme: .dark, insetTheme: .dark, depth: .none, isDirect: false, hasItalics: true)
    let (plain, bold) = (styles[Style(.text)], styles[Style(.title)])
    let (underlined, reversed) = (styles[Style(.link)], styles[Style(.linkFocus)])
    var elsewhere = bold
    elsewhere.background = 4
    #expect(plain.looksAlikeOnBlanks(bold) && bold.looksAlikeOnBlanks(plain))
    for other in [underlined, reversed, elsewhere] {
      #expect(!plain.looksAlikeOnBlanks(other) && !other.looksAlikeOnBlanks(plain))
    }
  }

  @Test("fill themselves where large digits are whole blocks: those of many fonts are lower than a row")
  func fills() {
    func encoded(_ character: Character, _ style: Style, at depth: ColorDepth) -> (text: wchar_t, attributes: attr_t)? {
      var styles = StyleTable(theme: .dark, insetTheme: .dark, depth: depth, isDirect: false, hasItalics: true)
      var line: [cchar_t] = []
      CellEncoder.append([Cell(character, style)], to: &line, styles: &styles)
      return line.first.map { ($0.chars.0, $0.attr & curses_reverse()) }
    }
    let digit = Style(.figure, .lettering)
    #expect(encoded("█", digit, at: .palette256)! == (0x20, curses_reverse()))
    #expect(encoded("▀", digit, at: .palette256)! == (0x2580, 0))
    // A QR code is read by its blocks, and a bold ink of few colours is another one as a ground.
    #expect(encoded("█", Style(.figure), at: .palette256)! == (0x2588, 0))
    #expect(encoded("█", digit, at: .eight)! == (0x2588, 0))
  }

  private func scalars(_ character: Character, _ width: CInt) throws -> [Int32] {
    try #require(CellEncoder.scalars(of: character, width: width)).map { Int32(bitPattern: $0.value) }
  }
}

@Suite("Figures on their way to the terminal")
struct NumberTests {
  @Test(
    "are palette places, or red, green and blue where terminfo says so",
    arguments: [
      (Color.standard, -1, -1), (.indexed(3), 3, 3), (.indexed(8), 8, 0x7F7F7F), (.indexed(9), 9, 0xFF0000),
      (.indexed(16), 16, 8), (.indexed(231), 231, 0xFFFFFF), (.indexed(208), 208, 0xFF8700),
      (.indexed(244), 244, 0x808080),
      (.rgb(red: 1, green: 2, blue: 3), -1, 0x010203), (.rgb(red: 0, green: 0, blue: 5), -1, 8),
    ] as [(Color, CInt, CInt)])
  func numbers(_ color: Color, _ palette: CInt, _ direct: CInt) {
    #expect(ColorNumbering(isDirect: false)[color] == palette)
    #expect(ColorNumbering(isDirect: true)[color] == direct)
  }

  @Test(
    "leave terminfo's delays out",
    arguments: [
      ("\u{1B}[H\u{1B}[J$<50>", "\u{1B}[H\u{1B}[J"), ("$<2/>a$<5*>b", "ab"), ("a$b", "a$b"), ("a$<b", "a$<b"),
    ])
  func leavesOutPadding(_ string: String, _ expected: String) {
    #expect(TerminalModes.withoutPadding(Array(string.utf8)) == Array(expected.utf8))
  }

  @Test("are milliseconds rounded up, never below zero")
  func roundsUp() {
    let now = MonotonicTime(nanoseconds: 5_000_000)
    #expect((now + .nanoseconds(1)).milliseconds(from: now) == 1)
    #expect((now + .milliseconds(7)).milliseconds(from: now) == 7)
    #expect((now + .seconds(-5)).milliseconds(from: now) == 0)
    #expect(now.milliseconds(from: now + .seconds(1)) == 0)
    #expect((now + .seconds(Int64.max)).milliseconds(from: now) == .max)
  }
}
