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

  /// `2 errors, 1 warning and 3 notes in 66 pages.`
  package var summary: String {
    let checked = Self.counted(pages, "page")
    let parts = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.note, "note")].compactMap {
      severity, name in
      count(severity) > 0 ? Self.counted(count(severity), name) : nil
    }
    guard let last = parts.last else { return "stand: no problems found in \(checked)." }
    let rest = parts.dropLast().joined(separator: ", ")
    return "stand: " + (rest.isEmpty ? last : rest + " and " + last) + " in \(checked)."
  }

  private static func counted(_ count: Int, _ name: String) -> String { "\(count) \(name)\(count == 1 ? "" : "s")" }
}
