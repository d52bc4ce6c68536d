import Screen
import Testing

@testable import Curses

@Suite("Bytes to events")
struct InputDecoderTests {
  @Test("names every key that terminals send", arguments: KeyTable.all)
  func namesKey(_ row: KeyTable) {
    #expect(events(row.bytes) == [.key(row.key)])
  }

  @Test(
    "passes over sequences that are given up, and those that are longer than any key",
    arguments: [
      "\u{1B}]11;rgb:1\u{18}", "\u{1B}[1;2\u{18}", "\u{1B}P1$r\u{1A}", "\u{1B}O\u{18}",
      "\u{1B}[" + String(repeating: "1;", count: 300) + "x",
    ])
  func passesOver(sequence: String) {
    #expect(events(Array((sequence + "a").utf8)) == [.key(Key(.character("a")))])
  }

  @Test("puts a sequence together that comes byte by byte", arguments: KeyTable.all)
  func joinsPieces(_ row: KeyTable) {
    var decoder = InputDecoder(sequences: KeySequences())
    var found: [Event] = []
    for (index, byte) in row.bytes.enumerated() {
      // Slower than any line, but faster than a person who presses Escape and then something else.
      let time = MonotonicTime(nanoseconds: 1) + .milliseconds(20 * index)
      decoder.feed([byte], at: time)
      while let event = decoder.next(at: time) { found.append(event) }
    }
    let end = MonotonicTime(nanoseconds: 1) + .seconds(60)
    while let event = decoder.next(at: end) { found.append(event) }
    #expect(found == [.key(row.key)])
  }

  @Test(
    "tells what is wide once all three answers are there, and loses no key between them",
    arguments: [
      ("\u{1B}[2;3Ra\u{1B}[2;3R\u{1B}[A\u{1B}[2;3Rb", WidthPolicy.wide),
      ("\u{1B}[2;3Ra\u{1B}[2;2R\u{1B}[A\u{1B}[2;3Rb", WidthPolicy([.letters, .boxes])),
      ("\u{1B}[2;2Ra\u{1B}[2;3R\u{1B}[A\u{1B}[2;2Rb", .signs), ("\u{1B}[2;2Ra\u{1B}[2;2R\u{1B}[A\u{1B}[2;2Rb", .narrow),
      // Answers that make no sense, too few of them, and more than were asked for.
      ("\u{1B}[1;1Ra\u{1B}[1;1R\u{1B}[A\u{1B}[1;1Rb", .narrow),
      ("\u{1B}[2;9Ra\u{1B}[2;3R\u{1B}[A\u{1B}[2;3Rb", .narrow),
      ("\u{1B}[2;3Ra\u{1B}[A\u{1B}[2;3Rb", .narrow),
      ("\u{1B}[2;3Ra\u{1B}[2;3R\u{1B}[A\u{1B}[2;3Rb\u{1B}[2;3R\u{1B}[2;3R\u{1B}[2;3R", .wide),
    ])
  func measures(_ bytes: String, _ expected: WidthPolicy) {
    let keys = [Event.key(Key(.character("a"))), .key(Key(.up)), .key(Key(.character("b")))]
    let found = events(Array(bytes.utf8))
    #expect(found.filter { keys.contains($0) } == keys)
    #expect(found.filter { !keys.contains($0) } == (expected == .narrow ? [] : [.widths(expected)]))
  }

  @Test("takes no answer for a key, and F3 with a modifier for no answer")
  func tellsAnswersFromKeys() {
    #expect(events(Array("\u{1B}[36;120R\u{1B}[2;1R".utf8)) == [])
    #expect(events(Array("\u{1B}[1;2R\u{1B}OR".utf8)) == [.key(Key(.function(3), .shift)), .key(Key(.function(3)))])
  }

  @Test("waits for the rest of a sequence longer than for what follows Escape")
  func waitsLongerInside() {
    var decoder = InputDecoder(sequences: KeySequences())
    decoder.feed(Array("\u{1B}[".utf8), at: at(0))
    #expect(decoder.next(at: at(80)) == nil)
    decoder.feed(Array("1;5".utf8), at: at(80))
    #expect(decoder.next(at: at(400)) == nil)
    decoder.feed(Array("A".utf8), at: at(400))
    #expect(decoder.next(at: at(400)) == .key(Key(.up, .control)))
  }

