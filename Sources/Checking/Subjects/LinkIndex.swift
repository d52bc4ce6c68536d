package import Content
import Wording

/// The IDs of a stand, for resolving thousands of links.
package struct LinkIndex: LinkSpace, Sendable {
  package let settings: Settings
  private var sections: Set<String> = []
  private var exhibits: Set<ExhibitID> = []
  private var names: [Name] = []

  /// An ID by which links and people may mean something.
  private struct Name {
    var text: String
    var id: String
    var length: Int
    var letters: UInt64
  }

  package init(_ stand: Stand) {
    settings = stand.settings
    for section in stand.sections {
      sections.insert(section.id)
      add(section.id, for: section.id)
      for exhibit in section.exhibits {
        exhibits.insert(exhibit.id)
        add(exhibit.id.description, for: exhibit.id.description)
        add(exhibit.id.exhibit, for: exhibit.id.description)
      }
    }
  }

  package func hasSection(_ id: String) -> Bool { sections.contains(id) }
  package func holds(_ id: ExhibitID) -> Bool? { exhibits.contains(id) }

  package func nearest(to id: String) -> [String] {
    let limit = EditDistance.tolerance(for: id)
    let (length, letters) = (id.unicodeScalars.count, Self.letters(of: id))
    var found: [String: Int] = [:]
    for name in names {
      // Each change of a letter changes at most two of the signs for letters: most names need no closer look.
      guard abs(name.length - length) <= limit, (name.letters ^ letters).nonzeroBitCount <= 2 * limit,
        let distance = EditDistance.between(id, name.text, atMost: limit)
      else { continue }
      found[name.id] = min(found[name.id] ?? .max, distance)
    }
    return found.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(3).map(\.key)
  }

  private mutating func add(_ text: String, for id: String) {
    names.append(Name(text: text, id: id, length: text.unicodeScalars.count, letters: Self.letters(of: text)))
  }

  private static func letters(of text: String) -> UInt64 {
    text.lowercased().unicodeScalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }
}
