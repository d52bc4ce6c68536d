import Foundation
import Screen
import TerminalHarness
import TestSupport
import Testing

@testable import stand

@Suite("stand doctor --kiosk")
struct KioskDoctorTests {
  @Test("finds nothing wrong with a machine as the package sets it up")
  func isContent() throws {
    let kiosk = try FakeKiosk()
    try kiosk.setPin()
    let run = try kiosk.examine()
    #expect(run.output.contains("fine   service         expo-stand.service starts with the machine"))
    #expect(run.output.contains("fine   restarts        always, however often"))
    #expect(run.output.contains("fine   end by staff    it stays ended (exit status 0)"))
    #expect(run.output.contains("fine   watchdog        after 30 seconds without a frame"))
    #expect(run.output.contains("fine   crash prompt    off (SWIFT_BACKTRACE)"))
    #expect(run.output.contains("fine   user            expo-stand"))
    #expect(run.output.contains("fine   confinement     it writes in its state folder only"))
    #expect(run.output.contains("fine   other consoles  no login on them"))
    #expect(run.output.contains("fine   Ctrl-Alt-Del    does nothing"))
    #expect(run.output.contains("fine   magic keys      off"))
    #expect(run.output.contains("fine   power keys      ignored"))
    #expect(run.output.contains("fine   terminal        foot in cage"))
    #expect(run.output.contains("fine   terminal keys   none that starts a program"))
    #expect(run.output.contains("fine   touch           foot knows touch screens"))
    #expect(run.output.contains("fine   pictures        by chafa 1.9"))
    #expect(run.output.contains("fine   fonts (ru)      all letters of 4 titles"))
    #expect(run.output.contains("fine   fonts (en)      all letters of 3 titles"))
    #expect(run.output.contains("fine   state folder    \(kiosk.state)/expo-stand"))
    #expect(run.output.contains("fine   PIN             set"))
    #expect(run.output.contains(": 1 section, 2 exhibits in ru, en"))
    #expect(!run.output.contains("wrong"))
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  /// A thing that may be amiss: a change to the machine, and what is said then.
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let said: [String]
    var status: Int32 = 1
    let harm: @Sendable (FakeKiosk) throws -> Void

    init(_ said: String..., status: Int32 = 1, harm: @escaping @Sendable (FakeKiosk) throws -> Void) {
      (testDescription, self.said, self.status, self.harm) = (said[0], said, status, harm)
    }

    /// A drop-in of the unit.
    static func unit(_ text: String, _ said: String..., status: Int32 = 1) -> Fault {
      Fault(said: said, status: status) { try $0.write(text, "etc/systemd/system/expo-stand.service.d/z.conf") }
    }

    private init(said: [String], status: Int32, harm: @escaping @Sendable (FakeKiosk) throws -> Void) {
      (testDescription, self.said, self.status, self.harm) = (said[0], said, status, harm)
    }
  }

