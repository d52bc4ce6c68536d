import Glibc

/// The folders that recovery files may lie in, the best one first.
package enum RecoveryFolders {
  /// `$XDG_STATE_HOME/expo-stand/recovery` or `~/.local/state/expo-stand/recovery` (XDG Base Directory Specification
  /// 0.8), then a folder of this user's own in `/var/tmp`, which outlives a restart: for accounts without a home, and
  /// for a content folder that holds the home.
  ///
  /// - Returns: Base folders and the folders below them.
  package static func candidates(environment: [String: String]) -> [(base: String, parts: [String])] {
    var result: [(String, [String])] = []
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      result.append((state, ["expo-stand", "recovery"]))
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      result.append((home + "/.local/state", ["expo-stand", "recovery"]))
    }
    return result + [("/var/tmp", ["expo-stand-\(geteuid())", "recovery"])]
  }
}
