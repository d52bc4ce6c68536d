package import Wording

/// JSON Schemas (draft 7, which editors know best) of what people and programs write and read.
package enum Schema: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case settings = "stand"
  /// What `stand check --format json` prints.
  case findings

  /// The name of its file in the folder `.schema` of the content.
  package var fileName: String { rawValue + ".schema.json" }

  package var json: JSON {
    switch self {
    case .frontMatter: Self.frontMatterSchema
    case .settings: Self.settingsSchema
    case .findings: Self.findingsSchema
    }
  }

  static func root(_ title: String, _ properties: [(String, JSON)], required: [String], isClosed: Bool) -> JSON {
    .members([
      ("$schema", "http://json-schema.org/draft-07/schema#"),
      ("title", .string(title)),
      ("type", "object"),
      ("properties", .object(properties.map { JSON.Member(key: $0, value: $1) })),
      ("required", required.isEmpty ? nil : .array(required.map { .string($0) })),
      ("additionalProperties", isClosed ? false : nil),
    ])
  }

  /// A group whose keys are all known.
  static func object(_ properties: [(String, JSON)], required: [String] = []) -> JSON {
    .members([
      ("type", "object"),
      ("properties", .object(properties.map { JSON.Member(key: $0, value: $1) })),
      ("required", required.isEmpty ? nil : .array(required.map { .string($0) })),
      ("additionalProperties", false),
    ])
  }

  static func string(_ description: String, pattern: String? = nil) -> JSON {
    .members([
      ("type", "string"), ("description", .string(description)), ("pattern", pattern.map { .string($0) }),
    ])
  }

  static func list(of item: JSON, _ description: String) -> JSON {
    ["description": .string(description), "type": "array", "items": item]
  }

  /// RFC 3339, whose time and offset may be missing.
  static func moment(_ description: String) -> JSON {
    string(
      description,
      pattern: "^\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?([Zz]|[+-]\\d{2}:?\\d{2}))?)?$")
  }

  static func choice(_ names: [String], _ description: String) -> JSON {
    ["description": .string(description), "enum": .array(names.map { .string($0) })]
  }

  static let languageCode = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
}
