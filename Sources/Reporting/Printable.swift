package import Screen
import Wording

/// Text on its way out of the program. There is nothing in it that a reader cannot see but a terminal obeys, or that hides
/// what a line says: whatever a page, a name or an argument holds. Only what styles it is added here.
package struct Printable: Hashable {
  package fileprivate(set) var text: String

  /// Takes out controls but line feeds and tabs, marks of direction, and characters without a shape: zero-width ones,
  /// soft hyphens, fillers, tags. Within an emoji what joins and varies it stays.
  package init(_ text: String) {
    guard !text.unicodeScalars.allSatisfy(Self.isShown) else {
      self.text = text
      return
    }
    // Bytes: a string's scalars are appended by copying all of them each time.
    var kept: [UInt8] = []
    for character in text {
      let scalars = character.unicodeScalars
      let isEmoji = scalars.count > 1 && scalars.first.map { $0.properties.isEmoji && !$0.isASCII } ?? false
      for scalar in scalars where isEmoji && Self.isPartOfEmoji(scalar) || Self.isShown(scalar) {
        kept.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.text = String(decoding: kept, as: UTF8.self)
  }

  /// The text in a style that `codes` name, parameters of SGR (ECMA-48 8.3.117).
  package init(_ text: String, codes: String) {
    let shown = Printable(text).text
    self.text = codes.isEmpty ? shown : "\u{1B}[\(codes)m\(shown)\u{1B}[0m"
  }

  /// A screen in its colours: its cells hold what a terminal shows, and nothing that it obeys.
  package init(_ frame: Frame, depth: ColorDepth) { text = frame.ansi(depth: depth) }

  package static func + (left: Printable, right: Printable) -> Printable {
    var joined = left
    joined.text += right.text
    return joined
  }

  mutating func append(_ other: Printable) { text += other.text }

  /// The length in UTF-8.
  var byteCount: Int { text.utf8.count }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool { !CleanText.isInvisible(scalar) }

  /// The joiner, and the selectors of emoji and text.
  private static func isPartOfEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{200D}" || scalar == "\u{FE0E}" || scalar == "\u{FE0F}"
  }
}

extension Printable: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Sequence<Printable> {
  package func joined(separator: String = "") -> Printable {
    let separator = Printable(separator).text
    var joined = Printable("")
    var isFirst = true
    for part in self {
      if !isFirst { joined.text += separator }
      joined.text += part.text
      isFirst = false
    }
    return joined
  }
}
