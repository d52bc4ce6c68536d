internal import Checking
import Content
package import Wording

/// JSON Schemas (draft 7, which editors know best) of what people and programs write and read.
package enum Schema: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case settings = "stand"
  /// The schema of the output of `stand check --format json`.
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

  package static func root(_ title: String, _ properties: [(String, JSON)], required: [String], isClosed: Bool) -> JSON
  {
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
  package static func object(_ properties: [(String, JSON)], required: [String] = []) -> JSON {
    .members([
      ("type", "object"),
      ("properties", .object(properties.map { JSON.Member(key: $0, value: $1) })),
      ("required", required.isEmpty ? nil : .array(required.map { .string($0) })),
      ("additionalProperties", false),
    ])
  }

  package static func string(_ description: String, pattern: String? = nil) -> JSON {
    .members([
      ("type", "string"), ("description", .string(description)), ("pattern", pattern.map { .string($0) }),
    ])
  }

  package static func list(of item: JSON, _ description: String) -> JSON {
    ["description": .string(description), "type": "array", "items": item]
  }

  /// RFC 3339, whose time and offset may be missing.
  package static func moment(_ description: String) -> JSON {
    string(
      description,
      pattern: "^\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?([Zz]|[+-]\\d{2}:?\\d{2}))?)?$")
  }

  package static func choice(_ names: [String], _ description: String) -> JSON {
    ["description": .string(description), "enum": .array(names.map { .string($0) })]
  }

  package static let languageCode = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
}

extension Schema {
  /// Keys that only Hugo reads may be there too.
  package static var frontMatterSchema: JSON {
    let keys = FrontMatterKey.allCases.map { ($0.rawValue, schema(of: $0)) }
    return root("The front matter of a page", keys, required: ["title"], isClosed: false)
  }

  /// Exhaustive, so that a new key has to be described here.
  private static func schema(of key: FrontMatterKey) -> JSON {
    switch key {
    case .title: string("What the page is about, in lists and at its head.")
    case .summary: string("One line for lists and tiles.")
    case .description: string("Hugo’s description; stands in for a summary that is missing.")
    case .weight: ["description": "Lighter comes first; 0 counts as none.", "type": "integer"]
    case .draft: flag("Whether visitors do not see the page yet.")
    case .date: moment("What the page is dated; when an event starts, where it has no “start”.")
    case .endDate: moment("When an event ends, where it has no “end”.")
    case .start: moment("When an event starts: a day, or a day and a time on the stand's clocks.")
    case .end: moment("When an event ends.")
    case .hours: string("The hours of each day from start to end: 14:20–15:50.")
    case .publishDate: moment("Visitors see the page from then on.")
    case .expiryDate: moment("Visitors no longer see the page from then on.")
    case .tags: list(of: ["type": "string"], "Words to find the page by.")
    case .resources: resources
    case .facts: facts
    case .icon: ["description": "One sign before the title of a section.", "type": "string", "maxLength": 8]
    case .place: string("Where an event takes place.")
    case .link: string("The address that the page’s QR code opens.", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://\\S+$")
    case .featured: flag("Whether home and the attract loop show the page.")
    case .programme: flag("Whether the exhibits of a section are events; for its index page.")
    case .kind: choice(kinds, "“programme” for a section of events, as older stands have it: “programme: true” now.")
    case .headless: flag("Hugo’s headless: visitors do not see the page.")
    case .build: ["description": "Hugo’s build: whether the page is shown at all.", "type": "object"]
    case .cascade:
      ["description": "Hugo’s cascade: what hides this page and all below it.", "type": ["object", "array"]]
    case .source:
      string("Which text the page was translated from: a language, @ and the mark of its text.", pattern: stamp)
    }
  }

  private static let kinds = [Section.Kind.exhibits.rawValue, Section.Kind.programme.rawValue]
  private static let stamp = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*@[0-9a-fA-F]{8}$"

  private static func flag(_ description: String) -> JSON {
    ["description": .string(description), "type": "boolean"]
  }

  private static var resources: JSON {
    let picture = object(
      [
        ("src", string("The file, beside the page or below it; *.png for several.")), ("title", string("The caption.")),
        ("crop", crop), ("thumbnail", string("Another picture, for small places: its file.")),
        ("name", ["type": "string"]), ("params", ["type": "object"]),
      ], required: ["src"])
    return list(of: ["anyOf": [["type": "string"], picture]], "The pictures of the gallery, in their order.")
  }

  private static var crop: JSON {
    let percent: JSON = ["type": "integer", "minimum": 0, "maximum": 100]
    let description = "The part for small places, in percent: left, top, width and height."
    return [
      "description": .string(description),
      "anyOf": [
        string("Four numbers.", pattern: "^\\d+[ ,]+\\d+[ ,]+\\d+[ ,]+\\d+$"),
        ["type": "array", "items": percent, "minItems": 4, "maxItems": 4],
      ],
    ]
  }

  private static var facts: JSON {
    let value: JSON = ["description": "What it is.", "type": ["string", "number"]]
    return list(
      of: object([("label", string("What the fact is about.")), ("value", value)], required: ["label", "value"]),
      "The lines of the table at the head of the page.")
  }
}

extension Schema {
  package static var settingsSchema: JSON {
    root(
      "The settings of a stand", SettingsKey.allCases.map { ($0.rawValue, schema(of: $0)) }, required: [],
      isClosed: true)
  }

