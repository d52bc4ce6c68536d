internal import ArgumentParser
import Content
import Files
internal import Glibc
internal import Reporting
import Searching
import Wording

/// Finds words in the content.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in all pages.",
    discussion: """
      Every word of the query must be on a page; words in quotation marks are a phrase. Drafts and pages outside their \
      dates are searched too. Exit status: 0 where something was found, 1 where nothing was.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var contentOptions: ContentOptions

  @Argument(help: "What to find.")
  var query: [String]

  @Option(help: ArgumentHelp("Only pages in this language; all, if left out.", valueName: "language"))
  var language: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: ArgumentHelp("The most pages to print.", valueName: "pages"))
  var limit = 50

  func validate() throws {
    if !(1...100_000).contains(limit) { throw ValidationError("--limit takes 1 to 100000 pages, not \(limit).") }
  }

  func run() throws {
    do {
      let folder = try contentOptions.open()
      let stand = folder.load()
      guard let (result, index, request) = try search(stand, in: folder) else { return }
      let listing = HitListing(result, stand, folder, contentPath: contentOptions.path)
      try FileOutput.printResult(
        format == .json ? Printable(listing.json) : listing.text(isStyled: isatty(STDOUT_FILENO) == 1))
      if let message = message(result, index, request) { StandardError.write(message) }
      if result.hits.isEmpty { throw ExitCode(1) }
    } catch let failure as Failure {
      failure.exit()
    }
  }

  /// The pages that have the words, the best first.
  func search(
    _ stand: Stand, in folder: StandFolder
  ) throws -> (result: SearchResult, index: SearchIndex, request: SearchRequest)? {
    let request = try request(for: stand)
    guard let index = SearchIndex.build(stand, from: PageSource(folder)) else { return nil }
    return (index.search(request), index, request)
  }

  private func request(for stand: Stand) throws -> SearchRequest {
    let query = query.joined(separator: " ")
    guard let language else {
      return SearchRequest(query, language: stand.settings.defaultLanguage, limit: limit)
    }
    guard stand.settings.languages.contains(Language(language)) else {
      throw Failure(.usage, .notSpoken(language, known: stand.settings.languages))
    }
    return SearchRequest(query, language: Language(language), isOnlyInLanguage: true, limit: limit)
  }

  /// Remarks for the reader of the result.
  private func message(_ result: SearchResult, _ index: SearchIndex, _ request: SearchRequest) -> Message? {
    if let corrected = result.correctedQuery {
      return .otherWords(request.query, corrected)
    }
    if result.hasMore { return .morePages(result.hits.count) }
    guard result.hits.isEmpty else { return nil }
    let nearest = index.nearestWords(to: request)
    let query = request.query
    let message =
      request.isOnlyInLanguage ? Message.notInPages(of: request.language, query) : .notOnStand(query)
    return nearest.isEmpty ? message : message.followed(by: .wasMeant(nearest))
  }
}
