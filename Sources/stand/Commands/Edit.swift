internal import ArgumentParser
import Content
internal import Examining
internal import Interface
internal import InterfaceKit
internal import Reporting
import Wording

/// The editor with its live preview.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Edit a page beside what becomes of it.",
    discussion:
      "What is typed is kept outside the content folder until it is saved, and offered when the page is opened again.")

  @OptionGroup var contentOptions: ContentOptions

  @Argument(
    help: ArgumentHelp(
      "An exhibit (section/exhibit), a section, a page's file, or stand.yaml; the stand's own page if left out.",
      valueName: "page"),
    completion: Completion.ids)
  var page: String?

  @Option(
    help: ArgumentHelp("The language of an exhibit; the stand's default if left out.", valueName: "language"),
    completion: Completion.languages)
  var language: String?

  @Option(
    help: ArgumentHelp("The colours: dark, light, contrast or mono.", valueName: "name"), completion: Completion.themes)
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "How pictures are drawn: pixels, cells or none. The terminal is asked, if left out.", valueName: "how"))
  var pictures: PictureChoice?

  @OptionGroup(title: "Without a terminal") var rehearsal: Rehearsal

  func run() throws {
    do {
      let isSettings = page?.split(separator: "/").last == Settings.file[...]
      var options = contentOptions
      // A file says which stand it is of.
      if let page, isSettings || page.hasSuffix(".md") {
        options.content = options.content ?? ContentOptions.root(from: page)
      }
      var request = BrowseRequest(
        contentPath: options.path, theme: theme, pictures: pictures, rehearsal: try rehearsal.script())
      let stand = try options.open().load()
      if isSettings {
        (request.target, request.editing) = (.home, .editSettings)
      } else {
        (request.target, request.language) = try place(in: stand, at: options.path)
        request.editing = .editPage
      }
      try request.run()
    } catch let failure as Failure {
      failure.exit()
    }
  }

  /// The page that is meant, and in which language it is to be edited.
  private func place(in stand: Stand, at path: String) throws -> (Target, Language?) {
    let wanted = language.map { Language($0) }
    guard let page else { return (.page(.stand), wanted) }
    if page.hasSuffix(".md") {
      guard let (subject, found) = PageFiles.page(page, in: stand, contentPath: path) else {
        throw Failure(.noInput, .notAPage(page, of: path))
      }
      return (.page(subject), found.language)
    }
    if stand.section(page) != nil { return (.page(.section(page)), wanted) }
    return (.page(.exhibit(try Opening.exhibit(page, in: stand).id)), wanted)
  }
}
