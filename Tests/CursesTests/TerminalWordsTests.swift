import Foundation
import Screen
import TestSupport
import Testing

@testable import Curses

/// What a terminal says of itself: never a key, whole or cut in two by any delay, early or late.
@Suite("What terminals say") struct TerminalWordsTests {
  /// How a terminal may write the C1 controls that answers begin and end with.
  enum Form: CaseIterable {
    /// Escape and a letter.
    case sevenBit
    case eightBit
    /// As two bytes of UTF-8.
    case encoded

    func control(_ letter: UInt8) -> [UInt8] {
      switch self {
      case .sevenBit: [0x1B, letter]
      case .eightBit: [letter + 0x40]
      case .encoded: [0xC2, letter + 0x40]
      }
    }
  }

  /// Colours, titles and clipboard (OSC); the program's name, settings and capabilities (DCS); pictures (APC); PM, SOS.
  static let strings: [(letter: Character, text: String)] = [
    ("]", "10;rgb:d8d8/dede/e9e9"), ("]", "11;rgb:1414/1919/1f1f"), ("]", "12;#ffffff"), ("]", "4;1;rgb:ff/00/00"),
    ("]", "52;c;0J/RgNC40LLQtdGC"), ("]", "lМосква — 北京"), ("]", "LSmile №1"), ("]", "99;i=1:p=?;a=focus"),
    ("P", ">|XTerm(379)"), ("P", "1$r0;1m"), ("P", "0$r"), ("P", "1+r524742=382F382F38"), ("P", "!|00000000"),
    ("_", "Gi=31;OK"), ("_", "Gi=31;ENOENT:no such file"), ("^", "a private message"), ("X", "anything, 什么都行"),
  ]

  /// Attributes (DA 1 to 3), state and cursor (DSR), modes (DECRPM), window, keyboard, colour scheme.
  static let reports = [
    "?62;22;52c", "?1;2c", ">1;95;0c", ">41;379;0c", "=0c", "0n", "3n", "24;1R", "36;120R", "?24;80;1R", "?13n",
    "?997;1n", "?69;2$y", "?2026;2$y", "4;1$y", "20;2$y", "8;24;80t", "4;600;800t", "48;24;80;600;800t", "6;18;9t",
    "1t", "?0u",
    "?1;0;256S", "?2;0;1024;768S", "2;1;1;112;112;1;0x",
  ]

  /// Every answer in every form, with where it may be cut.
  static let all: [[UInt8]] = Form.allCases.flatMap { answers(in: $0) }

  private static func answers(in form: Form) -> [[UInt8]] {
    var answers: [[UInt8]] = reports.map { form.control(UInt8(ascii: "[")) + Array($0.utf8) }
    for (letter, text) in strings {
      let begun: [UInt8] = form.control(letter.asciiValue ?? 0) + Array(text.utf8)
      answers.append(begun + form.control(UInt8(ascii: "\\")))
      answers.append(begun + [0x07])
    }
    return answers
  }

  private struct Listener {
    var decoder = InputDecoder(sequences: KeySequences())
    var time = at(10_000)
    private(set) var events: [Event] = []

    /// Looks at what came, when it comes and whenever the decoder wants to.
    mutating func hear(_ bytes: some Collection<UInt8>, then silence: Int) {
      decoder.feed(bytes, at: time)
      take()
      let end = time + .milliseconds(silence)
      while let deadline = decoder.deadline, deadline <= end {
        time = deadline
        take()
      }
      time = end
    }

    private mutating func take() { while let event = decoder.next(at: time) { events.append(event) } }
  }

  private static let delays = [0, 1, 20, 50, 200, 300, 2000, 3_600_000]

  @Test("no answer is a key, in any form", arguments: all)
  func whole(_ answer: [UInt8]) {
    var listener = Listener()
    listener.hear(answer, then: 5000)
    #expect(listener.events == [], "\(String(decoding: answer, as: UTF8.self))")
    listener.hear(Array("я".utf8), then: 5000)
    #expect(listener.events == [.key(Key(.character("я")))])
  }

