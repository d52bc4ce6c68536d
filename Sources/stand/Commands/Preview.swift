internal import ArgumentParser
internal import Examining
internal import Reporting
internal import Screen
import Wording

/// One page as visitors see it, followed while somebody edits it.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show a page and follow its file as any editor saves it.",
    discussion: """
      What each save changed is marked in the margin: N and P go from one change to the next. A page whose front matter \
      does not parse stays as it was, with the error and its line below.
      """)

  @OptionGroup var contentOptions: ContentOptions

  @Argument(
    help: "An exhibit or a section (section/exhibit), or a Markdown file anywhere.", completion: Completion.ids)
  var page: String

  @Option(
    help: ArgumentHelp("The language of the page; the stand's default if left out.", valueName: "language"),
    completion: Completion.languages)
  var language: String?

  @Option(
    help: ArgumentHelp("The columns of a narrower screen to try; the terminal's if left out.", valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp("The colours: dark, light, contrast or mono.", valueName: "name"), completion: Completion.themes)
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "How pictures are drawn: pixels, cells or none. The terminal is asked, if left out.", valueName: "how"))
  var pictures: PictureChoice?

  @OptionGroup(title: "Without a terminal") var rehearsal: Rehearsal

  func validate() throws {
    if let width, !(40...1000).contains(width) {
      throw ValidationError("--width takes 40 to 1000 columns, not \(width).")
    }
    if let theme, Theme.named(theme) == nil {
      throw ValidationError("There is no theme “\(theme)”. Choose \(Theme.all.map(\.name).joined(separator: ", ")).")
    }
  }

  func run() throws {
    do {
      let target = try PreviewTarget(page, language: language.map { Language($0) }, contentPath: contentOptions.path)
      let request = BrowseRequest(
        contentPath: contentOptions.path, language: target.language, theme: theme, pictures: pictures, preview: target,
        columns: width, rehearsal: try rehearsal.script())
      try request.run()
    } catch let failure as Failure {
      failure.exit()
    }
  }
}
