import Content
package import Screen
internal import Typesetting
import Wording

/// The facts of a page in two columns, labels quiet; one below the other where the width does not hold both.
package struct FactsTable {
  package var rows: [Row]
  /// The width of the widest label in any translation of the page: all of them are laid out alike.
  private let widestLabel: Int
  private let language: Language

  package struct Row {
    package var label: String
    package var value: String
    /// The number of the link that the value is.
    package var link: Int?
  }

  /// Makes rows of time and place for events, then of the facts of the page, then of its website as link number `link`.
  package init(_ recipe: Sheet.Recipe, link: Int) {
    let (frontMatter, language) = (recipe.page.frontMatter, recipe.language)
    rows = []
    widestLabel = recipe.labelColumns
    self.language = recipe.page.language
    if recipe.isEvent, let date = frontMatter.date {
      let span = MomentText.span(from: date, to: frontMatter.endDate, hours: frontMatter.hours, in: language)
      rows.append(Row(label: Message.when.text(in: language), value: span))
    }
    if let place = frontMatter.place {
      rows.append(Row(label: Message.place.text(in: language), value: place))
    }
    rows += frontMatter.facts.map { Row(label: $0.label, value: $0.value) }
    if let address = frontMatter.link {
      rows.append(Row(label: Message.website.text(in: language), value: Self.shown(address), link: link))
    }
  }

  package func lines(columns: Int) -> [Line] {
    let widest = rows.map(\.label.columns).max() ?? 0
    let decisive = max(widest, widestLabel)
    let isSideBySide = decisive <= columns / 2 && columns - decisive - 3 >= 16
    return rows.flatMap { row in
      isSideBySide ? sideBySide(row, labelColumns: widest + 3, columns: columns) : stacked(row, columns: columns)
    }
  }

  private func sideBySide(_ row: Row, labelColumns: Int, columns: Int) -> [Line] {
    value(of: row, columns: columns - labelColumns).enumerated().map { index, value in
      let label = index == 0 ? row.label : ""
      let padding = String(repeating: " ", count: labelColumns - label.columns)
      return Line([Line.Run(label, Style(.quiet)), Line.Run(padding, Style(.text))] + value.runs)
    }
  }

  private func stacked(_ row: Row, columns: Int) -> [Line] {
    Typesetter(columns: columns, language: language).set(row.label, Style(.quiet))
      + value(of: row, columns: columns - 2).map { Line([Line.Run("  ", Style(.text))] + $0.runs) }
  }

  private func value(of row: Row, columns: Int) -> [Line] {
    let lines = Typesetter(columns: columns, language: language).set(
      row.value, Style(row.link == nil ? .text : .link))
    return lines.map { line in Line(line.runs.map { Line.Run($0.text, $0.style, link: row.link) }) }
  }

  /// An address as people read it: without the scheme and the last slash.
  private static func shown(_ address: String) -> String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    if text.hasPrefix("www.") { text = text.dropFirst(4) }
    if text.hasSuffix("/") { text = text.dropLast() }
    return String(text)
  }
}
