internal import Exhibition
internal import Kiosk

/// Changed pages as text and as JSON.
struct ChangeListing {
  private let pages: [PageDifference]
  private let contentPath: String

  /// - Parameter contentPath: What files are named with.
  init(_ pages: [PageDifference], contentPath: String) {
    self.pages = pages
    self.contentPath = contentPath
  }

  /// A line for each: what happened, ID, language, title, and how many blocks were added, changed and removed.
  var text: String {
    pages.map { page in
      let change = page.change
      let kind = change.kind.rawValue + String(repeating: " ", count: 7 - change.kind.rawValue.count)
      let counts = "+\(page.added) ~\(page.altered) -\(page.removed)"
      return CleanText("\(kind)  \(change.id) [\(change.language.code)] \(change.title)  \(counts)").text + "\n"
    }.joined()
  }

  /// An array of objects, one a line; see the README.
  var json: String {
    let objects = pages.map { page in
      JSONText.object([
        ("state", JSONText.string(page.change.kind.rawValue)), ("id", JSONText.string(page.change.id)),
        ("language", JSONText.string(page.change.language.code)), ("title", JSONText.string(page.change.title)),
        ("file", JSONText.string(contentPath + "/" + page.change.path)), ("added", "\(page.added)"),
        ("changed", "\(page.altered)"), ("removed", "\(page.removed)"),
      ])
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
  }
}
