import Foundation
import TerminalHarness

/// Somebody whom permissions stop: whoever runs the tests, or where that is root, a user who has nothing.
enum OrdinaryUser {
  /// Another in each run: what the stand keeps for a user belongs to one run alone.
  static let id = geteuid() == 0 ? 20_000 + uid_t(getpid() % 40_000) : geteuid()

  static let command =
    geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=\(id)", "--regid=\(id)", "--clear-groups", "--"] : []

  /// Whether that user can start the program at all.
  static let isPossible: Bool = {
    let words = command + [Executables.built("stand"), "--version"]
    return (try? Command(Array(words.dropFirst()), program: words[0]).status) == 0
  }()

  /// Makes files that user's.
  static func own(_ paths: [String]) {
    guard geteuid() == 0 else { return }
    for path in paths { chown(path, id, id) }
  }
}
