/// What was measured of one program, again and again in one run.
struct Measurement {
  enum Unit: String { case milliseconds = "ms", mebibytes = "MiB", perSecond = "a second", percent = "%" }

  var program: String
  /// At least one.
  var values: [Double]
  var unit: Unit

  init(_ program: String, _ values: [Double], _ unit: Unit) {
    (self.program, self.values, self.unit) = (program, values, unit)
  }

  init(_ program: String, _ times: [Duration]) {
    self.init(program, times.map { $0 / .milliseconds(1) }, .milliseconds)
  }

  /// `7.2 ms`.
  func text(_ statistic: Statistic) -> String { "\(Self.number(statistic.value(of: values))) \(unit.rawValue)" }

  /// The middle half of the values: `6.9–7.8`.
  var spread: String {
    values.count < 4 ? "" : "\(Self.number(values.percentile(25)))–\(Self.number(values.percentile(75)))"
  }

  /// Three digits, or those before the point.
  static func number(_ value: Double) -> String {
    let places = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2
    let scale = [1, 10, 100][places]
    let whole = Int((value * Double(scale)).rounded())
    let digits = String(whole % scale)
    return places == 0
      ? "\(whole)" : "\(whole / scale).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }
}

/// Which of many values counts.
enum Statistic: String {
  case median, percentile95 = "95th percentile", percentile99 = "99th percentile", largest

  func value(of values: [Double]) -> Double {
    switch self {
    case .median: values.median
    case .percentile95: values.percentile(95)
    case .percentile99: values.percentile(99)
    case .largest: values.max() ?? 0
    }
  }
}
