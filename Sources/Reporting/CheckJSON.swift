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
      "findings": .array(report.findings.map { json($0, report.language) }),
    ]
  }

  private static func json(_ finding: Diagnostic, _ language: Language) -> JSON {
    .members([
      ("severity", .string(finding.severity.rawValue)),
      ("rule", .string(finding.rule)),
      ("path", .string(finding.place.path)),
      ("line", .integer(finding.place.line)),
      ("column", .integer(finding.place.column)),
      ("endLine", finding.end.map { .integer($0.line) }),
      ("endColumn", finding.end.map { .integer($0.column) }),
      ("message", .string(finding.message.text(in: language))),
      ("related", finding.related.isEmpty ? nil : .array(finding.related.map { json($0, language) })),
      ("fix", finding.fix.map { json($0, language) }),
    ])
  }

  private static func json(_ related: Diagnostic.Related, _ language: Language) -> JSON {
    [
      "path": .string(related.place.path), "line": .integer(related.place.line),
      "column": .integer(related.place.column), "message": .string(related.message.text(in: language)),
    ]
  }

  private static func json(_ fix: Fix, _ language: Language) -> JSON {
    let edits = fix.edits.map { edit -> JSON in
      [
        "start": .integer(edit.range.lowerBound), "end": .integer(edit.range.upperBound),
        "replacement": .string(edit.replacement),
      ]
    }
    return ["summary": .string(fix.summary.text(in: language)), "edits": .array(edits)]
  }
}
