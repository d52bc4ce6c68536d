import Checking
import Content
internal import MarkdownTree
package import Wording

/// Findings in the Static Analysis Results Interchange Format of OASIS, version 2.1.0.
package struct CheckSARIF {
  private let report: CheckReport
  private let version: String
  /// Columns count code points there and characters here, so lines are needed.
  private var sources: [String: Source] = [:]

  /// - Parameter version: The program's.
  package init(_ report: CheckReport, version: String) {
    self.report = report
    self.version = version
    let paths = Set(report.findings.flatMap { [$0.place.path] + $0.related.map(\.place.path) })
    for path in paths { sources[path] = report.source(path) }
  }

  package var json: JSON {
    let rules = RuleBook.all
    let places = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.name, $0) })
    let driver: JSON = [
      "name": "stand", "semanticVersion": .string(version),
      "rules": .array(rules.map { Self.json($0, in: report.language) }),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "unicodeCodePoints",
          "results": .array(report.findings.map { json($0, places[$0.rule]) }),
        ]
      ],
    ]
  }

  private static func json(_ rule: any Rule, in language: Language) -> JSON {
    [
      "id": .string(rule.name),
      "fullDescription": ["text": .string(rule.reason.text(in: language))],
      "help": ["text": .string("Before:\n\(rule.example.before)\n\nAfter:\n\(rule.example.after)")],
      "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
    ]
  }

  private func json(_ finding: Diagnostic, _ rule: Int?) -> JSON {
    .members([
      ("ruleId", .string(finding.rule)),
      ("ruleIndex", rule.map { .integer($0) }),
      ("level", .string(finding.severity.rawValue)),
      ("message", ["text": .string(finding.message.text(in: report.language))]),
      ("locations", [["physicalLocation": location(finding.place, to: finding.end)]]),
      ("relatedLocations", finding.related.isEmpty ? nil : .array(finding.related.map(json))),
      ("fixes", finding.fix.map { [json($0, in: finding.place)] }),
    ])
  }

  private func json(_ related: Diagnostic.Related) -> JSON {
    [
      "physicalLocation": location(related.place, to: nil),
      "message": ["text": .string(related.message.text(in: report.language))],
    ]
  }

  private func location(_ place: Diagnostic.Place, to end: Diagnostic.Position?) -> JSON {
    let region = JSON.members([
      ("startLine", .integer(place.line)),
      ("startColumn", .integer(column(place.column, line: place.line, place.path))),
      ("endLine", end.map { .integer($0.line) }),
      ("endColumn", end.map { .integer(column($0.column, line: $0.line, place.path)) }),
    ])
    return ["artifactLocation": artifact(place), "region": region]
  }

  private func json(_ fix: Fix, in place: Diagnostic.Place) -> JSON {
    let replacements = fix.edits.map { edit -> JSON in
      [
        "deletedRegion": ["byteOffset": .integer(edit.range.lowerBound), "byteLength": .integer(edit.range.count)],
        "insertedContent": ["text": .string(edit.replacement)],
      ]
    }
    return [
      "description": ["text": .string(fix.summary.text(in: report.language))],
      "artifactChanges": [["artifactLocation": artifact(place), "replacements": .array(replacements)]],
    ]
  }

  private func artifact(_ place: Diagnostic.Place) -> JSON {
    let path = report.path(of: place)
    return ["uri": .string((path.hasPrefix("/") ? "file://" : "") + Self.encoded(path))]
  }

  private func column(_ column: Int, line: Int, _ path: String) -> Int {
    guard let source = sources[path] else { return column }
    return source.substring(source.range(ofLine: line)).prefix(column - 1).unicodeScalars.count + 1
  }

  /// Percent-encoded as RFC 3986 asks, but for the slashes.
  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) {
        return String(character)
      }
      return "%" + byte.hexadecimal(2).uppercased()
    }.joined()
  }
}
