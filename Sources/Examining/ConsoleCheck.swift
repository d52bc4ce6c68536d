/// The Linux console, which has 512 glyphs.
enum ConsoleCheck {
  static func observations() -> [Observation] {
    guard Examination.variable("TERM")?.hasPrefix("linux") == true else { return [] }
    return [
      Observation(
        "Linux console", .wrong, "its 512 glyphs cannot draw Chinese",
        advice: "Run a terminal on it: “cage -- foot stand --kiosk”, or kmscon instead of the console.")
    ]
  }
}
