internal import Curses
internal import Glibc

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
