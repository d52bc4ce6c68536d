import TerminalHarness

/// How soon a picture in pixels is there: from the key that asks for it to its last byte, on a terminal with sixels.
enum PictureTimes {
  static func all(_ options: BenchOptions) throws -> [Duration] {
    var program = MeasuredProgram.stand(on: options.content, options)
    program.arguments = ["--open", "zoo/ruyi-dingding", "--language", "en", "--content", options.content]
    program.marker = "help"
    var times: [Duration] = []
    for _ in 0..<5 {
      let session = try Session(program, options, answersAs: .sixel)
      _ = try session.start()
      session.watch(for: .seconds(2))
      // The gallery, and its pictures one after the other: each of them new.
      for key in ["i", "\u{1B}[C", "\u{1B}[C"] { times.append(try session.timeOfPicture(after: key)) }
    }
    return times
  }
}

extension Session {
  /// From a key to the last byte of the picture that it brings.
  fileprivate func timeOfPicture(after key: String) throws -> Duration {
    let end = Array("\u{1B}\\".utf8)
    let before = terminal.output.count
    let begin = SuspendingClock.now
    try terminal.write(key)
    var last: Duration?
    while SuspendingClock.now - begin < .seconds(5) {
      let chunk = read(within: last == nil ? .seconds(5) : .milliseconds(250))
      if chunk.isEmpty { break }
      if terminal.output[before...].firstRange(of: Array("\u{1B}P".utf8)) != nil, chunk.firstRange(of: end) != nil {
        last = SuspendingClock.now - begin
      }
    }
    guard let last else { throw BenchError("No picture came in 5 s after \(key.debugDescription).") }
    return last
  }
}