  static let faults: [Fault] = [
    Fault("wrong  service", "expo-stand.service is not installed, or masked", "Install the package expo-stand-kiosk") {
      try $0.remove("usr/lib/systemd/system/expo-stand.service")
    },
    Fault("wrong  service", "is not installed, or masked", "systemctl unmask expo-stand.service") {
      try $0.link("etc/systemd/system/expo-stand.service", to: "/dev/null")
    },
    Fault("wrong  service", "is not enabled", "systemctl enable expo-stand.service") {
      try $0.remove("etc/systemd/system/multi-user.target.wants/expo-stand.service")
    },
    .unit("[Service]\nRestart=on-failure\n", "wrong  restarts", "Restart is on-failure", "Set Restart=always"),
    .unit("[Unit]\nStartLimitIntervalSec=10\n", "wrong  restarts", "gives up", "Set StartLimitIntervalSec=0"),
    .unit(
      "[Service]\nRestartPreventExitStatus=\n", "note   end by staff", "Set RestartPreventExitStatus=0", status: 0),
    .unit("[Service]\nWatchdogSec=0\n", "wrong  watchdog", "no signs of life", "Set WatchdogSec=30"),
    .unit("[Service]\nType=simple\n", "wrong  watchdog", "Type is simple", "Set Type=notify"),
    .unit("[Service]\nNotifyAccess=main\n", "wrong  watchdog", "Set NotifyAccess=all"),
    .unit("[Service]\nPAMName=login\n", "wrong  watchdog", "Leave PAMName out"),
    .unit("[Service]\nEnvironment=\n", "wrong  crash prompt", "Set Environment=SWIFT_BACKTRACE=enable=no"),
    .unit("[Service]\nUser=root\n", "wrong  user            root"),
    .unit("[Service]\nUser=nobody-there\n", "wrong  user", "nobody-there does not exist", "systemd-sysusers"),
    .unit(
      "[Service]\nProtectSystem=full\nMemoryMax=\n", "note   confinement", "Set ProtectSystem=strict, MemoryMax=.",
      status: 0),
    Fault("wrong  other consoles", "Set ReserveVT=0 in") {
      try $0.write("[Login]\nReserveVT=6\n", "etc/systemd/logind.conf.d/z.conf")
    },
    Fault("wrong  other consoles", "Set NAutoVTs=0 and ReserveVT=0 in", "note   power keys") {
      try $0.remove("usr/lib/systemd/logind.conf.d/expo-stand.conf")
    },
    Fault("wrong  Ctrl-Alt-Del    restarts the machine\n", "systemctl mask ctrl-alt-del.target") {
      try $0.remove("etc/systemd/system/ctrl-alt-del.target")
    },
    Fault("wrong  Ctrl-Alt-Del", "seven times in two seconds", "Set CtrlAltDelBurstAction=none") {
      try $0.write("[Manager]\nCtrlAltDelBurstAction=reboot-force\n", "etc/systemd/system.conf.d/z.conf")
    },
    Fault("wrong  magic keys", "kernel.sysrq is 438", "kernel.sysrq = 0") {
      try $0.write("438\n", "proc/sys/kernel/sysrq")
    },
    Fault("fine   magic keys      this kernel has none", status: 0) { try $0.remove("proc/sys/kernel/sysrq") },
    Fault("note   magic keys", "not known", status: 0) {
      try $0.remove("proc/sys/kernel/sysrq")
      try $0.link("proc/sys/kernel/sysrq", to: "nothing")
    },
    Fault("wrong  terminal", "foot in cage: cage, seatd not installed", "apt-get install cage seatd") {
      for name in ["cage", "seatd"] { try $0.remove("usr/bin/\(name)") }
    },
    Fault("wrong  terminal keys", "Set spawn-terminal=none in /etc/expo-stand/foot.ini") {
      try $0.write("[key-bindings]\nshow-urls-launch=none\n", "etc/expo-stand/foot.ini")
    },
    Fault("note   touch", "knows no touch screens", "STAND_TERMINAL=xterm", status: 0) {
      try $0.write("wl_pointer_interface", "usr/bin/foot")
    },
    Fault("wrong  terminal", "xterm in cage: xterm not installed", "apt-get install xterm") {
      try $0.write("STAND_TERMINAL=xterm\n", "etc/default/expo-stand")
    },
    Fault("wrong  terminal", "STAND_TERMINAL is “kitty”") {
      try $0.write("# Another.\nSTAND_TERMINAL=\"kitty\"\n", "etc/default/expo-stand")
    },
    Fault("note   terminal", "the Linux console: no touch", status: 0) { try $0.useConsole() },
    Fault("wrong  terminal", "512 glyphs cannot draw zh") {
      try $0.useConsole()
      try $0.addChinese()
    },
    Fault("wrong  pictures", "chafa is not installed", "apt-get install chafa") { try $0.remove("programs/chafa") },
    Fault("wrong  large titles", "this chafa cannot draw text") { try $0.program("programs/chafa", "printf ''") },
    Fault("wrong  fonts", "fc-list is not installed", "apt-get install fontconfig") {
      try $0.remove("programs/fc-list")
    },
    Fault("fine   fonts (en)", "wrong  fonts (zh)", "no font has all letters of “熊猫”", "apt-get install fonts-noto-cjk")
    {
      try $0.addChinese()
    },
    Fault("wrong  state folder", "stands in for one that cannot be written", "stand-kiosk doctor", "wrong  PIN") {
      try $0.write("", $0.stateName)
    },
    Fault("wrong  content", "cannot be opened") { try $0.remove("content") },
  ]

