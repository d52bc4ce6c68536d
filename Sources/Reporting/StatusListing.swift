import Wording

/// A listing of the stand's status, as text, as JSON, and as metrics (OpenMetrics 1.0; the node exporter
/// reads them too).
package struct StatusListing {
  package let note: StatusNote
  package let now: Int

  package init(note: StatusNote, now: Int) { (self.note, self.now) = (note, now) }

  private var isAlive: Bool { note.isAlive(at: now) }

  private var state: String {
    if note.hasEnded { return "ended \(Self.age(now - note.written)) ago" }
    if !isAlive { return "silent for \(Self.age(now - note.written)): it hangs, or was killed" }
    return "running, up for \(Self.age(now - note.started))"
  }

  package var text: String {
    let content = note.contentTime.map { ", of \(Self.age(now - $0)) ago" } ?? ""
    let rows = [
      ("state", state), ("process", "\(note.process)"),
      ("last input", note.lastInput.map { Self.age(now - $0) + " ago" } ?? "none yet"),
      ("screen", note.screen + (note.page.map { " \($0)" } ?? "")), ("language", note.language),
      ("content", note.contentVersion + content), ("findings", "\(note.findings)"),
      ("pictures failed", "\(note.picturesFailed)"), ("restarts", "\(note.restarts)"),
      ("memory", "\(note.memory >> 20) MiB"),
    ]
    return rows.map { name, value in name + String(repeating: " ", count: 17 - name.count) + value + "\n" }.joined()
  }

  /// An object; see docs/command-line.md.
  package var json: String {
    func moment(_ seconds: Int?) -> JSON { seconds.map { .string(UTCMoment.text($0)) } ?? .null }
    return JSON.members([
      ("alive", .bool(isAlive)), ("ended", .bool(note.hasEnded)), ("process", .integer(note.process)),
      ("started", moment(note.started)), ("written", moment(note.written)), ("lastInput", moment(note.lastInput)),
      ("screen", .string(note.screen)), ("page", note.page.map { .string($0) } ?? .null),
      ("language", .string(note.language)),
      (
        "content",
        JSON.members([("version", .string(note.contentVersion)), ("time", moment(note.contentTime))])
      ),
      ("findings", .integer(note.findings)), ("picturesFailed", .integer(note.picturesFailed)),
      ("restarts", .integer(note.restarts)), ("memoryBytes", .integer(note.memory)),
    ]).text
  }

  package var openMetrics: String {
    let metrics: [(name: String, kind: String, help: String, value: Int?)] = [
      ("stand_up", "gauge", "Whether the stand is running.", isAlive ? 1 : 0),
      ("stand_start_time_seconds", "gauge", "When it was started.", note.started),
      ("stand_written_time_seconds", "gauge", "When it said this.", note.written),
      ("stand_last_input_time_seconds", "gauge", "When the last key or touch came.", note.lastInput),
      ("stand_content_time_seconds", "gauge", "When the content was committed or saved.", note.contentTime),
      ("stand_findings", "gauge", "What is wrong in the content.", note.findings),
      ("stand_pictures_failed", "gauge", "Pictures that cannot be drawn.", note.picturesFailed),
      ("stand_unclean_starts", "counter", "Starts after an end that was none of its own.", note.restarts),
      ("stand_resident_memory_bytes", "gauge", "Memory in use.", note.memory),
    ]
    var text = ""
    for metric in metrics {
      guard let value = metric.value else { continue }
      text += "# TYPE \(metric.name) \(metric.kind)\n# HELP \(metric.name) \(metric.help)\n"
      text += "\(metric.name)\(metric.kind == "counter" ? "_total" : "") \(value)\n"
    }
    let labels = [
      ("version", note.contentVersion), ("screen", note.screen), ("page", note.page ?? ""), ("language", note.language),
    ]
    text += "# TYPE stand_now gauge\n# HELP stand_now What is on show.\nstand_now{"
    text += labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",") + "} 1\n"
    return text + "# EOF\n"
  }

  private static func escaped(_ value: String) -> String {
    CleanText(value).text.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
  }

  private static func age(_ seconds: Int) -> String {
    let minutes = max(0, seconds) / 60
    if minutes == 0 { return "\(max(0, seconds)) s" }
    if minutes < 120 { return "\(minutes) min" }
    return minutes < 48 * 60 ? "\(minutes / 60) h" : "\(minutes / (24 * 60)) days"
  }
}
