internal import ArgumentParser
import Content
internal import Files
internal import Reporting
import Storage
import Wording

/// Lists the pages that are others than in the last commit.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List the pages that have changed since the last commit.",
    discussion: """
      The content folder must be in a git repository. Behind each page stand the blocks that were added, changed and \
      removed. Exit status: 0 where nothing has changed, 1 where something has.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var contentOptions: ContentOptions

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    do {
      let folder = try contentOptions.open()
      let settings = folder.outline().settings
      let changes = try changes(on: settings, in: folder)
      let listing = ChangeListing(changes, contentPath: contentOptions.path)
      try FileOutput.printResult(Printable(format == .json ? listing.json : listing.text(in: .ofUser)))
      if !changes.isEmpty { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func changes(on settings: Settings, in folder: StandFolder) throws -> [PageChange] {
    do {
      if let found = try GitChanges.find(on: settings, in: folder) { return found.changes }
    } catch {
      throw Failure(.noInput, error)
    }
    throw Failure(.noInput, .noRepository(contentOptions.path))
  }
}
