import Glibc
import TerminalHarness

extension Session {
  /// Saves a page again and again, beside it and renamed: the time of each until the last byte that it caused.
  func saveTimes(of path: String, line: Int, count: Int) throws -> [Duration] {
    let text = try PageFile.read(path)
    try startShowing()
    let watch = try SaveWatch(path)
    return try (1...count).map { number in
      try saveTime(of: number, watch) {
        try PageFile.write(PageFile.replacing(line: line, of: text, by: SavingProgram.text(number)), to: path + ".new~")
        let begin = SuspendingClock.now
        guard rename(path + ".new~", path) == 0 else { throw BenchError("\(path) cannot be saved.") }
        return begin
      }
    }
  }

  /// The same by a program.
  func saveTimes(
    of path: String, line: Int, by kind: SavingProgram.Kind, _ options: BenchOptions
  ) throws -> [Duration] {
    let program = try SavingProgram(
      kind, page: PageFile.absolute(path), line: line, scratch: PageFile.newFolder(options.saved), saves: options.saves)
    try startShowing()
    let watch = try SaveWatch(path)
    return try (1...options.saves).map { number in
      let time = try saveTime(of: number, watch) {
        try program.save(number)
        return nil
      }
      try program.finish()
      return time
    }
  }

  private func startShowing() throws {
    _ = try start()
    // Its picture comes later.
    usleep(500_000)
  }

  /// From the last rename or close of the page before the last byte of the frame, to that byte.
  ///
  /// - Parameter save: Returns when the page was renamed, where that is known.
  private func saveTime(
    of number: Int, _ watch: borrowing SaveWatch, _ save: () throws -> SuspendingClock.Instant?
  ) throws -> Duration {
    while !terminal.read(within: .milliseconds(60)).isEmpty {}
    _ = watch.takeSave()
    let known = try save()
    var saves: [SuspendingClock.Instant] = []
    var last: SuspendingClock.Instant?
    while true {
      // Long enough for a program that writes in several steps.
      let ready = terminal.wait(or: watch.descriptor, within: last == nil ? .seconds(5) : .milliseconds(60))
      if ready == (false, false) { break }
      if ready.other, let save = watch.takeSave() { saves.append(save) }
      if ready.output, !terminal.read(within: .zero).isEmpty { last = .now }
    }
    guard let last, let begin = known ?? saves.last(where: { $0 < last }) else {
      throw BenchError("\(program.name) did not show save \(number).")
    }
    return last - begin
  }
}
