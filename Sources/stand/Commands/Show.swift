internal import ArgumentParser
import Content
internal import Glibc
internal import Markdown
internal import MarkdownTree
internal import Rendering
internal import Screen
internal import Typesetting
import Wording

/// One page to standard output.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a page.",
    discussion: "HTML is as the page's author wrote it: open it only if you trust the page.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ansi, plain, html, tree
  }

  @OptionGroup var contentOptions: ContentOptions

  @Argument(help: "An exhibit (section/exhibit), a Markdown file, or - for standard input.")
  var page: String

  @Option(help: "ansi, plain, html or tree; ansi on a terminal, else plain, if left out.")
  var format: Format?

  @Option(
    help: ArgumentHelp("The columns to set the text in; plain text keeps its lines if left out.", valueName: "columns"))
  var width: Int?

  @Option(help: ArgumentHelp("The language of an exhibit; the stand's default if left out.", valueName: "language"))
  var language: String?

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width takes 20 to 1000 columns, not \(width).")
    }
  }

  func run() throws {
    do {
      let document = Document(parsing: try bytes())
      try FileOutput.printResult(try rendered(document))
    } catch let failure as Failure {
      failure.exit()
    }
  }

  private func bytes() throws -> [UInt8] {
    if page == "-" { return try FileInput.read(descriptor: STDIN_FILENO, name: "standard input") }
    if page.hasSuffix(".md") { return try FileInput.read(path: page) }
    let folder = try contentOptions.open()
    let stand = folder.load()
    let exhibit = try Opening.exhibit(page, in: stand)
    let language = language.map { Language($0) } ?? stand.settings.defaultLanguage
    guard let found = stand.settings.page(in: language, of: exhibit.pages)?.page else {
      throw Failure(.noInput, "“\(page)” has no page in any language.")
    }
    do {
      return try folder.read(found.path)
    } catch {
      throw Failure(.inputOutput, "\(error)")
    }
  }

  private func rendered(_ document: Document) throws -> Printable {
    switch format ?? (isatty(STDOUT_FILENO) == 1 ? .ansi : .plain) {
    case .html: return Printable(withReferences(HTMLRenderer.html(of: document)))
    case .tree: return Printable(TreeDump.dump(document))
    case .plain where width == nil: return Printable(PlainText.text(of: document))
    case .plain: return Printable(lines(document).map { $0.text + "\n" }.joined())
    case .ansi: return lines(document).map { ANSIText.text(of: $0) + "\n" }.joined()
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

  private func lines(_ document: Document) -> [Line] {
    Typesetter(columns: width ?? min(80, TerminalWidth.ofStandardOutput ?? 80)).set(document).allLines()
  }
}
