internal import ArgumentParser
import Checking
import Content
internal import Files
internal import Reporting
import Storage
import Wording

/// A new page, in its place and with its front matter filled in.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract:
      "Make a section, an exhibit, a translation, the stand’s own page, or the interface’s words in another language.",
    discussion: """
      The page is a draft that visitors do not see, and comes last in its section. Nothing is ever overwritten. A \
      translation takes over facts, headings and pictures, with the mark of the text it is made from. “new words de” \
      starts words.de.yaml, what visitors read around the pages: in German and Japanese with the words that the program \
      brings, else with all of them in English, to be translated. “new .” makes the stand's own page, or its translation \
      into the next language. The path of the new file goes to standard output.
      """)

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case section, exhibit, translation, words
    case standPage = "."
  }

  @OptionGroup var contentOptions: ContentOptions

  @Argument(help: "section, exhibit, translation or words; . alone for the stand’s own page.")
  var kind: Kind

  @Argument(
    help:
      "A section (zoo), an exhibit (zoo/pandas), or . to translate the stand’s own page; for words, a language (de).",
    completion: Completion.ids)
  var id: String?

  @Option(
    help: ArgumentHelp(
      "The page’s language; the stand’s default, or the first that a translation is missing in, if left out.",
      valueName: "language"))
  var language: String?

  @Option(help: ArgumentHelp("The page’s title; the name in the ID, or the source’s title, if left out."))
  var title: String?

  /// What the page is to be about; `.` for the stand.
  private func subject() throws -> String {
    switch (kind, id) {
    case (.standPage, nil): return "."
    case (.standPage, let id?):
      throw Failure(.usage, .sayWhatToMake(id))
    case (_, let id?): return id
    case (_, nil):
      throw Failure(.usage, .nameToMake("stand new \(kind.rawValue) \(Self.example(kind))"))
    }
  }

  private static func example(_ kind: Kind) -> String {
    switch kind {
    case .section, .standPage: "zoo"
    case .exhibit, .translation: "zoo/pandas"
    case .words: "de"
    }
  }

  func run() throws {
    do {
      let folder = try contentOptions.open()
      let id = try subject()
      if kind == .words { try checkLanguage(id) }
      let page = try page(id, for: folder.load(), in: folder)
      do {
        try folder.create(page.path, Array(page.text.utf8))
      } catch {
        throw Failure(.inputOutput, error)
      }
      try FileOutput.printResult("\(contentOptions.root)/\(page.path)\n")
    } catch let failure as Failure {
      failure.exit()
    }
  }

  /// Refuses what words cannot be in.
  private func checkLanguage(_ id: String) throws {
    guard Language.isCode(id) else { throw Failure(.usage, .noLanguage(id)) }
    guard !Language(id).isRightToLeft else { throw Failure(.usage, .rightToLeft(id)) }
  }

  private func page(_ id: String, for stand: Stand, in folder: StandFolder) throws -> NewPage {
    let chosen = language.map { Language($0) }
    let language = chosen ?? stand.settings.defaultLanguage
    do {
      switch kind {
      case .section where id == ".", .standPage:
        return try NewPage(standPageIn: chosen, title: title, in: stand, folder: folder)
      case .section: return try NewPage(section: id, language: language, title: title, in: stand)
      case .exhibit: return try NewPage(exhibit: id, language: language, title: title, in: stand)
      case .translation:
        return try NewPage(translation: id, language: chosen, title: title, in: stand, folder: folder)
      case .words:
        return NewPage(path: WordsFile.name(of: Language(id)), text: WordsFile.template(Language(id)))
      }
    } catch {
      throw Failure(Self.status(of: error), error)
    }
  }

  private static func status(of error: NewPageError) -> Failure.Status {
    switch error {
    case .unusableID, .unknownLanguage, .complete: .usage
    case .noSection, .noPage: .noInput
    case .exists, .unreadable, .foreign: .inputOutput
    }
  }
}
