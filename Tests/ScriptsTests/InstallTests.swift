import Foundation
import TestSupport
import Testing

@Suite("Scripts/install", .enabled(if: SmallProgram.isPossible, "clang is not installed"))
struct InstallTests {
  @Test("installs the program with all that belongs to it, and removes it again without a trace")
  func installs() throws {
    let folder = try FolderOnDisk()
    let program = try SmallProgram.make(in: folder.path)
    let destination = folder.path + "/root"
    let installed = try Self.install(destination, program)
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(try Script(destination + "/opt/stand/bin/stand", ["there"]).output == "stand there \n")
    let manual = try Script("/usr/bin/env", ["gzip", "-dc", destination + "/opt/stand/share/man/man1/stand.1.gz"])
    #expect(manual.output == "stand manual \n")
    for (path, shell) in [
      ("bash-completion/completions/stand", "bash"), ("zsh/site-functions/_stand", "zsh"),
      ("fish/vendor_completions.d/stand.fish", "fish"),
    ] {
      let text = try String(contentsOfFile: destination + "/opt/stand/share/" + path, encoding: .utf8)
      #expect(text == "stand --generate-completion-script \(shell) \n")
    }
    let files = Self.files(in: destination)
    #expect(files.contains("opt/stand/share/expo-stand/content/stand.yaml"))
    #expect(files.contains("opt/stand/share/doc/expo-stand/kiosk.md"))
    #expect(!files.contains { $0.contains("expo-stand.service") })
    let removed = try Script("Scripts/install", ["--remove", "--prefix", "/opt/stand", "--destdir", destination])
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(Self.files(in: destination).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: destination + "/opt"))
    #expect(
      try Script("Scripts/install", ["--remove", "--prefix", "/opt/stand", "--destdir", destination]).status == 1)
  }

  @Test("a kiosk's files name the prefix, and a setting that somebody has changed outlives an upgrade and the end")
  func keepsSettings() throws {
    let folder = try FolderOnDisk()
    let program = try SmallProgram.make(in: folder.path)
    let destination = folder.path + "/root"
    #expect(try Self.install(destination, program, ["--kiosk"]).status == 0)
    func text(_ path: String) throws -> String {
      try String(contentsOfFile: destination + path, encoding: .utf8)
    }
    let unit = try text("/opt/stand/lib/systemd/system/expo-stand.service")
    #expect(unit.contains("\nExecStart=/opt/stand/libexec/expo-stand/session\n"))
    #expect(try text("/opt/stand/libexec/expo-stand/session").contains("\n  /opt/stand/bin/stand --kiosk\n"))
    #expect(try text("/opt/stand/sbin/stand-kiosk").contains("/opt/stand/bin/stand $command"))
    #expect(try !unit.contains("/usr/share/expo-stand") && !text("/etc/default/expo-stand").contains("=/usr/share"))
    let (settings, other) = ("/etc/expo-stand/foot.ini", "/etc/systemd/logind.conf.d/expo-stand.conf")
    try "font=Mine\n".write(toFile: destination + settings, atomically: true, encoding: .utf8)
    // A file that an older one brought, and this one does not.
    let list = "/opt/stand/share/expo-stand/installed"
    try "old".write(toFile: destination + "/opt/stand/bin/old", atomically: true, encoding: .utf8)
    try (text(list) + "0 /opt/stand/bin/old\n").write(toFile: destination + list, atomically: true, encoding: .utf8)
    let upgrade = try Self.install(destination, program, ["--kiosk"])
    #expect(upgrade.errors.contains("/etc/expo-stand/foot.ini has been changed"))
    #expect(try text(settings) == "font=Mine\n")
    #expect(try text(settings + ".new").contains("spawn-terminal=none"))
    #expect(!Self.files(in: destination).contains("opt/stand/bin/old"))
    #expect(
      try Script("Scripts/install", ["--remove", "--prefix", "/opt/stand", "--destdir", destination]).status == 0)
    #expect(Set(Self.files(in: destination)) == ["etc/expo-stand/foot.ini", "etc/expo-stand/foot.ini.new"])
    #expect(!FileManager.default.fileExists(atPath: destination + other))
  }

  private static func install(_ destination: String, _ program: String, _ more: [String] = []) throws -> Script {
    try Script(
      "Scripts/install", ["--prefix", "/opt/stand", "--destdir", destination, "--program", program] + more)
  }

  private static func files(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
