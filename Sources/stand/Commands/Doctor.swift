internal import ArgumentParser
internal import Examining
internal import Reporting

/// Whether the stand will work here: the terminal, the locale, the pictures and the content; or whether a kiosk will.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what works here, and what to do about the rest.",
    discussion: """
      With --kiosk: whether this machine is ready to run the stand unattended, as the user of the kiosk. Exit status: 0 \
      where all is well, 1 where something would spoil the stand.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: "text or json.")
  var format = Format.text

  @Flag(help: "Look at the machine, the service and what it needs, not at this terminal.")
  var kiosk = false

  @Option(help: ArgumentHelp("With --kiosk: the root folder of the system to look at.", valueName: "dir"))
  var root = "/"

  func run() throws {
    do {
      let path = contentOptions.path
      let observations =
        kiosk
        ? KioskExamination(contentPath: path, files: SystemFiles(root: root), environment: SaveWorker.environment)
          .observations
        : Examination(contentPath: path).observations
      try FileOutput.printResult(
        Printable(format == .json ? ExaminationReport.json(observations) : ExaminationReport.text(observations)))
      if observations.contains(where: { $0.state == .wrong }) { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }
}
