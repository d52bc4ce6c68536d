package import Content
internal import Files

/// A rule that reading the folder keeps an eye on; see ``StandFolder/load()``.
package struct ReadingRule: Rule {
  package let name: String
  package let severity: Diagnostic.Severity
  package let reason: String
  package let example: RuleExample

  init(_ name: String, _ severity: Diagnostic.Severity, _ reason: String, before: String, after: String) {
    self.name = name
    self.severity = severity
    self.reason = reason
    example = RuleExample(before: before, after: after)
  }

  package static let all = frontMatter + settings + words + names + files
}

extension ReadingRule {
  static let files = [
    ReadingRule(
      "content-vanished", .error,
      "A folder that is gone, empty or without its settings is on its way somewhere: visitors see what was good last.",
      before: "Content/, empty", after: "Content/ with stand.yaml and the sections"),
    ReadingRule(
      "unreadable-file", .error, "What the program may not read visitors do not see.",
      before: "-rw------- root index.ru.md", after: "-rw-r--r-- root index.ru.md"),
    ReadingRule(
      "file-too-large", .error, "A page of more than 64 MiB is an accident or an attack.",
      before: "index.ru.md of 100 MB", after: "index.ru.md of 5 kB"),
    ReadingRule(
      "symbolic-link", .error, "A symbolic link could lead out of the folder, so none is followed.",
      before: "index.ru.md -> /etc/passwd", after: "index.ru.md, a file"),
    ReadingRule(
      "special-file", .warning, "Pipes, devices and folders named like pages cannot be read as such.",
      before: "A folder named pandas.md", after: "A folder named pandas"),
  ]
}

extension ReadingRule {
  static let frontMatter = [
    ReadingRule(
      "front-matter-missing", .warning,
      "The title, the summary and the place among the others stand in the YAML at the head of a page.",
      before: "# Katyusha", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-unclosed", .error,
      "Without the line of --- below the front matter nobody can tell where the text starts.",
      before: "---\ntitle: Katyusha\n\nThe first panda …", after: "---\ntitle: Katyusha\n---\n\nThe first panda …"),
    ReadingRule(
      "front-matter-format", .error,
      "TOML and JSON are not read, so nobody can tell whether the page is a draft: visitors do not see it.",
      before: "+++\ntitle = \"Katyusha\"\n+++", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-unfenced", .error,
      "A key that hides the page, written above the front matter or without it, would be shown as text.",
      before: "title: Katyusha\ndraft: true\n---", after: "---\ntitle: Katyusha\ndraft: true\n---"),
    ReadingRule(
      "front-matter-place", .warning,
      "Most programs look for front matter on the first line only, and show it as text further down.",
      before: "\n---\ntitle: Katyusha\n---", after: "---\ntitle: Katyusha\n---"),
    ReadingRule(
      "front-matter-comment", .note, "What stands behind a blank and # is a comment of YAML, and no part of a value.",
      before: "title: Hall #5", after: "title: \"Hall #5\""),
    ReadingRule(
      "front-matter-duplicate-key", .warning, "Of a key that stands there twice the last one counts, as for Hugo.",
      before: "weight: 10\nweight: 20", after: "weight: 20"),
    ReadingRule(
      "front-matter-unclear", .error,
      "What looks like a key that hides the page, but cannot be read as one, hides it.",
      before: "draft：true", after: "draft: true"),
    ReadingRule(
      "front-matter-hidden", .note,
      "Keys that Hugo reads hide the page here too; those who wrote them for another site may not expect it.",
      before: "headless: true", after: "headless: false"),
    ReadingRule(
      "front-matter-syntax", .error, "Where the YAML does not parse, none of its values counts.",
      before: "title: Katyusha: a panda", after: "title: \"Katyusha: a panda\""),
    ReadingRule(
      "front-matter-value", .error, "A value of the wrong form is left out, and the page does without it.",
      before: "weight: heavy", after: "weight: 20"),
    ReadingRule(
      "front-matter-unknown-key", .note, "A key that nobody knows has no effect: most often it is misspelt.",
      before: "wieght: 20", after: "weight: 20"),
    ReadingRule(
      "front-matter-theme-key", .note,
      "A key that resembles none of the stand's has no effect: it may be one of a theme.",
      before: "author: Anna", after: "tags: [Anna]"),
    ReadingRule(
      "front-matter-dates", .warning, "A page whose last day comes before its first is never seen.",
      before: "publishDate: 2024-05-21\nexpiryDate: 2024-05-17",
      after: "publishDate: 2024-05-17\nexpiryDate: 2024-05-21"),
    ReadingRule(
      "front-matter-depth", .error, "Values inside of values, dozens deep, are an accident or an attack.",
      before: "tags: [[[[[[… forty brackets deep", after: "tags: [pandas, zoo]"),
    ReadingRule(
      "front-matter-aliases", .error, "Aliases of YAML that refer to one another can grow beyond any memory.",
      before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "b: [x, x]"),
    ReadingRule(
      "missing-title", .warning, "Lists, the page’s head and search show the title.",
      before: "---\nweight: 20\n---", after: "---\ntitle: Katyusha\nweight: 20\n---"),
    ReadingRule(
      "event-without-date", .warning, "The programme is in the order of time; what has none comes last.",
      before: "title: Opening", after: "title: Opening\nstart: 2024-05-17T09:00"),
    ReadingRule(
      "front-matter-offset", .note,
      "Times are shown on the stand’s clocks; one written by those of another place is easily misread by its authors.",
      before: "start: 2024-05-18T10:00+03:00", after: "start: 2024-05-18T15:00"),
    ReadingRule(
      "front-matter-reserved", .note, "Hugo keeps some keys for itself, and stops at a page that uses them otherwise.",
      before: "kind: programme", after: "programme: true"),
  ]
}

