import Wording

/// A note that says to others who is editing a page.
package struct PresenceNote: Hashable, Sendable {
  /// The person, or the account.
  package var who: String
  /// The machine.
  package var host: String
  package var process: Int
  /// Since when, in seconds since 1970 (UTC).
  package var since: Int

  package init(who: String, host: String, process: Int, since: Int) {
    self.who = who
    self.host = host
    self.process = process
    self.since = since
  }

  private static let title = "Somebody is editing a page with Expo Stand."

  /// The note as a file, for people who come across it too.
  var text: [UInt8] {
    let lines = [
      Self.title, "who: \(Self.line(who))", "host: \(Self.line(host))", "process: \(process)", "since: \(since)", "",
    ]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Reads what `text` writes; what others have made of it never reaches a terminal as more than text.
  init?(_ text: [UInt8]) {
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 6, lines[0] == Self.title, let who = Self.value("who", lines[1]),
      let host = Self.value("host", lines[2]), let process = Self.value("process", lines[3]).flatMap({ Int($0) }),
      let since = Self.value("since", lines[4]).flatMap({ Int($0) })
    else { return nil }
    self.init(who: CleanText(who).text, host: CleanText(host).text, process: process, since: since)
  }

  private static func value(_ name: String, _ line: Substring) -> String? {
    // By bytes: a value that starts with a combining mark makes one character with the blank before it.
    let head = (name + ": ").utf8
    guard line.utf8.starts(with: head) else { return nil }
    return String(line[line.utf8.index(line.startIndex, offsetBy: head.count)...])
  }

  /// On one line, and no longer than a name is.
  private static func line(_ value: String) -> String {
    String(value.prefix(200).map { $0.isNewline ? " " : $0 })
  }
}

/// The result of telling others that a page is being edited.
package enum Announcement: Sendable {
  /// Nobody else edits it. It holds as long as the file is held.
  case mine(HeldFile)
  /// Somebody else does; `nil` where the note cannot be read.
  case other(PresenceNote?)
  /// Others cannot be told, nor be heard of: the state folder cannot be written to, or its file system has no locks.
  case unannounced(reason: String)
}
