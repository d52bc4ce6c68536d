internal import ArgumentParser
internal import Exhibition

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
      let outcome = Waiting.outcome { () async -> Result<[PageChange]?, any Error> in
        do {
          return .success(try await GitChanges.find(on: settings, in: folder)?.changes)
        } catch {
          return .failure(error)
        }
      }
      let changes = try changes(from: outcome)
      let listing = ChangeListing(changes, contentPath: contentOptions.path)
      try FileOutput.printResult(Printable(format == .json ? listing.json : listing.text))
      if !changes.isEmpty { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func changes(from outcome: Result<[PageChange]?, any Error>) throws -> [PageChange] {
    switch outcome {
    case .success(let changes?): return changes
    case .success(nil):
      throw Failure(
        .noInput, "“\(contentOptions.path)” is in no git repository, so there is no commit to compare it with.")
    case .failure(let error): throw Failure(.noInput, "\(error)")
    }
  }
}