  @Test("takes Escape alone for the key after 25 to 50 ms")
  func recognisesEscape() {
    var decoder = InputDecoder(sequences: KeySequences())
    decoder.feed([0x1B], at: at(0))
    #expect(decoder.next(at: at(24)) == nil)
    #expect(decoder.deadline == at(30))
    #expect(decoder.next(at: at(50)) == .key(Key(.escape)))
    #expect(decoder.next(at: at(50)) == nil)
    #expect(decoder.deadline == nil)
  }

  @Test("gives both of two Escapes")
  func twoEscapes() {
    #expect(events([0x1B, 0x1B]) == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(events([0x1B, 0x1B, 0x61]) == [.key(Key(.escape)), .key(Key(.character("a"), .alt))])
  }

  @Test(
    "forgets what is no key, and goes on",
    arguments: [
      "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}[O", "\u{1B}[99~", "\u{1B}[<0;0;0M", "\u{1B}[1;5",
      "\u{1B}[[Z", "\u{1B}[1;2;3x", "\u{1B}[?2026;2$y", "\u{1B}OE", "\u{1B}[<1;2M",
    ])
  func forgetsOthers(_ sequence: String) {
    #expect(events(Array(sequence.utf8) + Array("\u{1B}[Aя".utf8)) == [.key(Key(.up)), .key(Key(.character("я")))])
  }

  @Test(
    "ignores what is no UTF-8",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0x80], [0xD0], [0xC2, 0x85],
    ] as [[UInt8]])
  func ignoresInvalid(_ bytes: [UInt8]) {
    #expect(events(bytes + [0x61]) == [.key(Key(.character("a")))])
  }

  @Test("reads any bytes without a trap, and knows keys again after them")
  func survivesNoise() {
    var random = SystemRandomNumberGenerator()
    var decoder = InputDecoder(sequences: KeySequences())
    let alphabet: [UInt8] = [0x1B, 0x5B, 0x4F, 0x4D, 0x3C, 0x3B, 0x24, 0x7E, 0x30, 0x32, 0x0D, 0xD0, 0xE4, 0xFF]
    var time = at(0)
    for _ in 0..<20_000 {
      time = time + .milliseconds(Int.random(in: 0...40, using: &random))
      decoder.feed([Bool.random() ? alphabet.randomElement() ?? 0 : UInt8.random(in: 0...255)], at: time)
      while decoder.next(at: time) != nil {}
    }
    // What has begun by then ends with a key that cannot be part of it.
    for _ in 0..<4 {
      time = time + .seconds(10)
      decoder.feed([0x0D], at: time)
      while decoder.next(at: time + .seconds(9)) != nil {}
    }
    time = time + .seconds(10)
    decoder.feed(Array("z".utf8), at: time)
    #expect(decoder.next(at: time) == .key(Key(.character("z"))))
  }

  @Test("prefers what this terminal sends, as terminfo says")
  func prefersTerminfo() {
    var sequences = KeySequences()
    sequences.add(Array("\u{1B}[1~".utf8), Key(.insert))
    sequences.add([0x08], Key(.backspace))
    sequences.add([0x0B], Key(.up))
    var decoder = InputDecoder(sequences: sequences)
    decoder.feed(Array("\u{1B}[1~\u{8}\u{B}".utf8), at: at(0))
    #expect(decoder.next(at: at(0)) == .key(Key(.insert)))
    #expect(decoder.next(at: at(0)) == .key(Key(.backspace)))
    #expect(decoder.next(at: at(0)) == .key(Key(.character("k"), .control)))
  }
}

/// Milliseconds after some beginning.
func at(_ milliseconds: Int) -> MonotonicTime { MonotonicTime(nanoseconds: 1) + .milliseconds(milliseconds) }

/// What bytes that come at once, and nothing after them, mean.
func events(_ bytes: [UInt8]) -> [Event] {
  var decoder = InputDecoder(sequences: KeySequences())
  decoder.feed(bytes, at: at(0))
  var found: [Event] = []
  for time in [at(0), at(60_000)] {
    while let event = decoder.next(at: time) { found.append(event) }
  }
  return found
}
