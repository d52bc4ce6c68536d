import Screen

@testable import Curses

/// What a terminal sends: pieces of bytes, each behind a byte for the time before it and one for its length.
enum KeysTarget: FuzzTarget {
  static func problem(with input: [UInt8]) -> String? {
    var input = FuzzInput(input)
    var (decoder, bytewise) = (InputDecoder(sequences: KeySequences()), InputDecoder(sequences: KeySequences()))
    var now = MonotonicTime(nanoseconds: 1)
    if input.isTrue() {
      decoder.expectAnswers(until: now + .seconds(2), last: .cell)
      bytewise.expectAnswers(until: now + .seconds(2), last: .cell)
    }
    var (count, events) = (0, 0)
    while !input.isEmpty {
      now = now + .milliseconds(pauses[input.number(below: pauses.count)])
      let piece = input.bytes(1 + input.number(below: 32))
      count += piece.count
      // However the bytes come, they mean the same.
      decoder.feed(piece, at: now)
      var whole: [Event] = []
      while let event = decoder.next(at: now) { whole.append(event) }
      var parts: [Event] = []
      for byte in piece {
        bytewise.feed([byte], at: now)
        while let event = bytewise.next(at: now) { parts.append(event) }
      }
      if whole != parts { return "\(piece) is \(whole), and byte by byte \(parts)" }
      events += whole.count
      if events > count + 1 { return "\(events) events of \(count) bytes" }
      if let problem = problem(of: whole) { return problem }
    }
    return problem(after: &decoder, now)
  }

  private static let pauses = [0, 0, 0, 10, 26, 40, 251, 1_001]

  /// No event types or pastes a control.
  private static func problem(of events: [Event]) -> String? {
    for event in events {
      let (text, allowed): (String, [Unicode.Scalar]) =
        switch event {
        case .key(let key): if case .character(let character) = key.code { (String(character), []) } else { ("", []) }
        case .paste(let text): (text, ["\n", "\t"])
        default: ("", [])
        }
      if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && !allowed.contains($0) }) {
        return "a control comes through: \(text.debugDescription)"
      }
    }
    return nil
  }

  /// What has begun by then ends with keys that cannot be part of it; then keys are keys again.
  private static func problem(after decoder: inout InputDecoder, _ end: MonotonicTime) -> String? {
    var now = end
    for _ in 0..<4 {
      now = now + .seconds(10)
      decoder.feed([0x0D], at: now)
      while decoder.next(at: now + .seconds(9)) != nil {}
    }
    now = now + .seconds(10)
    decoder.feed([UInt8(ascii: "z")], at: now)
    let key = decoder.next(at: now)
    return key == .key(Key(.character("z"))) ? nil : "a key much later is \(String(describing: key))"
  }
}