  /// Exhaustive, so that a new key has to be described here.
  private static func schema(of key: SettingsKey) -> JSON {
    switch key {
    case .languages:
      list(of: ["type": "string", "pattern": .string(languageCode)], "In the order in which they are offered.")
    case .defaultLanguage: string("The language of the first screen; one of the languages.", pattern: languageCode)
    case .theme: choice(Settings.themes, "The colours.")
    case .large: flag("Whether all is set in one column, with more air, to be read from afar.")
    case .idle: object([("after", seconds), ("countdown", seconds)])
    case .attract:
      object([
        (
          "exhibits",
          choice(Settings.Attract.Choice.allCases.map(\.rawValue), "Which exhibits take turns while nobody is there.")
        ),
        (
          "seconds",
          [
            "description": "The least time that a text stays; a longer one stays longer.", "type": "integer",
            "minimum": .integer(Settings.attractSeconds.lowerBound),
            "maximum": .integer(Settings.attractSeconds.upperBound),
            "default": .integer(Settings.standard.attract.seconds),
          ]
        ),
      ])
    case .statistics: flag("Whether the stand counts what visitors look at.")
    case .metrics:
      string("The file in which Prometheus’ node exporter finds the stand’s metrics.", pattern: "^/.*\\.prom$")
    case .limits:
      object([
        (
          "page",
          [
            "description": "The largest file, in MiB, whose page visitors are shown; staff see larger ones too.",
            "type": "integer", "minimum": .integer(Settings.pageLimits.lowerBound),
            "maximum": .integer(Settings.pageLimits.upperBound), "default": .integer(Settings.standard.limits.page),
          ]
        )
      ])
    case .spelling: choice(Settings.Spelling.allCases.map(\.rawValue), "What the editor does about misspelt words.")
    case .static:
      list(
        of: string("A folder in the content folder or beside it: static, ../static."),
        "The folders whose files Hugo serves from the root.")
    case .clocks:
      list(
        of: object([("zone", string("An IANA time zone: Asia/Shanghai.")), ("label", localized)], required: ["zone"]),
        "The clocks of the home screen; the first is where the stand is.")
    case .figures:
      list(
        of: object([("value", ["type": ["string", "number"]]), ("label", localized)], required: ["value", "label"]),
        "Numbers that impress, for the home screen.")
    case .dates: object([("first", moment("The first day.")), ("last", moment("The last day."))])
    case .check: object([("allow", list(of: suppression, "Findings that are meant."))])
    }
  }

  private static var seconds: JSON {
    [
      "type": "integer", "minimum": .integer(Settings.idleSeconds.lowerBound),
      "maximum": .integer(Settings.idleSeconds.upperBound),
    ]
  }

  private static var localized: JSON {
    let texts: JSON = [
      "type": "object", "patternProperties": .object([.init(key: languageCode, value: ["type": "string"])]),
      "additionalProperties": false,
    ]
    return ["description": "One text for all languages, or one for each.", "anyOf": [["type": "string"], texts]]
  }

  private static var suppression: JSON {
    object(
      [
        ("rule", choice(RuleBook.all.map(\.name), "What is allowed.")),
        ("path", string("A file or a folder of the content; everywhere without it.")),
      ], required: ["rule"])
  }
}

extension Schema {
  package static var findingsSchema: JSON {
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
