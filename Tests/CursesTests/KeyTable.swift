import Screen
import Testing

/// What terminals send for a key: xterm and its kin, VT220, the Linux console, rxvt.
struct KeyTable: Sendable, CustomTestStringConvertible {
  var sent: String
  var key: Key

  init(_ sent: String, _ code: Key.Code, _ modifiers: Key.Modifiers = []) {
    self.sent = sent
    key = Key(code, modifiers)
  }

  var bytes: [UInt8] { Array(sent.utf8) }

  var testDescription: String { "\(key.code) \(key.modifiers.rawValue): \(bytes)" }

  static let all = characters + cursorKeys + modified + functionKeys + numbered + keypad + others

  private static let characters =
    [
      KeyTable("a", .character("a")), KeyTable("Я", .character("Я")), KeyTable("中", .character("中")),
      KeyTable("🐼", .character("🐼")), KeyTable(" ", .character(" ")), KeyTable("\r", .enter), KeyTable("\n", .enter),
      KeyTable("\t", .tab), KeyTable("\u{7F}", .backspace), KeyTable("\u{1B}", .escape),
      KeyTable("\0", .character(" "), .control), KeyTable("\u{1C}", .character("\\"), .control),
      KeyTable("\u{1F}", .character("_"), .control), KeyTable("\u{1B}a", .character("a"), .alt),
      KeyTable("\u{1B}Ж", .character("Ж"), .alt), KeyTable("\u{1B}\r", .enter, .alt),
      KeyTable("\u{1B}\u{7F}", .backspace, .alt), KeyTable("\u{1B}\u{2}", .character("b"), [.alt, .control]),
    ]
    + "abcdefghklnopqrstuvwxyz".unicodeScalars.map { letter in
      KeyTable(String(Character(Unicode.Scalar(UInt8(letter.value) - 0x60))), .character(Character(letter)), .control)
    }

  private static let cursorKeys = ["[", "O"].flatMap { introducer in
    [
      KeyTable("\u{1B}\(introducer)A", .up), KeyTable("\u{1B}\(introducer)B", .down),
      KeyTable("\u{1B}\(introducer)C", .right), KeyTable("\u{1B}\(introducer)D", .left),
      KeyTable("\u{1B}\(introducer)H", .home), KeyTable("\u{1B}\(introducer)F", .end),
    ]
  }

  private static let modified = [
    (2, Key.Modifiers.shift), (3, .alt), (5, .control), (6, [.shift, .control]), (7, [.alt, .control]),
  ].flatMap { number, modifiers in
    [
      KeyTable("\u{1B}[1;\(number)A", .up, modifiers), KeyTable("\u{1B}[1;\(number)B", .down, modifiers),
      KeyTable("\u{1B}[1;\(number)C", .right, modifiers), KeyTable("\u{1B}[1;\(number)D", .left, modifiers),
      KeyTable("\u{1B}[1;\(number)H", .home, modifiers), KeyTable("\u{1B}[1;\(number)F", .end, modifiers),
      KeyTable("\u{1B}[5;\(number)~", .pageUp, modifiers), KeyTable("\u{1B}[6;\(number)~", .pageDown, modifiers),
      KeyTable("\u{1B}[2;\(number)~", .insert, modifiers), KeyTable("\u{1B}[3;\(number)~", .delete, modifiers),
      KeyTable("\u{1B}[1;\(number)P", .function(1), modifiers),
      KeyTable("\u{1B}[24;\(number)~", .function(12), modifiers),
    ]
  }

  /// Keys that type something, by its number: fixterms, and xterm’s modifyOtherKeys.
  private static let numbered = [
    (122, 6, Key.Code.character("z"), [.control, .shift]), (90, 6, .character("z"), [.control, .shift]),
    (127, 5, .backspace, .control), (8, 5, .backspace, .control), (13, 2, .enter, .shift), (9, 5, .tab, .control),
    (97, 2, .character("A"), []), (65, 2, .character("A"), []), (1078, 3, .character("ж"), .alt),
    (27, 1, .escape, []), (32, 5, .character(" "), .control),
  ].flatMap { (number: Int, modifier: Int, code: Key.Code, modifiers: Key.Modifiers) in
    [
      KeyTable("\u{1B}[\(number);\(modifier)u", code, modifiers),
      KeyTable("\u{1B}[27;\(modifier);\(number)~", code, modifiers),
    ]
  }

  private static let functionKeys =
    zip(1..., ["OP", "OQ", "OR", "OS"] + [15, 17, 18, 19, 20, 21, 23, 24].map { "[\($0)~" })
    .map { KeyTable("\u{1B}\($1)", .function($0)) }
    + zip(1..., [11, 12, 13, 14, 15]).map { KeyTable("\u{1B}[\($1)~", .function($0)) }
    + zip(1..., ["A", "B", "C", "D", "E"]).map { KeyTable("\u{1B}[[\($1)", .function($0)) }

  /// What a numeric keypad sends while its keys mean something of their own (VT220's application keypad).
  private static let keypad = zip("jklmnopqrstuvwxy", "*+,-./0123456789").map {
    KeyTable("\u{1B}O\($0)", .character($1))
  }

  private static let others = [
    KeyTable("\u{1B}[Z", .tab, .shift), KeyTable("\u{1B}[5~", .pageUp), KeyTable("\u{1B}[6~", .pageDown),
    KeyTable("\u{1B}[1~", .home), KeyTable("\u{1B}[4~", .end), KeyTable("\u{1B}[7~", .home),
    KeyTable("\u{1B}[8~", .end), KeyTable("\u{1B}[2~", .insert), KeyTable("\u{1B}[3~", .delete),
    KeyTable("\u{1B}OM", .enter), KeyTable("\u{1B}OX", .character("=")),
    KeyTable("\u{1B}[a", .up, .shift), KeyTable("\u{1B}Oa", .up, .control), KeyTable("\u{1B}[5^", .pageUp, .control),
    KeyTable("\u{1B}[7$", .home, .shift), KeyTable("\u{1B}\u{1B}[A", .up, .alt),
    KeyTable("\u{1B}\u{1B}OB", .down, .alt), KeyTable("\u{1B}[25~", .function(1), .shift),
  ]
}