  @Test("says what is amiss, and what to do", arguments: faults)
  func findsFaults(_ fault: Fault) throws {
    let kiosk = try FakeKiosk()
    if !fault.said.contains("wrong  PIN") { try kiosk.setPin() }
    try fault.harm(kiosk)
    let run = try kiosk.examine()
    for text in fault.said { #expect(run.output.contains(text), "\(text) in:\n\(run.output)") }
    #expect(run.status == fault.status, "\(run.output)")
  }

  @Test("says that no PIN is set")
  func findsNoPin() throws {
    let run = try FakeKiosk().examine()
    #expect(run.output.contains("wrong  PIN             not set: staff cannot get in"))
    #expect(run.status == 1)
  }

  @Test("tells a folder that the kiosk may change from one that it may not, and says the same as JSON")
  func looksAtContent() throws {
    let kiosk = try FakeKiosk()
    let report = try JSONDecoder().decode(
      [[String: String]].self, from: Data(try kiosk.examine(["--format", "json"]).output.utf8))
    let editing = try #require(report.first { $0["subject"] == "editing" })
    #expect(editing["state"] == "note" && editing["text"] == "this user may change the content")
    #expect(report.contains { $0["subject"] == "PIN" && $0["state"] == "wrong" && $0["advice"] != nil })
  }
}

/// A folder that stands for a machine on which the kiosk's package is installed, with programs that tests give it.
final class FakeKiosk: Sendable {
  private let folder: FolderOnDisk
  let stateName = "state"

  var state: String { folder.path + "/" + stateName }

  init() throws {
    folder = try FolderOnDisk()
    for (file, path) in [
      ("expo-stand.service", "usr/lib/systemd/system/expo-stand.service"),
      ("logind.conf", "usr/lib/systemd/logind.conf.d/expo-stand.conf"),
      ("manager.conf", "usr/lib/systemd/system.conf.d/expo-stand.conf"), ("foot.ini", "etc/expo-stand/foot.ini"),
      ("expo-stand.default", "etc/default/expo-stand"),
    ] {
      try write(String(contentsOfFile: "\(Checkout.path)/Deploy/\(file)", encoding: .utf8), path)
    }
    try write("root:x:0:0::/root:/bin/sh\nexpo-stand:x:999:999::/:/bin/false\n", "etc/passwd")
    try write("0\n", "proc/sys/kernel/sysrq")
    try link(
      "etc/systemd/system/multi-user.target.wants/expo-stand.service", to: "/usr/lib/systemd/system/expo-stand.service")
    try link("etc/systemd/system/ctrl-alt-del.target", to: "/dev/null")
    for name in ["cage", "foot", "seatd", "Xwayland"] { try program("usr/bin/\(name)", "# wl_touch_interface") }
    try program("programs/chafa", "case $1 in --version) echo Chafa version 1.9 ;; *) echo █ ;; esac")
    // Has all letters but Chinese ones, 4E00 and beyond.
    try program("programs/fc-list", "case \"$*\" in *[4-9][0-9a-f][0-9a-f][0-9a-f]*) ;; *) echo font ;; esac")
    let content = try SmallStand.folder()
    try FileManager.default.copyItem(atPath: content.path, toPath: folder.path + "/content")
  }

  func write(_ text: String, _ path: String) throws {
    try make(folderOf: path)
    try text.write(toFile: folder.path + "/" + path, atomically: false, encoding: .utf8)
  }

  func link(_ path: String, to destination: String) throws {
    try make(folderOf: path)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + path, withDestinationPath: destination)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder.path + "/" + path) }

  private func make(folderOf path: String) throws {
    let parent = URL(fileURLWithPath: folder.path + "/" + path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  }

  /// Written by a process of its own: this one may be starting others, which would have it open for writing.
  func program(_ path: String, _ script: String) throws {
    try make(folderOf: path)
    let make = "rm -f \"$2\"; printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$2\" && chmod +x \"$2\""
    _ = try Command(["-c", make, "sh", script, folder.path + "/" + path], program: "/bin/sh")
  }

  func useConsole() throws {
    let dropIn = try String(contentsOfFile: "\(Checkout.path)/Deploy/console.conf", encoding: .utf8)
    try write(dropIn, "etc/systemd/system/expo-stand.service.d/console.conf")
  }

  func addChinese() throws {
    try write("languages: [ru, en, zh]\ndefaultLanguage: ru\n", "content/stand.yaml")
    try write("---\ntitle: 熊猫\n---\n熊猫。\n", "content/zoo/pandas/index.zh.md")
  }

  func setPin() throws {
    _ = try Command(["pin"], input: "24680\n", environment: ["XDG_STATE_HOME": state])
  }

  func examine(_ arguments: [String] = []) throws -> Command {
    try Command(
      ["doctor", "--kiosk", "--root", folder.path, "--content", folder.path + "/content"] + arguments,
      environment: ["XDG_STATE_HOME": state, "STAND_PROGRAMS": folder.path + "/programs"])
  }
}
