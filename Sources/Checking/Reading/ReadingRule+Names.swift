import Content

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
