import Wording

/// What the running stand says of itself, for programs and people outside: written by it, read by `stand status`.
struct StatusNote: Hashable {
  var process = 0
  /// When it was started and when this was written, in seconds since 1970.
  var started = 0
  var written = 0
  /// Whether it has ended as it should.
  var hasEnded = false
  /// How often it was started after it had not ended as it should.
  var restarts = 0
  /// When the last key or touch came; `nil` for none yet.
  var lastInput: Int?
  var screen = ""
  var page: String?
  var language = ""
  var contentVersion = ""
  /// When that was committed or saved; `nil` where it is not known yet.
  var contentTime: Int?
  var findings = 0
  var picturesFailed = 0
  /// Bytes in memory.
  var memory = 0

  /// The name of its file in the state folder.
  static let fileName = "status"
  /// Seconds after which it would have been written anew: one that is older is of a stand that hangs, or is gone.
  static let lifetime = 150

  /// Whether the stand is running and was so a moment ago.
  func isAlive(at now: Int) -> Bool { !hasEnded && now - written <= Self.lifetime }

  /// Whether anything is another but the time and the memory.
  func tells(otherThan other: StatusNote) -> Bool {
    var same = self
    (same.written, same.memory) = (other.written, other.memory)
    return same != other
  }
}

extension StatusNote {
  private var members: [(String, String?)] {
    [
      ("process", "\(process)"), ("started", "\(started)"), ("written", "\(written)"), ("ended", "\(hasEnded)"),
      ("restarts", "\(restarts)"), ("lastInput", lastInput.map { "\($0)" }), ("screen", screen), ("page", page),
      ("language", language), ("contentVersion", contentVersion), ("contentTime", contentTime.map { "\($0)" }),
      ("findings", "\(findings)"), ("picturesFailed", "\(picturesFailed)"), ("memory", "\(memory)"),
    ]
  }

  /// A line for each value that there is: its name, a blank, and itself.
  var bytes: [UInt8] {
    Array(members.map { name, value in value.map { "\(name) \(CleanText($0).text)\n" } ?? "" }.joined().utf8)
  }

  /// `nil` where it is no such note.
  init?(_ bytes: [UInt8]) {
    var values: [Substring: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { values[parts[0]] = String(parts[1]) }
    }
    func number(_ name: Substring) -> Int? { values[name].flatMap { Int($0) } }
    guard let process = number("process"), let started = number("started"), let written = number("written") else {
      return nil
    }
    (self.process, self.started, self.written) = (process, started, written)
    hasEnded = values["ended"] == "true"
    restarts = number("restarts") ?? 0
    lastInput = number("lastInput")
    screen = values["screen"] ?? ""
    page = values["page"]
    language = values["language"] ?? ""
    contentVersion = values["contentVersion"] ?? ""
    contentTime = number("contentTime")
    findings = number("findings") ?? 0
    picturesFailed = number("picturesFailed") ?? 0
    memory = number("memory") ?? 0
  }
}
