import TestSupport

/// What anybody at a keyboard, a touch screen or the other end of a line may send: keys, the chord of staff and PINs, sequences
/// of terminals, whole and cut short, and bytes that mean nothing.
struct RandomInput {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The bytes of one event.
  mutating func next() -> [UInt8] {
    if number(below: 40) == 0 { return staff() }
    switch number(below: 10) {
    case 0...3: return Array(Self.keys[number(below: Self.keys.count)].utf8)
    case 4: return [0x1B, UInt8(0x20 + number(below: 95))]
    case 5: return [UInt8(number(below: 32))]
    case 6:
      let final = UInt8(0x40 + number(below: 63))
      return Array("\u{1B}[\(number(below: 300));\(number(below: 20))".utf8) + [final]
    case 7:
      let introducer = ["]", "P", "_", "^", "X"][number(below: 5)]
      let end = ["\u{7}", "\u{1B}\\", ""][number(below: 3)]
      return Array("\u{1B}\(introducer)\(number(below: 60));text\(end)".utf8)
    case 8:
      let (button, kind) = ([0, 1, 2, 32, 35, 64, 65][number(below: 7)], ["M", "m"][number(below: 2)])
      return Array("\u{1B}[<\(button);\(number(below: 130));\(number(below: 40))\(kind)".utf8)
    default:
      if number(below: 3) == 0 { return Array("\u{1B}[200~pasted\u{3}\n\u{1B}[201~".utf8) }
      return (0..<1 + number(below: 6)).map { _ in UInt8(number(below: 256)) }
    }
  }

  /// The way to the panel for the PIN, by key or touch, and a try.
  private mutating func staff() -> [UInt8] {
    let step = ["\u{1B}[24~", "\u{1B}[<0;1;1M\u{1B}[<0;1;1m"][number(below: 2)]
    let digits = (0..<number(below: 7)).map { _ in "\(number(below: 10))" }.joined()
    return Array((String(repeating: step, count: 5) + digits + "\r").utf8)
  }

  private static let keys = [
    "\r", "\t", "\u{1B}", "\u{7F}", " ", "1", "2", "3", "9", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D",
    "\u{1B}[5~",
    "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[Z", "\u{1B}OP", "\u{1B}[21~", "l", "д", "t", "i", "f", "/", "?", "o",
    "e",
    "E", "C", "q", "й", "熊", "\u{1B}[99;5u", "\u{1B}[113;3u", "\u{1B}[1;5A", "\u{1B}[1;2B",
  ]

  private mutating func number(below count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