extension ReadingRule {
  static let names = [
    ReadingRule(
      "stand-without-page", .warning, "Home shows the title of the stand’s own page.",
      before: "No _index.ru.md", after: "_index.ru.md with the stand’s title"),
    ReadingRule(
      "stand-without-sections", .warning, "Without sections there is nothing to browse.",
      before: "Content/ with pages only", after: "Content/zoo/_index.ru.md, Content/zoo/pandas/index.ru.md"),
    ReadingRule(
      "section-without-page", .warning, "Without its page a section shows the name of its folder.",
      before: "zoo/pandas/index.ru.md alone", after: "zoo/_index.ru.md beside it"),
    ReadingRule(
      "exhibit-without-page", .warning, "A folder without index.<lang>.md is no exhibit, and visitors do not see it.",
      before: "zoo/pandas/pandas.ru.md", after: "zoo/pandas/index.ru.md"),
    ReadingRule(
      "nested-section", .warning, "Sections have exhibits, not sections: visitors get lost in trees.",
      before: "zoo/pandas/_index.ru.md", after: "zoo/pandas/index.ru.md"),
    ReadingRule(
      "language-folder", .warning, "Languages stand in file names here; a folder named for one becomes a section.",
      before: "ru/zoo/panda.md", after: "zoo/panda.ru.md"),
    ReadingRule(
      "page-place", .warning,
      "Pages are shown from sections, one folder deep; beside an exhibit’s own page, or above the sections, they are not.",
      before: "about.md", after: "stand/about.ru.md"),
    ReadingRule(
      "page-format", .warning, "Only .md files are pages: visitors do not see what is written in another form.",
      before: "zoo/panda.html", after: "zoo/panda.ru.md"),
    ReadingRule(
      "unshown-file", .note, "What is neither a page nor a picture has no effect; it may be there by mistake.",
      before: "zoo/panda.psd", after: "zoo/panda.png"),
    ReadingRule(
      "misplaced-index", .warning, "index.<lang>.md is an exhibit’s page, _index.<lang>.md a section’s.",
      before: "zoo/index.ru.md", after: "zoo/_index.ru.md"),
    ReadingRule(
      "duplicate-page", .warning, "Of two pages in one language only one can be shown.",
      before: "zoo/pandas.ru.md and zoo/pandas/index.ru.md", after: "zoo/pandas/index.ru.md"),
    ReadingRule(
      "name-twin", .warning,
      "Names that look the same but are encoded differently are one ID to people, and two to computers.",
      before: "café/ twice, once with a combining accent", after: "café/ once"),
    ReadingRule(
      "unknown-language", .warning, "A page in a language that stand.yaml does not list is not offered to anybody.",
      before: "index.fr.md, with languages: [ru, en, zh]", after: "languages: [ru, en, zh, fr]"),
    ReadingRule(
      "file-name", .warning, "A name that cannot be shown cannot be an ID.",
      before: "A name with a line break", after: "katyusha.ru.md"),
  ]
}

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
      "settings-comment", .note, "What stands behind a blank and # is a comment of YAML, and no part of a value.",
      before: "label: Hall #5", after: "label: \"Hall #5\""),
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
      "settings-static", .warning, "Pictures of a folder that is not there, or that a link leads to, are not shown.",
      before: "static: [statics]", after: "static: [static]"),
    ReadingRule(
      "settings-direction", .error,
      "Terminals do not agree on how text from right to left is shown, so nobody could tell what visitors see.",
      before: "languages: [en, ar]", after: "languages: [en]"),
    ReadingRule(
      "settings-depth", .error, "Values inside of values, dozens deep, are an accident or an attack.",
      before: "clocks: [[[[[[… forty brackets deep", after: "clocks: [{zone: Asia/Shanghai}]"),
    ReadingRule(
      "settings-aliases", .error, "Aliases of YAML that refer to one another can grow beyond any memory.",
      before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "b: [x, x]"),
  ]
}

