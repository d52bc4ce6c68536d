import Content

extension ReadingRule {
  static let settings = [
    ReadingRule(
      "settings-missing", .note, "stand.yaml says which languages there are, and what home shows.",
      before: "No stand.yaml", after: "stand.yaml with languages: [ru, en, zh]"),
    ReadingRule(
      "settings-length", .error, "Settings fit on a page; megabytes of them are an accident.",
      before: "stand.yaml of 70,000 bytes", after: "stand.yaml of 2,000 bytes"),
    ReadingRule(
      "settings-syntax", .error, "Where stand.yaml does not parse, all settings have their defaults.",
      before: "theme: light: dark", after: "theme: dark"),
    ReadingRule(
      "settings-duplicate-key", .warning, "Of a key that stands there twice the last one counts.",
      before: "theme: dark\ntheme: light", after: "theme: light"),
    ReadingRule(
      "settings-value", .error, "A value of the wrong form is left out, and the default holds.",
      before: "idle: {after: 5}", after: "idle: {after: 120}"),
    ReadingRule(
      "settings-unknown-key", .note, "A key that nobody knows has no effect: most often it is misspelt.",
      before: "langauges: [ru]", after: "languages: [ru]"),
    ReadingRule(
      "settings-zone", .warning, "Without its time zone a clock shows the time of nowhere.",
      before: "zone: Asia/Shangai", after: "zone: Asia/Shanghai"),
    ReadingRule(
      "settings-depth", .error, "Values inside of values, dozens deep, are an accident or an attack.",
      before: "clocks: [[[[[[… forty brackets deep", after: "clocks: [{zone: Asia/Shanghai}]"),
    ReadingRule(
      "settings-aliases", .error, "Aliases of YAML that refer to one another can grow beyond any memory.",
      before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "b: [x, x]"),
  ]
}
