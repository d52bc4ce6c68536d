import Foundation
import TestSupport
import Testing

@Suite("The session of a kiosk", .enabled(if: SmallProgram.isPossible, "clang is not installed"))
struct SessionTests {
  /// A machine with a screen and terminals that are scripts. Its cage ends with 0 whatever happens, as that of Debian 12.
  private final class Machine {
    let folder: FolderOnDisk

    init() throws {
      folder = try FolderOnDisk()
      let program = try SmallProgram.make(in: folder.path)
      let installed = try Script(
        "Scripts/install", ["--prefix", folder.path + "/usr", "--program", program, "--destdir", ""])
      try #require(installed.status == 0, "\(installed.errors)")
      let session = try String(contentsOfFile: "\(Checkout.path)/Deploy/session", encoding: .utf8)
        .replacing("/usr/bin/stand", with: folder.path + "/usr/bin/stand")
      try add("session", session)
      try add("cage", "#!/bin/sh\necho cage \"$@\" >>\"$LOG\"\nshift\n\"$@\"\nexit 0\n")
      try add("foot", "#!/bin/sh\nshift\nexec \"$@\"\n")
      try add("xterm", "#!/bin/sh\n[ -n \"$XENVIRONMENT\" ] || exit 1\nshift\nexec \"$@\"\n")
    }

    private func add(_ name: String, _ text: String) throws {
      let make = "printf %s \"$1\" >\"$2\" && chmod +x \"$2\""
      _ = try Script("/bin/sh", ["-c", make, "sh", text, folder.path + "/" + name])
    }

    func run(_ environment: [String: String]) throws -> Script {
      try Script(
        folder.path + "/session", [],
        environment: [
          "PATH": folder.path + ":/usr/bin:/bin", "XDG_RUNTIME_DIR": folder.path, "LOG": folder.path + "/log",
        ].merging(environment) { $1 })
    }

    var log: String { (try? String(contentsOfFile: folder.path + "/log", encoding: .utf8)) ?? "" }
  }

  @Test(
    "ends with the status of the stand, whatever the screen says; a signal counts as for a shell",
    arguments: ["foot", "xterm"], [(0, 0), (75, 75), (-6, 134), (-9, 137)])
  func tellsStatus(terminal: String, status: (Int, Int)) throws {
    let machine = try Machine()
    let run = try machine.run(["STATUS": "\(status.0)", "STAND_TERMINAL": terminal])
    #expect(Int(run.status) == status.1)
    #expect(run.output == "stand --kiosk \n")
    #expect(machine.log.hasPrefix("cage -- \(terminal) "))
  }

  @Test("an end of the terminal is no end by staff, not even after one")
  func noticesTerminal() throws {
    let machine = try Machine()
    #expect(try machine.run(["STATUS": "0"]).status == 0)
    _ = try Script("/bin/sh", ["-c", "printf '#!/bin/sh\\nexit 0\\n' >\"$1/foot\"", "sh", machine.folder.path])
    #expect(try machine.run([:]).status == 1)
  }

  @Test("refuses a terminal that it does not know, by name")
  func refuses() throws {
    let run = try Machine().run(["STAND_TERMINAL": "kitty"])
    #expect(run.status == 64)
    #expect(run.errors.contains("“kitty”"))
  }
}
