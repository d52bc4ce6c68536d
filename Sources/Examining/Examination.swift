internal import Curses
internal import Glibc
internal import Screen
import Wording

/// The facts that the checks look at, found out once for all of them.
package struct Examination {
  let contentPath: String
  let terminal: Result<TerminalDescription, CursesError>
  /// The terminal that was spoken to; `nil` where the program has none.
  let interview: TerminalInterview?

  package init(contentPath: String) {
    self.contentPath = contentPath
    let terminal = Result { () throws(CursesError) in try TerminalDescription() }
    self.terminal = terminal
    let type = try? terminal.get()
    // The Linux console does not know the newer questions and may take parts of them for text.
    interview = TerminalInterview(
      asks: type?.answers == true, asksAll: type?.hasMouse == true && type?.type.hasPrefix("linux") == false)
  }

  /// `nil` where the variable is not set, or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  package var observations: [Observation] {
    StreamCheck.observations(self) + LocaleCheck.observations() + TypeCheck.observations(self)
      + NameCheck.observations(self) + ColorCheck.observations(self) + SizeCheck.observations(self)
      + WidthCheck.observations(self) + ModeCheck.observations(self) + ConsoleCheck.observations()
      + PictureCheck.observations(self) + ContentCheck.observations(contentPath: contentPath)
      + SpellingCheck.observations(contentPath: contentPath)
  }
}

/// A result of one check.
package struct Observation: Hashable, Sendable {
  package enum State: String {
    /// As it should be.
    case fine
    /// The stand copes, at a loss.
    case note
    /// Visitors would see it.
    case wrong
  }

  /// The thing that was looked at.
  package var subject: String
  package var state: State
  package var text: String
  /// Advice where it is not as it should be.
  package var advice: String?

  package init(_ subject: String, _ state: State, _ text: String, advice: String? = nil) {
    self.subject = subject
    self.state = state
    self.text = text
    self.advice = advice
  }
}

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
