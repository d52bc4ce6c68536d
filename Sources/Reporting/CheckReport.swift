import Checking
package import Content
package import Files
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
