import Content
import Wording

extension Schema {
  static var settingsSchema: JSON {
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
    case .idle: object([("after", seconds), ("countdown", seconds)])
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
