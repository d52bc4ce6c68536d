internal import ArgumentParser

/// `stand`: without a subcommand it is browsed.
struct StandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand",
    abstract: "Run an exhibition stand in a terminal.",
    discussion: """
      Visitors browse the exhibits with arrows, Enter and Escape, digits, mouse or touch. The content is a folder of \
      Markdown files: --content, else $STAND_CONTENT, else the nearest folder upwards with a stand.yaml, else \
      ./Content.
      """,
    version: "0.1.0",
    subcommands: [
      Browse.self, Edit.self, Preview.self, Show.self, Search.self, Check.self, Changes.self, New.self, Init.self,
      Status.self, VisitReport.self, PinCommand.self, Doctor.self,
      SchemaCommand.self, Manual.self,
    ],
    defaultSubcommand: Browse.self)
}

/// The order of arguments: options that every command knows may stand before the subcommand, as with git.
enum ArgumentOrder {
  /// Options with a value that mean the same to all commands that have them.
  private static let shared: Set = ["--content", "--language", "--theme", "--pictures"]

  /// The arguments with what stands before the subcommand put behind it.
  static func arranged(_ arguments: [String], commands: Set<String>) -> [String] {
    var rest = arguments[...]
    while let option = rest.first {
      if shared.contains(option) {
        rest = rest.dropFirst(2)
      } else if let name = option.split(separator: "=").first, option.contains("="), shared.contains(String(name)) {
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let command = rest.first, commands.contains(command) else { return arguments }
    return [command] + arguments[..<rest.startIndex] + rest.dropFirst()
  }
}
