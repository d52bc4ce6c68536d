/// A text in which 1️⃣, 2️⃣ … mark places; the marks are taken out.
package struct MarkedText {
  package let text: String
  /// Line and column of each mark, from 1, in the order of the marks' numbers.
  package let places: [[Int]]

  /// Looks at scalars: a mark and a character that joins what stands before it are one character.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [Unicode.Scalar: [Int]] = [:]
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if "123456789".unicodeScalars.contains(scalar), rest.starts(with: "\u{FE0F}\u{20E3}".unicodeScalars) {
        rest.removeFirst(2)
        let lines = String(text).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        places[scalar] = [lines.count, (lines.last?.count ?? 0) + 1]
      } else {
        text.append(scalar)
      }
    }
    self.text = String(text)
    self.places = places.sorted { $0.key < $1.key }.map(\.value)
  }
}
