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
