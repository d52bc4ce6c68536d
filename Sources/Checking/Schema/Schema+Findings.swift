import Content
import Wording

extension Schema {
  static var findingsSchema: JSON {
    root(
      "Findings of stand check",
      [
        ("version", ["const": 1]), ("content", string("The content folder.")), ("pages", count),
        ("summary", object([("errors", count), ("warnings", count), ("notes", count)], required: severities)),
        ("findings", list(of: finding, "In the order of files, lines and columns.")),
      ], required: ["version", "content", "pages", "summary", "findings"], isClosed: true)
  }

  private static let severities = ["errors", "warnings", "notes"]
  private static let count: JSON = ["type": "integer", "minimum": 0]
  private static let position: JSON = ["type": "integer", "minimum": 1]

  private static var finding: JSON {
    object(
      [
        ("severity", choice(Diagnostic.Severity.allCases.map(\.rawValue), "How bad it is.")),
        ("rule", choice(RuleBook.all.map(\.name), "See stand check --explain.")),
        ("path", string("Relative to the content folder.")), ("line", position), ("column", position),
        ("endLine", position), ("endColumn", position), ("message", string("What is wrong and what to do.")),
        ("related", list(of: related, "Other places that belong to it.")), ("fix", fix),
      ], required: ["severity", "rule", "path", "line", "column", "message"])
  }

  private static var related: JSON {
    object(
      [("path", ["type": "string"]), ("line", position), ("column", position), ("message", ["type": "string"])],
      required: ["path", "line", "column", "message"])
  }

  private static var fix: JSON {
    let edit = object(
      [("start", count), ("end", count), ("replacement", ["type": "string"])],
      required: ["start", "end", "replacement"])
    return object(
      [("summary", ["type": "string"]), ("edits", list(of: edit, "Bytes of the file to replace, counted from 0."))],
      required: ["summary", "edits"])
  }
}
