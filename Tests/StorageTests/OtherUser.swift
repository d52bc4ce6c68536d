import Foundation
import TerminalHarness

/// Somebody else on the machine.
enum OtherUser {
  /// Runs a program as user 1234 with nothing more than the group 2345.
  static let command = ["/usr/bin/setpriv", "--reuid=1234", "--regid=1234", "--groups=2345"]

  /// Whether that user can start the probe at all.
  static let isPossible: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = command.dropFirst() + [Executables.built("SaveProbe")]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard geteuid() == 0, (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}
