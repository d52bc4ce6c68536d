package import Content
package import Wording

/// A page to be made: where it goes, and what it starts with.
package struct NewPage: Hashable, Sendable {
  /// Relative to the content folder.
  package let path: String
  package let text: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The index page of a new section, the last one so far.
  package init(section id: String, language: Language, title: String?, in stand: Stand) throws(NewPageError) {
    try Self.check(language, in: stand)
    guard Self.isName(id) else { throw .unusableID(id) }
    guard stand.section(id)?.pages[language] == nil else { throw .exists(id, language) }
    let weight = Self.weight(behind: stand.sections.flatMap(\.pages.values))
    path = "\(id)/_index.\(language.code).md"
    text = Self.text(title ?? id, ["weight: \(weight)", "icon: \"■\""])
  }

  /// The page of a new exhibit, the last one of its section; of a new event, on the stand's first day.
  package init(exhibit id: String, language: Language, title: String?, in stand: Stand) throws(NewPageError) {
    try Self.check(language, in: stand)
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(Self.isName) else { throw .unusableID(id) }
    guard let section = stand.section(parts[0]) else {
      throw .noSection(parts[0], nearest: EditDistance.nearest(to: parts[0], among: stand.sections.map(\.id)))
    }
    guard section.exhibits.first(where: { $0.id.exhibit == parts[1] })?.pages[language] == nil else {
      throw .exists(id, language)
    }
    var lines = ["weight: \(Self.weight(behind: section.exhibits.flatMap(\.pages.values)))"]
    if section.kind == .programme {
      lines.append("date: \(stand.settings.firstDay?.civilDate.isoText ?? "2024-05-17")T09:00:00")
      lines.append("place: \"\"")
    }
    path = "\(id)/index.\(language.code).md"
    text = Self.text(title ?? parts[1], lines + ["facts: []", "resources: []"])
  }

  /// The next free weight: ten more than the heaviest, so that there is room between.
  private static func weight(behind pages: some Sequence<Page>) -> Int {
    let heaviest = pages.compactMap(\.frontMatter.weight).max() ?? 0
    return heaviest > .max - 10 ? .max : max(heaviest, 0) / 10 * 10 + 10
  }

  private static func text(_ title: String, _ lines: [String]) -> String {
    (["---", "title: \(quoted(title))", "summary: \"\""] + lines + ["draft: true", "---", ""])
      .map { $0 + "\n" }.joined()
  }

  /// A string of YAML in double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + CleanText(text).text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  static func check(_ language: Language, in stand: Stand) throws(NewPageError) {
    guard stand.settings.languages.contains(language) else {
      throw .unknownLanguage(language, known: stand.settings.languages)
    }
  }

  /// What can be a folder's name and part of an ID everywhere: letters, digits, `-`, `_` and `.`, but no dot first.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter || first.isNumber, name != "index" else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) } && !name.hasSuffix(".md")
  }
}

extension CivilDate {
  /// `2024-05-17`.
  var isoText: String { [month, day].reduce("\(year)") { $0 + ($1 < 10 ? "-0" : "-") + "\($1)" } }
}
