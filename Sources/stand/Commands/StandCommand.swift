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
