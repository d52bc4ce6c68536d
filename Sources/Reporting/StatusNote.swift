import Wording

/// A note on the status of the running stand, for programs and people outside: written by it, read by `stand status`.
package struct StatusNote: Hashable {
  package var process = 0
  /// The times at which it was started and this was written, in seconds since 1970.
  package var started = 0
  package var written = 0
  /// Whether it has ended as it should.
  package var hasEnded = false
  /// The number of starts after it had not ended as it should.
  package var restarts = 0
  /// The time of the last key or touch, in seconds since 1970; `nil` for none yet.
  package var lastInput: Int?
  package var screen = ""
  package var page: String?
  package var language = ""
  package var contentVersion = ""
  /// The time at which that was committed or saved, in seconds since 1970; `nil` if it is not known yet.
  package var contentTime: Int?
  package var findings = 0
  package var picturesFailed = 0
  /// Bytes in memory.
  package var memory = 0

  package init() {}

  /// The name of its file in the state folder.
  package static let fileName = "status"
  /// Seconds after which it would have been written anew: one that is older is of a stand that hangs, or is gone.
  package static let lifetime = 150

  /// Whether the stand is running and was so a moment ago.
  package func isAlive(at now: Int) -> Bool { !hasEnded && now - written <= Self.lifetime }

  /// Whether anything is another but the time and the memory.
  package func tells(otherThan other: StatusNote) -> Bool {
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
  package var bytes: [UInt8] {
    Array(members.map { name, value in value.map { "\(name) \(CleanText($0).text)\n" } ?? "" }.joined().utf8)
  }

  /// `nil` where it is no such note.
  package init?(_ bytes: [UInt8]) {
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

/// A moment as RFC 3339 writes it in UTC.
package enum UTCMoment {
  package static func text(_ seconds: Int) -> String {
    let (days, second) = CivilDate.split(seconds: seconds)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(DayText.text(days))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}

/// A day as RFC 3339 writes it.
package enum DayText {
  package static func text(_ daysSince1970: Int) -> String {
    let date = CivilDate(daysSince1970: daysSince1970)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// The days since 1970 until a day; `nil` where the text names none.
  package static func days(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CivilDate(year: year, month: month, day: day)?.daysSince1970
  }
}