extension ReadingRule {
  static let words = [
    ReadingRule(
      "words-missing", .warning, "A word that the stand has not in its language is shown to visitors in English.",
      before: "languages: [sv], without words.sv.yaml", after: "words.sv.yaml, as “stand new words sv” starts it"),
    ReadingRule(
      "words-place", .error,
      "A text without the place of its number or name, or with one that is not filled, is left out.",
      before: "picture: Bild %1", after: "picture: Bild %1 von %2"),
    ReadingRule(
      "words-plural", .warning, "A noun behind a number has as many forms as the language has plural categories.",
      before: "secondCount: \"%1 Sekunden\"", after: "secondCount: {one: \"%1 Sekunde\", other: \"%1 Sekunden\"}"),
    ReadingRule(
      "words-value", .error, "A word is one line of text, or one for each form.", before: "open: [öffnen]",
      after: "open: öffnen"),
    ReadingRule(
      "words-unknown-key", .note, "A key that nobody knows has no effect: most often it is misspelt.",
      before: "opne: öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-duplicate-key", .warning, "Of a key that stands there twice the last one counts.",
      before: "open: auf\nopen: öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-length", .error, "All words fit in some kilobytes; megabytes of them are an accident.",
      before: "words.de.yaml of 70,000 bytes", after: "words.de.yaml of 5,000 bytes"),
    ReadingRule(
      "words-syntax", .error, "Where the file does not parse, the words that were read last stay in force.",
      before: "open: \"öffnen", after: "open: öffnen"),
    ReadingRule(
      "words-depth", .error, "Values inside of values, dozens deep, are an accident or an attack.",
      before: "open: [[[[[[… forty brackets deep", after: "open: öffnen"),
    ReadingRule(
      "words-aliases", .error, "Aliases of YAML that refer to one another can grow beyond any memory.",
      before: "a: &a x\nb: [*a, *a, … more than sixteen", after: "open: öffnen"),
  ]
}
