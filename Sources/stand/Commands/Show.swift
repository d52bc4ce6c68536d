internal import ArgumentParser
import Content
internal import Files
internal import Glibc
internal import Markdown
internal import MarkdownTree
internal import Rendering
internal import Reporting
internal import Screen
internal import Typesetting
import Wording

/// One page to standard output.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a page.",
    discussion: "HTML is as the page's author wrote it: open it only if you trust the page.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ansi, plain, html, tree
  }

  @OptionGroup var contentOptions: ContentOptions

  @Argument(
    help:
      "An exhibit (section/exhibit), a section, . for the stand’s own page, a Markdown file, or - for standard input.",
    completion: Completion.ids)
  var page: String

  @Option(help: "ansi, plain, html or tree; ansi on a terminal, else plain, if left out.")
  var format: Format?

  @Option(
    help: ArgumentHelp("The columns to set the text in; plain text keeps its lines if left out.", valueName: "columns"))
  var width: Int?

  @Option(
    help: ArgumentHelp("The language of an exhibit; the stand's default if left out.", valueName: "language"),
    completion: Completion.languages)
  var language: String?

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width takes 20 to 1000 columns, not \(width).")
    }
  }

  func run() throws {
    do {
      let (bytes, language) = try source()
      let document = Document(parsing: bytes)
      try print(document, head: head(of: document, bytes), language)
    } catch let failure as Failure {
      failure.exit()
    }
  }

  /// The page, and its language where that is known.
  private func source() throws -> ([UInt8], Language?) {
    let language = language.map { Language($0) }
    if page == "-" { return (try FileInput.read(descriptor: STDIN_FILENO, name: "standard input"), language) }
    if page.hasSuffix(".md") {
      let name = page.split(separator: "/").last.map(String.init) ?? page
      return (try FileInput.read(path: page), language ?? PageName(name, languages: [])?.language)
    }
    let folder = try contentOptions.open()
    let stand = folder.load()
    let pages = page == "." ? stand.pages : try stand.section(page)?.pages ?? Opening.exhibit(page, in: stand).pages
    guard let found = stand.settings.page(in: language ?? stand.settings.defaultLanguage, of: pages)?.page else {
      throw Failure(.noInput, .noPageInAnyLanguage(page))
    }
    do {
      return (try folder.read(found.path), found.language)
    } catch {
      throw Failure(.inputOutput, error)
    }
  }

  /// Returns what stands in the front matter for readers: title, summary and facts, as Markdown.
  private func head(of document: Document, _ bytes: [UInt8]) -> Document {
    guard let range = document.frontMatter else { return Document(parsing: []) }
    let frontMatter = FrontMatterReader.read(bytes[range], path: page, zone: nil).frontMatter
    var blocks: [String] = []
    if !frontMatter.title.isEmpty { blocks.append("# " + escaped(frontMatter.title)) }
    if !frontMatter.summary.isEmpty { blocks.append("*" + escaped(frontMatter.summary) + "*") }
    let facts = frontMatter.facts.map { "- \(escaped($0.label)): \(escaped($0.value))" }
    if !facts.isEmpty { blocks.append(facts.joined(separator: "\n")) }
    return Document(parsing: Array(blocks.joined(separator: "\n\n").utf8))
  }

  /// Text that is no markup, whatever stands in it.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if character.isASCII, character.isPunctuation || character.isSymbol { result += "\\" }
      result.append(character)
    }
  }

  /// HTML and the tree are of the page's text alone.
  private func print(_ document: Document, head: Document, _ language: Language?) throws {
    switch format ?? (isatty(STDOUT_FILENO) == 1 ? .ansi : .plain) {
    case .html: try FileOutput.printResult(Printable(withReferences(HTMLRenderer.html(of: document))))
    case .tree: try FileOutput.printResult(Printable(TreeDump.dump(document)))
    case .plain where width == nil:
      let texts = [head, document].map(PlainText.text).filter { !$0.isEmpty }
      try FileOutput.printResult(Printable(texts.joined(separator: "\n")))
    case .plain: try printLines(head, document, language) { Printable($0.text) }
    case .ansi: try printLines(head, document, language, as: ANSIText.text)
    }
  }

  /// HTML is for browsers, which make something of characters without a shape: they stay, as references.
  private func withReferences(_ html: String) -> String {
    guard html.unicodeScalars.contains(where: CleanText.isInvisible) else { return html }
    var text = ""
    for scalar in html.unicodeScalars {
      if CleanText.isInvisible(scalar), !CleanText.isControl(scalar) {
        text += "&#x" + String(scalar.value, radix: 16, uppercase: true) + ";"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Prints the lines of a page's head and its text, an empty one between.
  private func printLines(
    _ head: Document, _ document: Document, _ language: Language?, as form: (Line) -> Printable
  ) throws {
    let typesetter = Typesetter(columns: width ?? min(80, TerminalWidth.ofStandardOutput ?? 80), language: language)
    try FileOutput.printPieces { piece in
      var isEmpty = true
      try typesetter.set(head).forEachLine { line in
        try piece(form(line) + "\n")
        isEmpty = false
      }
      if !isEmpty { try piece("\n") }
      try typesetter.set(document).forEachLine { try piece(form($0) + "\n") }
    }
  }
}
