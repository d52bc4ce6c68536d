/// A figure to reach, what was measured for it, and what other programs take in the same run.
struct Goal {
  var name: String
  var statistic = Statistic.median
  /// The most it may be; `nil` for a figure that is only told.
  var bound: Double?
  /// The bound in words, where the number does not say it: `1 refresh of a screen`.
  var reason = ""
  var own: Measurement
  var peers: [Measurement] = []

  var isMet: Bool? { bound.map { statistic.value(of: own.values) <= $0 } }

  private var boundText: String {
    guard let bound else { return "" }
    return "≤ \(Measurement.number(bound)) \(own.unit.rawValue)" + (reason.isEmpty ? "" : ", \(reason)")
  }

  // MARK: A row

  static let head =
    "| What | Figure | Middle half, or of how many | Goal | | Others in the same run |\n|---|--:|--:|---|---|---|\n"

  /// A row of Markdown.
  var row: String {
    let kind = statistic == .median ? "" : ", \(statistic.rawValue)"
    let others = peers.map { "\($0.program) \($0.text(statistic))" }.joined(separator: ", ")
    let verdict = isMet.map { $0 ? "met" : "**missed**" } ?? ""
    return
      "| \(name)\(kind) | \(own.text(statistic)) | \(statistic == .median ? own.spread : "of \(own.values.count)") | \(boundText) | \(verdict) | \(others) |\n"
  }

  // MARK: JSON

  /// The same with all values, as JSON.
  var json: String {
    let members = [
      "\"name\": \(Self.quoted(name))", "\"statistic\": \(Self.quoted(statistic.rawValue))",
      "\"bound\": \(bound.map { "\($0)" } ?? "null")", "\"met\": \(isMet.map { "\($0)" } ?? "null")",
      "\"own\": \(Self.json(own))", "\"others\": [\(peers.map(Self.json).joined(separator: ", "))]",
    ]
    return "    {\(members.joined(separator: ", "))}"
  }

  private static func json(_ measurement: Measurement) -> String {
    "{\"program\": \(quoted(measurement.program)), \"unit\": \(quoted(measurement.unit.rawValue)), "
      + "\"median\": \(measurement.values.median), \"values\": \(measurement.values)}"
  }

  /// Names are the benchmark's own: they hold nothing to escape but quotation marks.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
