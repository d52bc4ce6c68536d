import Content
internal import Glibc
internal import MarkdownTree
import Wording

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
