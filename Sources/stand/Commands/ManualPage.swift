internal import ArgumentParser
internal import Reporting

/// The manual page, for `man -l -` and packages.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page: stand manual | man -l -",
    discussion: "Completions for a shell are printed by stand --generate-completion-script bash, zsh or fish.")

  func run() throws {
    do {
      try FileOutput.printResult(Printable(ManualPage.text))
    } catch let failure as Failure {
      failure.exit()
    }
  }
}

/// A manual page in the format of man(7), made of the commands' own help.
enum ManualPage {
  static var text: String {
    let configuration = StandCommand.configuration
    var page = """
      .TH STAND 1 "" "stand \(configuration.version)" "Expo Stand"
      .SH NAME
      stand \\- \(escaped(sentence(configuration.abstract)))
      .SH SYNOPSIS
      .B stand
      .RI [ command ]
      .RI [ options ]
      .SH DESCRIPTION
      \(escaped(configuration.discussion))
      .SH COMMANDS

      """
    for command in configuration.subcommands { page += section(command) }
    return page + ending
  }

  private static func section(_ command: any ParsableCommand.Type) -> String {
    let help = HelpText(StandCommand.helpMessage(for: command, columns: 10_000))
    var text = ".SS \(escaped(help.usage))\n"
    for paragraph in help.overview { text += escaped(paragraph) + "\n.PP\n" }
    for item in help.items {
      text += ".TP\n.B \(escaped(item.term))\n\(escaped(item.explanation))\n"
    }
    return text
  }

  private static let ending = """
    .SH ENVIRONMENT
    .TP
    .B STAND_CONTENT
    The content folder, where \\-\\-content does not name one.
    .TP
    .B NO_COLOR
    Where it is set, nothing is coloured.
    .SH EXIT STATUS
    0, or 1 where
    .B check
    found problems, or one of sysexits.h: 64 for words it does not know, 66 for a folder or page that is not there, 69 for
    a terminal it cannot use, 74 where reading or writing fails.

    """

  private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  /// Text that troff takes as it is: no request at the start of a line, no escape, hyphens that can be copied.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { line -> String in
      let escaped = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + String(escaped) : String(escaped)
    }
    return lines.joined(separator: "\n")
  }
}
