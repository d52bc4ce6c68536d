import Screen
package import Statistics
package import Wording

/// The figures of what visitors looked at, as text with bars, as JSON and as CSV (RFC 4180).
package struct FiguresListing {
  private let figures: Figures

  private static let barColumns = 30

  package init(_ figures: Figures) { self.figures = figures }

  package func text(in language: Language) -> String {
    func say(_ message: Message) -> String { message.text(in: language) }
    if figures.isEmpty { return say(.nothingCounted) + "\n" }
    var sums: [Message] = [.viewCount(figures.views), .wokenCount(figures.wakes), .searchCount(figures.searches)]
    if figures.searchesInVain > 0 { sums.append(.vainCount(figures.searchesInVain)) }
    let hours = (0..<24).filter { figures.viewsByHour[$0] + figures.wakesByHour[$0] > 0 }
    return say(Message(verbatim: sums.map(say))) + "\n"
      + table(
        say(.tableOfPages),
        figures.pages.map {
          ("\($0.id) \($0.language.code)", $0.views, say(.secondsEach($0.seconds / max(1, $0.views))))
        })
      + table(
        say(.tableOfDays), figures.days.map { (DayText.text($0.number), $0.views, say(.wokenCount($0.wakes))) })
      + table(
        say(.tableOfHours),
        hours.map {
          ("\($0 < 10 ? "0" : "")\($0):00", figures.viewsByHour[$0], say(.wokenCount(figures.wakesByHour[$0])))
        })
      + table(say(.tableOfMisses), figures.missedSearches.map { ($0.text, $0.count, "") })
  }

  private func table(_ title: String, _ rows: [(name: String, count: Int, note: String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let most = max(1, rows.map(\.count).max() ?? 1)
    let width = rows.map(\.name.columns).max() ?? 0
    let digits = String(most).count
    return rows.reduce("\n\(title)\n") { text, row in
      let bar = String(repeating: "█", count: row.count * Self.barColumns / most)
      let count = String(repeating: " ", count: digits - String(row.count).count) + "\(row.count)"
      let name = row.name + String(repeating: " ", count: width - row.name.columns)
      let note = row.note.isEmpty ? "" : String(repeating: " ", count: Self.barColumns - bar.count + 2) + row.note
      return text + "  \(name)  \(count)  \(bar)\(note)\n"
    }
  }

  /// An object; see docs/kiosk.md.
  package var json: String {
    JSON.members([
      ("views", .integer(figures.views)), ("wakes", .integer(figures.wakes)),
      ("searches", .integer(figures.searches)), ("searchesInVain", .integer(figures.searchesInVain)),
      (
        "pages",
        .array(
          figures.pages.map {
            JSON.members([
              ("id", .string($0.id)), ("language", .string($0.language.code)), ("views", .integer($0.views)),
              ("seconds", .integer($0.seconds)),
            ])
          })
      ),
      (
        "days",
        .array(
          figures.days.map {
            JSON.members([
              ("date", .string(DayText.text($0.number))), ("views", .integer($0.views)), ("wakes", .integer($0.wakes)),
            ])
          })
      ),
      (
        "hours",
        .array(
          (0..<24).map {
            JSON.members([
              ("hour", .integer($0)), ("views", .integer(figures.viewsByHour[$0])),
              ("wakes", .integer(figures.wakesByHour[$0])),
            ])
          })
      ),
      (
        "missedSearches",
        .array(
          figures.missedSearches.map { JSON.members([("text", .string($0.text)), ("count", .integer($0.count))]) })
      ),
    ]).text
  }

  /// One table: what is counted, of what, how often and for how long.
  package var csv: String {
    var rows = [["kind", "name", "language", "count", "seconds"]]
    rows += figures.pages.map { ["page", $0.id, $0.language.code, "\($0.views)", "\($0.seconds)"] }
    rows += figures.days.flatMap {
      [
        ["day views", DayText.text($0.number), "", "\($0.views)", ""],
        ["day wakes", DayText.text($0.number), "", "\($0.wakes)", ""],
      ]
    }
    rows += (0..<24).flatMap {
      [
        ["hour views", "\($0)", "", "\(figures.viewsByHour[$0])", ""],
        ["hour wakes", "\($0)", "", "\(figures.wakesByHour[$0])", ""],
      ]
    }
    rows += figures.missedSearches.map { ["search in vain", $0.text, "", "\($0.count)", ""] }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  /// Spreadsheets take a text that begins with one of these for a formula.
  private static func field(_ text: String) -> String {
    let safe = text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
    return safe.contains { ",\"\r\n".contains($0) } ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
