internal import Glibc

/// Programs that the stand runs itself, from where the system keeps them: what a person's `PATH` names is that person's.
enum InstalledProgram {
  /// The environment variable with the folders to look for them in instead, with `:` between them.
  static let variable = "STAND_PROGRAMS"

  private static let folders = "/usr/bin:/usr/local/bin:/bin"

  /// The absolute path of a program; `nil` where it is not installed.
  static func path(_ name: String) -> String? {
    let folders = getenv(variable).map { String(cString: $0) } ?? folders
    return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { $0.first == "/" && access($0, X_OK) == 0 }
  }

  /// From here on no variable leads to other programs: in a kiosk.
  static func forgetOverride() { unsetenv(variable) }
}
