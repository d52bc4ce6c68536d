internal import Interface
internal import Screen
import Storage
import Wording

/// Changed pages as text and as JSON.
struct ChangeListing {
  private let changes: [PageChange]
  private let contentPath: String

  /// - Parameter contentPath: What files are named with.
  init(_ changes: [PageChange], contentPath: String) {
    self.changes = changes
    self.contentPath = contentPath
  }

  /// A line for each: what happened, ID, language, title, and how many blocks were added, changed and removed.
  func text(in language: Language) -> String {
    let words = [PageChange.Kind.added, .changed, .removed].map { $0.phrase.text(in: language).columns }.max() ?? 0
    return changes.map { change in
      let page = PageDifference(change)
      let phrase = change.kind.phrase.text(in: language)
      let kind = phrase + String(repeating: " ", count: words - phrase.columns)
      let counts = "+\(page.added) ~\(page.altered) -\(page.removed)"
      return CleanText("\(kind)  \(change.id) [\(change.language.code)] \(change.title)  \(counts)").text + "\n"
    }.joined()
  }

  /// An array of objects; see docs/command-line.md.
  var json: String {
    JSON.array(
      changes.map { change in
        let page = PageDifference(change)
        return [
          "state": .string(change.kind.rawValue), "id": .string(change.id),
          "language": .string(change.language.code), "title": .string(change.title),
          "file": .string(contentPath + "/" + change.path), "added": .integer(page.added),
          "changed": .integer(page.altered), "removed": .integer(page.removed),
        ]
      }
    ).text
  }
}
