internal import ArgumentParser
internal import Comparing
import Content
internal import Files
internal import Interface
internal import Reporting
internal import Screen
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

/// Changed pages as text and as JSON.
struct ChangeListing {
  private let changes: [PageChange]
  private let contentPath: String

  /// - Parameter contentPath: What files are named with.
  init(_ changes: [PageChange], contentPath: String) {
    self.changes = changes
    self.contentPath = contentPath
  }

  /// A line for each: what happened, ID, language, title, and how many blocks were added, changed and removed.
  func text(in language: Language) -> String {
    let words = [PageChange.Kind.added, .changed, .removed].map { $0.phrase.text(in: language).columns }.max() ?? 0
    return changes.map { change in
      let page = PageDifference(change)
      let phrase = change.kind.phrase.text(in: language)
      let kind = phrase + String(repeating: " ", count: words - phrase.columns)
      let counts = "+\(page.added) ~\(page.altered) -\(page.removed)"
      return CleanText("\(kind)  \(change.id) [\(change.language.code)] \(change.title)  \(counts)").text + "\n"
    }.joined()
  }

  /// An array of objects; see docs/command-line.md.
  var json: String {
    JSON.array(
      changes.map { change in
        let page = PageDifference(change)
        return [
          "state": .string(change.kind.rawValue), "id": .string(change.id),
          "language": .string(change.language.code), "title": .string(change.title),
          "file": .string(contentPath + "/" + change.path), "added": .integer(page.added),
          "changed": .integer(page.altered), "removed": .integer(page.removed),
        ]
      }
    ).text
  }
}
