internal import ArgumentParser

/// Whether the stand will work here: the terminal, the locale, the pictures and the content.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what works here, and what to do about the rest.",
    discussion: "Exit status: 0 where all is well, 1 where something would spoil the stand.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    do {
      let observations = Examination(contentPath: contentOptions.path).observations
      try FileOutput.printResult(
        Printable(format == .json ? ExaminationReport.json(observations) : ExaminationReport.text(observations)))
      if observations.contains(where: { $0.state == .wrong }) { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }
}
