package import Content
internal import Files

/// A rule that reading the folder keeps an eye on; see ``StandFolder/load()``.
package struct ReadingRule: Rule {
  package let name: String
  package let severity: Diagnostic.Severity
  package let example: RuleExample

  init(_ name: String, _ severity: Diagnostic.Severity, before: String, after: String) {
    self.name = name
    self.severity = severity
    example = RuleExample(before: before, after: after)
  }

  package static let all = frontMatter + settings + words + names + files
}

extension ReadingRule {
  static let files = [
    ReadingRule(
      "content-vanished", .error, before: "Content/, empty", after: "Content/ with stand.yaml and the sections"),
    ReadingRule(
      "unreadable-file", .error, before: "-rw------- root index.ru.md", after: "-rw-r--r-- root index.ru.md"),
    ReadingRule(
      "file-too-large", .error, before: "index.ru.md of 100 MB", after: "index.ru.md of 5 kB"),
    ReadingRule(
      "symbolic-link", .error, before: "index.ru.md -> /etc/passwd", after: "index.ru.md, a file"),
    ReadingRule(
      "special-file", .warning, before: "A folder named pandas.md", after: "A folder named pandas"),
  ]
}

extension ReadingRule {
  static let frontMatter = [
    ReadingRule(
      "front-matter-missing", .warning, before: "# Katyusha", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-unclosed", .error, before: "---\ntitle: Katyusha\n\nThe first panda …",
      after: "---\ntitle: Katyusha\n---\n\nThe first panda …"),
    ReadingRule(
      "front-matter-format", .error, before: "+++\ntitle = \"Katyusha\"\n+++", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-unfenced", .error, before: "title: Katyusha\ndraft: true\n---",
      after: "---\ntitle: Katyusha\ndraft: true\n---"),
    ReadingRule(
      "front-matter-place", .warning, before: "\n---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-comment", .note, before: "title: Hall #5", after: "title: \"Hall #5\""),
    ReadingRule(
      "front-matter-duplicate-key", .warning, before: "weight: 10\nweight: 20", after: "weight: 20"),
    ReadingRule(
      "front-matter-unclear", .error, before: "draft：true", after: "draft: true"),
    ReadingRule(
      "front-matter-hidden", .note, before: "headless: true", after: "headless: false"),
    ReadingRule(
      "front-matter-syntax", .error, before: "title: Katyusha: a panda", after: "title: \"Katyusha: a panda\""),
    ReadingRule(
      "front-matter-value", .error, before: "weight: heavy", after: "weight: 20"),
    ReadingRule(
      "front-matter-unknown-key", .note, before: "wieght: 20", after: "weight: 20"),
    ReadingRule(
      "front-matter-theme-key", .note, before: "author: Anna", after: "tags: [Anna]"),
    ReadingRule(
      "front-matter-dates", .warning, before: "publishDate: 2024-05-21\nexpiryDate: 2024-05-17",
      after: "publishDate: 2024-05-17\nexpiryDate: 2024-05-21"),
    ReadingRule(
      "front-matter-depth", .error, before: "tags: [[[[[[… forty brackets deep", after: "tags: [pandas, zoo]"),
    ReadingRule(
      "front-matter-aliases", .error, before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "b: [x, x]"),
    ReadingRule(
      "missing-title", .warning, before: "---\nweight: 20\n---", after: "---\ntitle: Katyusha\nweight: 20\n---"),
    ReadingRule(
      "event-without-date", .warning, before: "title: Opening", after: "title: Opening\nstart: 2024-05-17T09:00"),
    ReadingRule(
      "front-matter-offset", .note, before: "start: 2024-05-18T10:00+03:00", after: "start: 2024-05-18T15:00"),
    ReadingRule(
      "front-matter-reserved", .note, before: "kind: programme", after: "programme: true"),
  ]
}

