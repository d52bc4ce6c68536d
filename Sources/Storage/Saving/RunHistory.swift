/// The runs of kiosks on this machine since it was started: those that run, and those that did not end well of late.
package struct RunHistory: Hashable, Sendable {
  /// A start of the program on a content folder, which is known by a hash.
  private struct Run: Hashable, Sendable {
    var process: Int32
    var content: String
  }

  private struct Crash: Hashable, Sendable {
    /// The time at which it was noticed, in seconds since the machine was started.
    var time: Int
    var content: String
  }

  private let boot: String
  private var runs: [Run] = []
  private var crashes: [Crash] = []

  /// So many in so many seconds are too many.
  private static let tooMany = 3
  private static let span = 60
  private static let mostLines = 64

  /// - Parameters:
  ///   - bytes: The file as it was left; one of another start of the machine tells nothing, for the power may have failed.
  ///   - boot: The name of this start.
  package init(fileBytes bytes: [UInt8], boot: String) {
    self.boot = boot
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == "boot \(boot)" else { return }
    for line in lines.dropFirst().suffix(Self.mostLines) {
      let words = line.split(separator: " ")
      guard words.count == 3 else { continue }
      if words[0] == "run", let process = Int32(words[1]) {
        runs.append(Run(process: process, content: String(words[2])))
      } else if words[0] == "crash", let time = Int(words[1]) {
        crashes.append(Crash(time: time, content: String(words[2])))
      }
    }
  }

  package var fileBytes: [UInt8] {
    let lines =
      ["boot \(boot)"] + runs.map { "run \($0.process) \($0.content)" }
      + crashes.map { "crash \($0.time) \($0.content)" }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Notes that a process begins to run.
  ///
  /// - Parameters:
  ///   - now: In seconds since the machine was started.
  ///   - isRunning: Tells whether a process still runs.
  /// - Returns: whether those before it on the same content crashed too often in too short a time.
  package mutating func begin(_ process: Int32, on content: String, at now: Int, isRunning: (Int32) -> Bool) -> Bool {
    let dead = runs.filter { $0.process == process || !isRunning($0.process) }
    runs.removeAll { dead.contains($0) }
    crashes += dead.map { Crash(time: now, content: $0.content) }
    crashes.removeAll { !(now - Self.span...now).contains($0.time) }
    runs.append(Run(process: process, content: content))
    return crashes.count { $0.content == content } >= Self.tooMany
  }

  /// Notes that a process ends well: what was before it is over.
  package mutating func end(_ process: Int32, on content: String) {
    runs.removeAll { $0.process == process }
    crashes.removeAll { $0.content == content }
  }
}
