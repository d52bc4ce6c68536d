import Content
import Wording

/// The terminal that the service starts: whether it is there, can draw the stand's scripts, and has keys of its own.
enum KioskTerminalCheck {
  private static let settings = "/etc/expo-stand/foot.ini"
  /// Of foot: what starts other programs.
  private static let dangerous = ["spawn-terminal", "show-urls-launch"]

  static func observations(_ examination: KioskExamination) -> [Observation] {
    guard let command = examination.unit?.all("Service.ExecStart").last else { return [] }
    if command.split(separator: " ").first?.hasSuffix("/stand") == true { return console(examination) }
    switch examination.variables["STAND_TERMINAL"] ?? "foot" {
    case "foot":
      // Cage does not start without it.
      return installed(["cage", "Xwayland", "foot", "seatd"], "foot in cage", examination) + keys(examination)
        + touch(examination)
    case "xterm":
      return installed(["cage", "xterm", "Xwayland", "seatd"], "xterm in cage", examination)
        + [Observation("touch", .fine, "as a mouse, by Xwayland")]
    case let name:
      return [
        Observation(
          "terminal", .wrong, "STAND_TERMINAL is “\(name)”",
          advice: "Set it to foot or xterm in /etc/default/expo-stand.")
      ]
    }
  }

  private static func console(_ examination: KioskExamination) -> [Observation] {
    let others = (examination.stand?.settings.languages ?? []).map(\.code).filter {
      ["zh", "ja", "ko"].contains($0.prefix { $0 != "-" })
    }
    if others.isEmpty {
      return [Observation("terminal", .note, "the Linux console: no touch, and pictures in 16 colours")]
    }
    return [
      Observation(
        "terminal", .wrong, "the Linux console, whose 512 glyphs cannot draw \(others.joined(separator: " and "))",
        advice: "Remove the drop-in console.conf, so that the stand runs in foot.")
    ]
  }

  private static func installed(
    _ programs: [String], _ name: String, _ examination: KioskExamination
  ) -> [Observation] {
    let missing = programs.filter { !examination.files.hasProgram($0) }
    if missing.isEmpty { return [Observation("terminal", .fine, name)] }
    return [
      Observation(
        "terminal", .wrong, "\(name): \(missing.joined(separator: ", ")) not installed",
        advice: "apt-get install \(missing.map { $0.lowercased() }.joined(separator: " "))")
    ]
  }

  private static func keys(_ examination: KioskExamination) -> [Observation] {
    let lines = (examination.files.text(settings) ?? "").split(separator: "\n")
    let open = dangerous.filter { !lines.contains("\($0)=none"[...]) }
    if open.isEmpty { return [Observation("terminal keys", .fine, "none that starts a program")] }
    return [
      Observation(
        "terminal keys", .wrong, "keys of foot start other programs",
        advice: "Set \(open.map { $0 + "=none" }.joined(separator: " and ")) in \(settings).")
    ]
  }

  /// Whether foot binds the touch screens of its compositor, which it does from 1.15 on: its program names that interface.
  private static func touch(_ examination: KioskExamination) -> [Observation] {
    guard let program = examination.files.program("foot"), let bytes = examination.files.bytes(program) else {
      return []
    }
    let name = Array("wl_touch_interface".utf8)
    if bytes.indices.contains(where: { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }) {
      return [Observation("touch", .fine, "foot knows touch screens")]
    }
    return [
      Observation(
        "touch", .note, "this foot knows no touch screens; those since 1.15 do",
        advice:
          "With a touch screen: apt-get install xterm, and STAND_TERMINAL=xterm in /etc/default/expo-stand.")
    ]
  }
}
