internal import ArgumentParser
internal import Exhibition
internal import Kiosk

/// Which pages are others than in the last commit.
struct Changes: ParsableCommand {
  static let configuration = CommandConfiguration(
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
      let outcome = Waiting.outcome { () async -> Result<ChangeReport?, any Error> in
        do { return .success(try await GitChanges.report(on: settings, in: folder)) } catch { return .failure(error) }
      }
      let pages = try report(from: outcome).pages
      let listing = ChangeListing(pages, contentPath: contentOptions.path)
      try FileOutput.printResult(format == .json ? listing.json : listing.text)
      if !pages.isEmpty { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func report(from outcome: Result<ChangeReport?, any Error>) throws -> ChangeReport {
    switch outcome {
    case .success(let report?): return report
    case .success(nil):
      throw Failure(
        .noInput, "“\(contentOptions.path)” is in no git repository, so there is no commit to compare it with.")
    case .failure(let error): throw Failure(.noInput, "\(error)")
    }
  }
}
