import TestSupport
import Testing

/// A content folder that breaks a rule where it is marked, and one that keeps it.
///
/// Both are added to a small stand with nothing wrong in it: home, and the section `zoo` with the exhibit `pandas`.
struct FolderRuleCase: CustomTestStringConvertible {
  var rule: String
  /// Texts by path, with 1️⃣ … where findings start.
  var breaking: [String: String]
  var keeping: [String: String]

  init(_ rule: String, _ breaking: [String: String], keeping: [String: String]) {
    self.rule = rule
    self.breaking = breaking
    self.keeping = keeping
  }

  var testDescription: String { "\(rule): \(breaking.keys.sorted().joined(separator: ", "))" }

  /// Rules and places that are expected, as `path line:column`.
  var places: [String] {
    breaking.sorted { $0.key < $1.key }.flatMap { path, text in
      MarkedText(text).places.map { "\(path) \($0[0]):\($0[1])" }
    }
  }

  static let all = translations + stands

  /// A page with a complete front matter and more lines of it.
  static func page(_ lines: String = "", _ text: String = "Text.\n") -> String {
    "---\ntitle: Title\nsummary: Summary\n\(lines)---\n\(text)"
  }

  static func folder(_ texts: [String: String]) throws -> FolderOnDisk {
    var all = [
      "stand.yaml": "languages: [ru, en]\n", "_index.ru.md": page(), "_index.en.md": page(),
      "zoo/_index.ru.md": page(), "zoo/_index.en.md": page(), "zoo/pandas/index.ru.md": page(picture),
      "zoo/pandas/index.en.md": page(picture), "zoo/pandas/paw.gif": "GIF89a",
    ]
    all.merge(texts) { $1 }
    let folder = try FolderOnDisk()
    for (path, text) in all { try folder.write(MarkedText(text).text, to: path) }
    return folder
  }

  /// The lines that show the picture beside the page.
  static let picture = "resources:\n  - src: paw.gif\n    title: A paw\n"
}
