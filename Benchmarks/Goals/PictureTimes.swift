import TerminalHarness

/// How soon a picture in pixels is there: from the key that asks for it to its last byte, on a terminal with sixels.
enum PictureTimes {
  /// Two ways through the stand, each key of which brings pictures that were not on the screen before.
  private static let ways = [
    // From a page its gallery, whose pictures come one after the other.
    (start: "zoo/ruyi-dingding", keys: ["i", "\u{1B}[C", "\u{1B}[C"]),
    // Home, which nobody has seen yet, a section, a page of it, and the next one.
    (start: "innovation/keysystems", keys: ["h", "1", "2", "\u{1B}[C"]),
  ]

  static func all(_ options: BenchOptions) throws -> [Duration] {
    var times: [Duration] = []
    for _ in 0..<5 {
      for (start, keys) in ways {
        var program = MeasuredProgram.stand(on: options.content, options)
        program.arguments = ["--open", start, "--language", "en", "--content", options.content]
        program.marker = "help"
        let session = try Session(program, options, answersAs: .sixel)
        _ = try session.start()
        session.watch(for: .seconds(2))
        for key in keys { times.append(try session.timeOfPicture(after: key)) }
      }
    }
    return times
  }
}

extension Session {
  /// From a key to the last byte of the picture that it brings.
  fileprivate func timeOfPicture(after key: String) throws -> Duration {
    let before = terminal.output.count
    let begin = SuspendingClock.now
    try terminal.write(key)
    var arrivals: [(end: Int, time: Duration)] = []
    while !terminal.read(within: arrivals.isEmpty ? .seconds(5) : .milliseconds(250)).isEmpty {
      arrivals.append((terminal.output.count, SuspendingClock.now - begin))
    }
    // Only looked at behind the last byte: searching what has come takes longer than sending it, and a program whose
    // terminal does not read waits.
    let new = terminal.output[before...]
    func places(of second: UInt8) -> [Int] {
      new.indices.dropLast().filter { new[$0] == 0x1B && new[$0 + 1] == second }
    }
    guard let start = places(of: UInt8(ascii: "P")).last,
      let end = places(of: UInt8(ascii: "\\")).first(where: { $0 > start }),
      let arrival = arrivals.first(where: { $0.end >= end + 2 })
    else { throw BenchError("No picture came after \(key.debugDescription).") }
    return arrival.time
  }
}