  @Test("no answer is a key that is cut in two anywhere, by any delay: a thousand of them, and keys work behind each")
  func cut() {
    let count = ProcessInfo.processInfo.environment["CUT_ANSWERS"].flatMap(Int.init) ?? 1000
    var random = SeededGenerator(seed: 5)
    for number in 0..<count {
      let answer = Self.all.randomElement(using: &random) ?? []
      let place = Int.random(in: 1..<answer.count, using: &random)
      let delay = Self.delays.randomElement(using: &random) ?? 0
      var listener = Listener()
      listener.hear(answer[..<place], then: delay)
      listener.hear(answer[place...], then: 1000)
      // Nobody can tell an Escape that comes alone from the key.
      let isKey = place == 1 && answer[0] == 0x1B && delay >= 30
      let note: Comment = "\(number): \(String(decoding: answer, as: UTF8.self)), cut at \(place) by \(delay) ms"
      #expect(listener.events == (isKey ? [.key(Key(.escape))] : []), note)
      listener.hear([0x0D], then: 1000)
      listener.hear(Array("я".utf8), then: 1000)
      #expect(listener.events.suffix(2) == [.key(Key(.enter)), .key(Key(.character("я")))], note)
    }
  }

  @Test("waits longer for what makes Escape a sequence while answers are on their way")
  func expected() {
    var decoder = InputDecoder(sequences: KeySequences())
    decoder.expectAnswers(until: at(2000), last: .margins)
    decoder.feed([0x1B], at: at(0))
    #expect(decoder.next(at: at(100)) == nil)
    decoder.feed(Array("[?69;2$y".utf8), at: at(200))
    #expect(decoder.next(at: at(200)) == nil)
    #expect(decoder.hasMargins)
    #expect(decoder.awaitsAnswers(at: at(200)) == nil)
    decoder.feed([0x1B], at: at(300))
    #expect(decoder.next(at: at(330)) == .key(Key(.escape)))
  }

  @Test(
    "passes over the rest of a key whose Escape came too early, but not what is typed behind Escape",
    arguments: [
      ("OD", 50, ""), ("[A", 50, ""), ("[1;5C", 900, ""), ("[3~", 50, ""), ("OD", 1200, "OD"), ("O", 50, "O"),
      ("[", 50, "["), ("]", 50, "]"), ("Panda", 50, "Panda"), ("P", 50, "P"), ("]1", 50, "]1"), ("[1]", 1200, "[1]"),
      ("_x", 50, "_x"), ("X", 50, "X"), ("^_^", 50, "^_^"), ("\\", 50, "\\"), ("d", 50, "d"),
    ])
  func behindEscape(rest: String, delay: Int, typed: String) {
    var listener = Listener()
    listener.hear([0x1B], then: delay)
    listener.hear(Array(rest.utf8), then: 1000)
    #expect(listener.events == [.key(Key(.escape))] + typed.map { .key(Key(.character($0))) })
  }

  @Test("takes keys again that a person types where the end of a string was lost", arguments: Form.allCases)
  func lostEnd(_ form: Form) {
    for begun in [form.control(UInt8(ascii: "]")) + Array("11;rgb:14".utf8), form.control(UInt8(ascii: "P"))] {
      var listener = Listener()
      listener.hear(begun, then: 5000)
      listener.hear(Array("4".utf8), then: 400)
      listener.hear(Array("中".utf8), then: 400)
      #expect(listener.events == [.key(Key(.character("4"))), .key(Key(.character("中")))])
      listener = Listener()
      listener.hear(begun, then: 50)
      listener.hear([0x0D], then: 50)
      listener.hear(Array("\u{1B}[A4".utf8), then: 50)
      #expect(listener.events == [.key(Key(.enter)), .key(Key(.up)), .key(Key(.character("4")))])
    }
  }

  @Test("takes a key late that was cut by a slow line, and a letter typed long after a lone introducer as that letter")
  func slowKeys() {
    var listener = Listener()
    listener.hear(Array("\u{1B}[".utf8), then: 600)
    listener.hear(Array("A".utf8), then: 600)
    listener.hear(Array("\u{1B}[1;5".utf8), then: 5000)
    listener.hear(Array("C".utf8), then: 600)
    listener.hear([0xD0], then: 5000)
    listener.hear([0x96], then: 600)
    #expect(listener.events == [.key(Key(.up)), .key(Key(.right, .control)), .key(Key(.character("Ж")))])
    listener = Listener()
    listener.hear(Array("\u{1B}O".utf8), then: 2000)
    listener.hear(Array("D".utf8), then: 600)
    #expect(listener.events == [.key(Key(.character("D")))])
  }

  @Test("passes over an answer of any length, a piece at a time")
  func long() {
    var listener = Listener()
    listener.hear(Array("\u{1B}]52;c;".utf8), then: 1)
    let piece = Array(String(repeating: "0J/R", count: 16_384).utf8)
    for _ in 0..<200 { listener.hear(piece, then: 1) }
    listener.hear(Array("\u{1B}\\x".utf8), then: 1)
    #expect(listener.events == [.key(Key(.character("x")))])
  }
}
