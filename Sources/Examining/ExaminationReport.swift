internal import Screen
import Wording

/// Observations as text for people, or as JSON for programs.
package enum ExaminationReport {
  /// One line each: state, subject and observation in columns, what to do on a line of its own.
  package static func text(_ observations: [Observation]) -> String {
    let width = observations.map(\.subject.columns).max() ?? 0
    return observations.map { observation in
      let state = observation.state.rawValue + String(repeating: " ", count: 7 - observation.state.rawValue.count)
      let subject = observation.subject + String(repeating: " ", count: width + 2 - observation.subject.columns)
      let margin = String(repeating: " ", count: 7 + width + 2)
      let lines = [state + subject + observation.text] + (observation.advice.map { [margin + $0] } ?? [])
      return lines.map { CleanText($0).text + "\n" }.joined()
    }.joined()
  }

  /// An array of objects: `subject`, `state` (`fine`, `note` or `wrong`), `text`, and `advice` where there is any.
  package static func json(_ observations: [Observation]) -> String {
    JSON.array(
      observations.map { observation in
        .members([
          ("subject", .string(observation.subject)), ("state", .string(observation.state.rawValue)),
          ("text", .string(observation.text)), ("advice", observation.advice.map(JSON.string)),
        ])
      }
    ).text
  }
}
