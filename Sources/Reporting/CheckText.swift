import Checking
package import Content
package import Files
internal import Glibc
internal import Markdown
package import MarkdownTree
package import Wording

/// Findings and what is needed to show them.
package struct CheckReport {
  package let findings: [Diagnostic]
  package let contentPath: String
  package let pages: Int
  /// The language that the findings are told in.
  package let language: Language
  private let folder: StandFolder

  /// Leaves out fixes that would not be applied.
  package init(
    _ findings: [Diagnostic], contentPath: String, folder: StandFolder, pages: Int, language: Language = .en
  ) {
    var files: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.fix != nil {
      files[finding.place.path, default: []].append(index)
    }
    var applicable = findings
    for (path, indices) in files {
      let bytes = (try? folder.read(path)) ?? []
      for (index, finding) in zip(indices, FixedText.applicable(indices.map { findings[$0] }, in: bytes)) {
        applicable[index] = finding
      }
    }
    self.findings = applicable
    self.contentPath = contentPath
    self.folder = folder
    self.pages = pages
    self.language = language
  }

  /// A file's path as the user can open it.
  package func path(of place: Diagnostic.Place) -> String {
    place.path == "." ? contentPath : contentPath + "/" + place.path
  }

  /// The lines of a file; empty where it is no text, or has gone.
  package func source(_ path: String) -> Source? {
    guard path.hasSuffix(".md") || path.hasSuffix(".yaml"), let bytes = try? folder.read(path) else { return nil }
    return Document(parsing: bytes).text
  }

  package func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

  /// `stand: 2 errors, 1 warning, 3 notes in 66 pages.`
  package var summary: String {
    let counts = [Diagnostic.Severity.error, .warning, .note].filter { count($0) > 0 }.map {
      Message.counted($0, count($0)).text(in: language)
    }
    let message: Message = counts.isEmpty ? .nothingFound(pages: pages) : .found(counts, pages: pages)
    return "stand: " + message.text(in: language)
  }
}

/// Findings as compilers print them, each with its line and a caret.
package struct CheckText {
  package let text: Printable

  package init(_ report: CheckReport, isColored: Bool = CheckText.isTerminalColored, columns: Int? = nil) {
    let columns = columns ?? TerminalWidth.ofStandardOutput ?? 100
    var text: [Printable] = []
    var path = ""
    var source: Source?
    for finding in report.findings {
      if finding.place.path != path {
        path = finding.place.path
        source = report.source(path)
      }
      text.append(Self.headline(finding, report, isColored) + "\n")
      guard let source, let excerpt = SourceExcerpt(finding, in: source, columns: columns) else { continue }
      text.append(Printable(excerpt.line + "\n"))
      text.append(Self.colored(excerpt.marks, "1;32", isColored) + "\n")
    }
    self.text = text.joined()
  }

  private static func headline(_ finding: Diagnostic, _ report: CheckReport, _ isColored: Bool) -> Printable {
    let place = "\(report.path(of: finding.place)):\(finding.place.line):\(finding.place.column):"
    let severity = colored(
      Message.severity(finding.severity).text(in: report.language) + ":", color(finding.severity), isColored)
    let message = CleanText(finding.message.text(in: report.language)).text
    return colored(CleanText(place).text, "1", isColored) + " " + severity + " \(message) [\(finding.rule)]"
  }

  private static func color(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "1;31"
    case .warning: "1;33"
    case .note: "1;36"
    }
  }

  private static func colored(_ text: String, _ code: String, _ isColored: Bool) -> Printable {
    Printable(text, codes: isColored ? code : "")
  }

  /// Whether standard output is a terminal whose user wants colours.
  private static var isTerminalColored: Bool {
    guard isatty(STDOUT_FILENO) == 1 else { return false }
    if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
    return getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }
}
