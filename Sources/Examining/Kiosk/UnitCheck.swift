/// Whether the service starts with the machine, comes back whenever it ends, and is confined.
enum UnitCheck {
  static func observations(_ examination: KioskExamination) -> [Observation] {
    let name = KioskExamination.unitName
    guard let unit = examination.unit else {
      return [
        Observation(
          "service", .wrong, "\(name) is not installed, or masked",
          advice: "Install the package expo-stand-kiosk; “systemctl unmask \(name)” where it is masked.")
      ]
    }
    return [
      isEnabled(examination.files)
        ? Observation("service", .fine, "\(name) starts with the machine")
        : Observation("service", .wrong, "\(name) is not enabled", advice: "systemctl enable \(name)"),
      restarts(unit), end(unit), watchdog(unit), crashPrompt(examination), user(unit, examination.files),
      confinement(unit),
    ]
  }

  private static func isEnabled(_ files: SystemFiles) -> Bool {
    let folder = "/etc/systemd/system"
    return files.names(in: folder).contains {
      ($0.hasSuffix(".target.wants") || $0.hasSuffix(".target.requires"))
        && files.has("\(folder)/\($0)/\(KioskExamination.unitName)")
    }
  }

  private static func restarts(_ unit: SystemdSettings) -> Observation {
    let restart = unit.value("Service.Restart") ?? "no"
    guard restart == "always" else {
      return Observation(
        "restarts", .wrong, "Restart is \(restart): it is not started again after every end",
        advice: "Set Restart=always in its section Service.")
    }
    guard unit.seconds("Unit.StartLimitIntervalSec") == 0 else {
      return Observation(
        "restarts", .wrong, "after a few starts in a row systemd gives up",
        advice: "Set StartLimitIntervalSec=0 in its section Unit.")
    }
    return Observation("restarts", .fine, "always, however often")
  }

  private static func end(_ unit: SystemdSettings) -> Observation {
    let statuses = unit.all("Service.RestartPreventExitStatus").flatMap { $0.split(separator: " ") }
    if statuses.contains("0") { return Observation("end by staff", .fine, "it stays ended (exit status 0)") }
    return Observation(
      "end by staff", .note, "it is started again even where staff end it", advice: "Set RestartPreventExitStatus=0.")
  }

  private static func watchdog(_ unit: SystemdSettings) -> Observation {
    guard let limit = unit.seconds("Service.WatchdogSec"), limit > 0 else {
      return Observation("watchdog", .wrong, "systemd watches for no signs of life", advice: "Set WatchdogSec=30.")
    }
    guard unit.value("Service.Type")?.hasPrefix("notify") == true else {
      return Observation(
        "watchdog", .wrong, "systemd does not listen: Type is \(unit.value("Service.Type") ?? "simple")",
        advice: "Set Type=notify.")
    }
    let startsItself = unit.all("Service.ExecStart").last?.split(separator: " ").first?.hasSuffix("/stand") == true
    guard startsItself || unit.value("Service.NotifyAccess") == "all" else {
      return Observation(
        "watchdog", .wrong, "systemd listens to the main process only, and the stand is none of its own there",
        advice: "Set NotifyAccess=all.")
    }
    guard unit.value("Service.PAMName") == nil else {
      return Observation(
        "watchdog", .wrong, "PAMName moves the stand into a session, where systemd does not listen to it",
        advice: "Leave PAMName out, and let seatd open the devices.")
    }
    return Observation("watchdog", .fine, "after \(Int(limit)) seconds without a frame")
  }

  private static func crashPrompt(_ examination: KioskExamination) -> Observation {
    let value = examination.variables["SWIFT_BACKTRACE"] ?? ""
    if value.split(separator: ",").contains("enable=no") {
      return Observation("crash prompt", .fine, "off (SWIFT_BACKTRACE)")
    }
    return Observation(
      "crash prompt", .wrong, "after a crash, half a minute of prompts that lead into a debugger",
      advice: "Set Environment=SWIFT_BACKTRACE=enable=no.")
  }

  private static func user(_ unit: SystemdSettings, _ files: SystemFiles) -> Observation {
    let name = unit.value("Service.User") ?? "root"
    if name == "root" || name == "0" {
      return Observation("user", .wrong, "root", advice: "Set User= to an account that may do nothing else.")
    }
    let accounts = (files.text("/etc/passwd") ?? "").split(separator: "\n")
    guard accounts.contains(where: { $0.hasPrefix(name + ":") }) else {
      return Observation("user", .wrong, "\(name) does not exist", advice: "systemd-sysusers")
    }
    return Observation("user", .fine, name)
  }

  private static func confinement(_ unit: SystemdSettings) -> Observation {
    var open: [String] = []
    if unit.value("Service.ProtectSystem") != "strict" { open.append("ProtectSystem=strict") }
    if !unit.isOn("Service.NoNewPrivileges") { open.append("NoNewPrivileges=yes") }
    if unit.value("Service.MemoryMax") == nil { open.append("MemoryMax=") }
    if unit.value("Service.LimitCORE") != "0" { open.append("LimitCORE=0") }
    if open.isEmpty { return Observation("confinement", .fine, "it writes in its state folder only") }
    return Observation(
      "confinement", .note, "less than it could be", advice: "Set " + open.joined(separator: ", ") + ".")
  }
}
