/// What a terminal would obey, or what hides what a line says: kind by kind, all there is of each. A number of the program's
/// own is never 7777.
enum HostileText: String, CaseIterable {
  case c0, c1, csi, osc, dcs, apc, bidi, zeroWidth, tags, variations

  /// Without NUL, which no argument and no file name can hold.
  var text: String {
    switch self {
    case .c0: Self.scalars([0x01...0x08, 0x0B...0x1F, 0x7F...0x7F])
    case .c1: Self.scalars([0x80...0x9F])
    case .csi: "\u{1B}[7777mA\u{9B}7777mB\u{1B}[?7777hC\u{1B}[7777;1HD\u{1B}[>7777cE\u{1B}[2J\u{1B}[7777]]]]]]"
    case .osc:
      "\u{1B}]0;7777\u{7}A\u{1B}]8;;x:7777\u{1B}\\B\u{1B}]52;c;Nzc3Nw==\u{7}C\u{9D}2;7777\u{9C}D\u{1B}]7777;"
    case .dcs: "\u{1B}P7777q#0~\u{1B}\\A\u{90}$q7777\u{9C}B\u{1B}P+q7777"
    case .apc:
      "\u{1B}_Ga=T,i=7777;AAAA\u{1B}\\A\u{9F}Gi=7777\u{9C}B\u{1B}^7777\u{1B}\\C\u{1B}X7777\u{1B}\\D\u{98}7777\u{9C}"
    case .bidi: Self.scalars([0x061C...0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F])
    case .zeroWidth:
      Self.scalars([
        0xAD...0xAD, 0x034F...0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E...0x180E, 0x200B...0x200D,
        0x2028...0x2029, 0x2060...0x2065, 0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB,
        0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
      ])
    case .tags: Self.scalars([0xE0000...0xE0001, 0xE0020...0xE007F])
    case .variations: Self.scalars([0x180B...0x180D, 0xFE00...0xFE0F, 0xE0100...0xE01EF])
    }
  }

  /// Part of it that a file's name can hold: it has at most 255 bytes, and no slash.
  var name: String { String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "/" }.prefix(36))) }

  /// Part of it that a key of YAML can hold, which has at most 1,024 characters.
  static var key: String { escaped(String(all.prefix(160))) }

  /// One text with all of them.
  static let all = allCases.map { "\($0)<\($0.text)>" }.joined(separator: " ")

  /// Each between two letters.
  private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) { text.append(contentsOf: [scalar, "x"]) }
    return String(text)
  }

  /// A text between the quotation marks of YAML, as escapes.
  static func escaped(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case " "..<"\u{7F}": "\(scalar)"
        default:
          scalar.value > 0xFFFF
            ? "\\U" + padded(scalar.value, 8)
            : scalar.value > 0xFF ? "\\u" + padded(scalar.value, 4) : "\\x" + padded(scalar.value, 2)
        }
      }.joined() + "\""
  }

  private static func padded(_ number: UInt32, _ digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
