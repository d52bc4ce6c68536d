/// The ways around a kiosk that the machine has, not the program.
enum LockCheck {
  static func observations(_ examination: KioskExamination) -> [Observation] {
    [
      consoles(examination.logind), restart(examination), magicKeys(examination.files),
      powerKeys(examination.logind),
    ]
  }

  private static func consoles(_ logind: SystemdSettings) -> Observation {
    let open = ["NAutoVTs", "ReserveVT"].filter { logind.value("Login.\($0)") != "0" }
    if open.isEmpty { return Observation("other consoles", .fine, "no login on them") }
    return Observation(
      "other consoles", .wrong, "Ctrl-Alt-F2 may lead to a login",
      advice:
        "Set \(open.map { $0 + "=0" }.joined(separator: " and ")) in /etc/systemd/logind.conf, and restart the machine."
    )
  }

  private static func restart(_ examination: KioskExamination) -> Observation {
    let target = "ctrl-alt-del.target"
    guard examination.files.destination(of: "/etc/systemd/system/\(target)") == "/dev/null" else {
      return Observation(
        "Ctrl-Alt-Del", .wrong, "restarts the machine", advice: "systemctl mask \(target)")
    }
    guard examination.manager.value("Manager.CtrlAltDelBurstAction") == "none" else {
      return Observation(
        "Ctrl-Alt-Del", .wrong, "restarts the machine when pressed seven times in two seconds",
        advice: "Set CtrlAltDelBurstAction=none in /etc/systemd/system.conf.")
    }
    return Observation("Ctrl-Alt-Del", .fine, "does nothing")
  }

  private static func magicKeys(_ files: SystemFiles) -> Observation {
    let path = "/proc/sys/kernel/sysrq"
    let value = files.text(path)?.prefix { $0.isNumber }
    switch value {
    case nil where !files.has(path): return Observation("magic keys", .fine, "this kernel has none")
    case nil: return Observation("magic keys", .note, "not known: \(path) cannot be read")
    case "0": return Observation("magic keys", .fine, "off")
    case let value?:
      return Observation(
        "magic keys", .wrong, "kernel.sysrq is \(value): Alt-SysRq reaches the kernel",
        advice: "Write kernel.sysrq = 0 into a file of /etc/sysctl.d, and run “sysctl --system”.")
    }
  }

  private static func powerKeys(_ logind: SystemdSettings) -> Observation {
    let keys = ["HandlePowerKey", "HandleSuspendKey", "HandleHibernateKey", "HandleRebootKey"]
    let open = keys.filter { logind.value("Login.\($0)") != "ignore" }
    if open.isEmpty { return Observation("power keys", .fine, "ignored") }
    return Observation(
      "power keys", .note, "a keyboard that has them turns the machine off or sends it to sleep",
      advice: "Set \(open.map { $0 + "=ignore" }.joined(separator: ", ")) in /etc/systemd/logind.conf.")
  }
}
