internal import ArgumentParser
internal import Glibc
internal import Reporting
import Storage
import Wording

/// Tells the status of the stand that runs with a content folder.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell whether the kiosk is alive, and what it shows.",
    discussion: """
      As the same user and with the same content folder. Exit status: 0 while it runs, 1 where it has ended or is \
      silent, 66 where it never ran.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, openmetrics
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: "text, json or openmetrics.")
  var format = Format.text

  @Flag(help: "Print the path of the state folder, with the log and the figures.")
  var `where` = false

  func run() throws {
    do {
      let folder: StateFolder
      do {
        folder = try StateFolder(contentPath: contentOptions.path, environment: SaveWorker.environment)
      } catch {
        throw Failure(.noInput, .noKiosk(contentOptions.path))
      }
      if `where` { return try FileOutput.printResult(Printable(folder.path + "\n")) }
      guard let note = (try? folder.read(StatusNote.fileName)).flatMap({ StatusNote($0) }) else {
        throw Failure(.noInput, .noKiosk(contentOptions.path))
      }
      let now = time(nil)
      let listing = StatusListing(note: note, now: now)
      switch format {
      case .text: try FileOutput.printResult(Printable(listing.text))
      case .json: try FileOutput.printResult(Printable(listing.json))
      case .openmetrics: try FileOutput.printResult(Printable(listing.openMetrics))
      }
      if !note.isAlive(at: now) { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }
}
