/// A heading of a page, for its outline and for links into it.
package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package var level: Int
  /// Its plain text.
  package var text: String
  /// The name that a link writes behind `#`: unique in the page, as GitHub makes them.
  package var anchor: String
  /// Its source range.
  package var range: Range<Int>
  /// The `id` of its node.
  package var node: Int
}

/// Makes the anchors of headings: what the source says, `{#id}`, or as GitHub does: letters and digits lower-cased, punctuation dropped, spaces made
/// hyphens, `-1`, `-2` … behind what is taken.
enum Anchors {
  static func headings(of storage: DocumentStorage) -> [Heading] {
    var uses: [String: Int] = [:]
    return storage.tree.headings.map { index in
      let node = Node(storage: storage, index: Int(index))
      let text = node.text.replacing("\n", with: " ")
      let stem = slug(of: text)
      let identifier = node.identifier
      var anchor = identifier.isEmpty ? stem : identifier
      while identifier.isEmpty, uses[anchor] != nil {
        let number = uses[stem, default: 0] + 1
        uses[stem] = number
        anchor = "\(stem)-\(number)"
      }
      uses[anchor] = 0
      return Heading(
        level: Int(node.record.detail), text: text, anchor: anchor, range: node.range, node: node.id)
    }
  }

  static func slug(of text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == " " {
        slug.append("-")
      } else if scalar == "-" || isWord(scalar) {
        slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(slug)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    return switch scalar.properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

/// The links of a document, numbered in reading order.
extension Document {
  /// The number of links that a reader can meet. Those inside another link or in the description of an image are not
  /// counted: all of it leads where the outer one does.
  package var linkCount: Int { storage.allLinks().count }

  /// The link of a number counted from 0; `nil` for a number that no link has.
  package func link(_ number: Int) -> Node? {
    let links = storage.allLinks()
    return links.indices.contains(number) ? Node(storage: storage, index: Int(links[number])) : nil
  }

  /// The number of the first link that starts at a source offset or behind it: `linkCount` where none does. O(log n).
  package func firstLink(from offset: Int) -> Int {
    storage.allLinks().binarySearch(behind: { Int(storage.tree.records[Int($0)].start) < offset })
  }
}

extension Node {
  /// A link's number in its document, counted from 0; `nil` for other kinds and links inside others. O(log n).
  package var linkNumber: Int? {
    guard record.tag == .link else { return nil }
    let links = storage.allLinks()
    let found = links.binarySearch(behind: { $0 < index })
    return found < links.count && Int(links[found]) == index ? found : nil
  }
}

extension Tree {
  /// The indices of the links' records that are in no other link and no image.
  func outerLinks() -> [UInt32] {
    var links: [UInt32] = []
    var end: UInt32 = 0
    for index in records.indices where records[index].tag == .link || records[index].tag == .image {
      guard index >= end else { continue }
      let record = records[index]
      end = record.next
      if record.tag == .link { links.append(UInt32(clamping: index)) }
    }
    return links
  }
}
