internal import Glibc

/// Programs that the stand runs itself, from where the system keeps them: what a person's `PATH` names is that
/// person's.
package enum InstalledProgram {
  /// The environment variable with the folders to look for them in instead, with `:` between them.
  static let variable = "STAND_PROGRAMS"

  private static let folders = "/usr/bin:/usr/local/bin:/bin"

  /// The absolute path of a program; `nil` where it is not installed.
  package static func path(_ name: String) -> String? {
    path(name, in: folders(in: variable, else: folders).filter { $0.hasPrefix("/") })
  }

  /// Whether a person's `PATH` leads to a program.
  package static func isInPath(_ name: String) -> Bool {
    path(name, in: folders(in: "PATH", else: "/usr/bin:/bin")) != nil
  }

  private static func folders(in variable: String, else usual: String) -> [Substring] {
    (getenv(variable).map { String(cString: $0) } ?? usual).split(separator: ":")
  }

  private static func path(_ name: String, in folders: [Substring]) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// From here on no variable leads to other programs: in a kiosk.
  package static func forgetOverride() { unsetenv(variable) }
}