extension ReadingRule {
  static let names = [
    ReadingRule(
      "stand-without-page", .warning, before: "No _index.ru.md", after: "_index.ru.md with the stand’s title"),
    ReadingRule(
      "stand-without-sections", .warning, before: "Content/ with pages only",
      after: "Content/zoo/_index.ru.md, Content/zoo/pandas/index.ru.md"),
    ReadingRule(
      "section-without-page", .warning, before: "zoo/pandas/index.ru.md alone", after: "zoo/_index.ru.md beside it"),
    ReadingRule(
      "exhibit-without-page", .warning, before: "zoo/pandas/pandas.ru.md", after: "zoo/pandas/index.ru.md"),
    ReadingRule(
      "nested-section", .warning, before: "zoo/pandas/_index.ru.md", after: "zoo/pandas/index.ru.md"),
    ReadingRule(
      "language-folder", .warning, before: "ru/zoo/panda.md", after: "zoo/panda.ru.md"),
    ReadingRule(
      "page-place", .warning, before: "about.md", after: "stand/about.ru.md"),
    ReadingRule(
      "page-format", .warning, before: "zoo/panda.html", after: "zoo/panda.ru.md"),
    ReadingRule(
      "unshown-file", .note, before: "zoo/panda.psd", after: "zoo/panda.png"),
    ReadingRule(
      "misplaced-index", .warning, before: "zoo/index.ru.md", after: "zoo/_index.ru.md"),
    ReadingRule(
      "duplicate-page", .warning, before: "zoo/pandas.ru.md and zoo/pandas/index.ru.md", after: "zoo/pandas/index.ru.md"
    ),
    ReadingRule(
      "name-twin", .warning, before: "café/ twice, once with a combining accent", after: "café/ once"),
    ReadingRule(
      "unknown-language", .warning, before: "index.fr.md, with languages: [ru, en, zh]",
      after: "languages: [ru, en, zh, fr]"),
    ReadingRule(
      "file-name", .warning, before: "A name with a line break", after: "katyusha.ru.md"),
  ]
}

extension ReadingRule {
  static let settings = [
    ReadingRule(
      "settings-missing", .note, before: "No stand.yaml", after: "stand.yaml with languages: [ru, en, zh]"),
    ReadingRule(
      "settings-length", .error, before: "stand.yaml of 70,000 bytes", after: "stand.yaml of 2,000 bytes"),
    ReadingRule(
      "settings-syntax", .error, before: "theme: light: dark", after: "theme: dark"),
    ReadingRule(
      "settings-comment", .note, before: "label: Hall #5", after: "label: \"Hall #5\""),
    ReadingRule(
      "settings-duplicate-key", .warning, before: "theme: dark\ntheme: light", after: "theme: light"),
    ReadingRule(
      "settings-value", .error, before: "idle: {after: 5}", after: "idle: {after: 120}"),
    ReadingRule(
      "settings-unknown-key", .note, before: "langauges: [ru]", after: "languages: [ru]"),
    ReadingRule(
      "settings-zone", .warning, before: "zone: Asia/Shangai", after: "zone: Asia/Shanghai"),
    ReadingRule(
      "settings-static", .warning, before: "static: [statics]", after: "static: [static]"),
    ReadingRule(
      "settings-direction", .error, before: "languages: [en, ar]", after: "languages: [en]"),
    ReadingRule(
      "settings-depth", .error, before: "clocks: [[[[[[… forty brackets deep", after: "clocks: [{zone: Asia/Shanghai}]"),
    ReadingRule(
      "settings-aliases", .error, before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "b: [x, x]"),
  ]
}

extension ReadingRule {
  static let words = [
    ReadingRule(
      "words-missing", .warning, before: "languages: [sv], without words.sv.yaml",
      after: "words.sv.yaml, as “stand new words sv” starts it"),
    ReadingRule(
      "words-place", .error, before: "picture: Bild %1", after: "picture: Bild %1 von %2"),
    ReadingRule(
      "words-plural", .warning, before: "secondCount: \"%1 Sekunden\"",
      after: "secondCount: {one: \"%1 Sekunde\", other: \"%1 Sekunden\"}"),
    ReadingRule(
      "words-value", .error, before: "open: [öffnen]",
      after: "open: öffnen"),
    ReadingRule(
      "words-unknown-key", .note, before: "opne: öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-duplicate-key", .warning, before: "open: auf\nopen: öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-length", .error, before: "words.de.yaml of 70,000 bytes", after: "words.de.yaml of 5,000 bytes"),
    ReadingRule(
      "words-syntax", .error, before: "open: \"öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-depth", .error, before: "open: [[[[[[… forty brackets deep", after: "open: öffnen"),
    ReadingRule(
      "words-aliases", .error, before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "open: öffnen"),
  ]
}
