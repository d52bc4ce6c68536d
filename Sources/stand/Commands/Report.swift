internal import ArgumentParser
internal import Reporting
import Statistics
import Storage
import Wording

/// Tells what visitors looked at.
struct VisitReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tell what visitors looked at: sums only, and nothing of any one of them.",
    discussion: "What was looked for in vain is told once \(VisitStore.leastSearches) visitors have looked for it.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: ArgumentHelp("The first day that counts: 2024-05-17. All days, if left out.", valueName: "date"))
  var since: String?

  @Option(help: "text, json or csv.")
  var format = Format.text

  func validate() throws {
    if let since, DayText.days(since) == nil {
      throw ValidationError("“\(since)” is no day. Write it as 2024-05-17.")
    }
  }

  func run() throws {
    do {
      let figures = try figures()
      let listing = FiguresListing(figures)
      switch format {
      case .text: try FileOutput.printResult(Printable(listing.text(in: .ofUser)))
      case .json: try FileOutput.printResult(Printable(listing.json))
      case .csv: try FileOutput.printResult(Printable(listing.csv))
      }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func figures() throws -> Figures {
    let folder: StateFolder
    do {
      folder = try StateFolder(contentPath: contentOptions.path, environment: SaveWorker.environment)
    } catch {
      throw Failure(.noInput, .noKiosk(contentOptions.path))
    }
    do {
      return try VisitStore(folder: folder.path, isMade: false).figures(since: since.flatMap { DayText.days($0) })
    } catch {
      throw Failure(.noInput, error)
    }
  }
}
