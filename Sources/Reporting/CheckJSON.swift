import Content
package import Wording

/// Findings as JSON; its schema is `stand schema findings`.
package enum CheckJSON {
  package static func json(_ report: CheckReport) -> JSON {
    [
      "version": 1,
      "content": .string(report.contentPath),
      "pages": .integer(report.pages),
      "summary": [
        "errors": .integer(report.count(.error)),
        "warnings": .integer(report.count(.warning)),
        "notes": .integer(report.count(.note)),
      ],
      "findings": .array(report.findings.map(json)),
    ]
  }

  private static func json(_ finding: Diagnostic) -> JSON {
    .members([
      ("severity", .string(finding.severity.rawValue)),
      ("rule", .string(finding.rule)),
      ("path", .string(finding.place.path)),
      ("line", .integer(finding.place.line)),
      ("column", .integer(finding.place.column)),
      ("endLine", finding.end.map { .integer($0.line) }),
      ("endColumn", finding.end.map { .integer($0.column) }),
      ("message", .string(finding.message.description)),
      ("related", finding.related.isEmpty ? nil : .array(finding.related.map(json))),
      ("fix", finding.fix.map(json)),
    ])
  }

  private static func json(_ related: Diagnostic.Related) -> JSON {
    [
      "path": .string(related.place.path), "line": .integer(related.place.line),
      "column": .integer(related.place.column), "message": .string(related.message.description),
    ]
  }

  private static func json(_ fix: Fix) -> JSON {
    let edits = fix.edits.map { edit -> JSON in
      [
        "start": .integer(edit.range.lowerBound), "end": .integer(edit.range.upperBound),
        "replacement": .string(edit.replacement),
      ]
    }
    return ["summary": .string(fix.summary.description), "edits": .array(edits)]
  }
}
