internal import Screen
import Wording

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
    JSON.array(
      findings.map { finding in
        .members([
          ("subject", .string(finding.subject)), ("state", .string(finding.state.rawValue)),
          ("text", .string(finding.text)), ("advice", finding.advice.map(JSON.string)),
        ])
      }
    ).text
  }
}
