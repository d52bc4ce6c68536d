import Foundation
import TerminalHarness

/// Somebody whom permissions stop: whoever runs the tests, or where that is root, user 1234.
enum OrdinaryUser {
  static let command =
    geteuid() == 0 ? ["/usr/bin/setpriv", "--reuid=1234", "--regid=1234", "--clear-groups", "--"] : []

  /// Whether that user can start the program at all.
  static let isPossible: Bool = {
    let words = command + [Executables.built("stand"), "--version"]
    return (try? Command(Array(words.dropFirst()), program: words[0]).status) == 0
  }()

  /// Makes files that user's.
  static func own(_ paths: [String]) {
    guard geteuid() == 0 else { return }
    for path in paths { chown(path, 1234, 1234) }
  }
}
