internal import Exhibition
internal import Screen

/// Findings as text for people, or as JSON for programs.
enum FindingReport {
  /// One line each: state, subject and finding in columns, what to do on a line of its own.
  static func text(_ findings: [Finding]) -> String {
    let width = findings.map(\.subject.columns).max() ?? 0
    return findings.map { finding in
      let state = finding.state.rawValue + String(repeating: " ", count: 7 - finding.state.rawValue.count)
      let subject = finding.subject + String(repeating: " ", count: width + 2 - finding.subject.columns)
      let margin = String(repeating: " ", count: 7 + width + 2)
      let lines = [state + subject + finding.text] + (finding.advice.map { [margin + $0] } ?? [])
      return lines.map { CleanText($0).text + "\n" }.joined()
    }.joined()
  }

  /// An array of objects: `subject`, `state` (`fine`, `note` or `wrong`), `text`, and `advice` where there is any.
  static func json(_ findings: [Finding]) -> String {
    let objects = findings.map { finding in
      let members = [
        ("subject", finding.subject), ("state", finding.state.rawValue), ("text", finding.text),
        ("advice", finding.advice),
      ]
      let shown = members.compactMap { name, value in value.map { "\"\(name)\": \(quoted($0))" } }
      return "  {" + shown.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  /// A string by RFC 8259.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
