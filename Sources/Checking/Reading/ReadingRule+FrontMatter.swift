import Content

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
      before: "title: Opening", after: "title: Opening\ndate: 2024-05-17T09:00:00+08:00"),
  ]
}
