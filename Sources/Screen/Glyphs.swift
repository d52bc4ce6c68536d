/// The glyphs a text is drawn with, in order: the one place that decides how a grapheme cluster is shown.
///
/// An ncurses cell holds one spacing scalar with four combining marks, so emoji families show their first member,
/// flags their two letters, and variation selectors nothing. What would be invisible, or would turn the line around,
/// is left out; what would move the cursor becomes U+FFFD. Every clip, pad, wrap and hit test counts these glyphs, so
/// that the width of a text is the sum of its parts.
package struct Glyphs: Sequence, IteratorProtocol {
  private var characters: String.Iterator
  private var pending: [Glyph] = []

  package init(_ text: String) { characters = text.makeIterator() }

  package mutating func next() -> Glyph? {
    if !pending.isEmpty { return pending.removeFirst() }
    while let character = characters.next() {
      if let byte = character.utf8.first, byte < 0x80, character.utf8.count == 1 {
        return byte >= 0x20 && byte != 0x7F ? Glyph(character, columns: 1) : Self.shown(control: byte)
      }
      if let glyph = shown(character) { return glyph }
    }
    return nil
  }

  private static func shown(control byte: UInt8) -> Glyph {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") ? .space : .replacement
  }

  private mutating func shown(_ cluster: Character) -> Glyph? {
    var shape: Glyph?
    var marks = String.UnicodeScalarView()
    for scalar in cluster.unicodeScalars {
      switch ScalarWidth(of: scalar) {
      case .none:
        continue
      case .joiner:
        if let shape { return combined(shape, marks) }
      case .mark:
        if shape == nil { shape = Glyph("\u{25CC}", columns: 1) }
        if marks.count < 4 { marks.append(scalar) }
      case .control:
        if shape == nil { shape = scalar == "\r" ? .space : .replacement }
      case .columns(let columns):
        let glyph = Glyph(Character(scalar), columns: columns)
        if shape == nil { shape = glyph } else { pending.append(glyph) }
      }
    }
    return shape.map { combined($0, marks) }
  }

  private func combined(_ base: Glyph, _ marks: String.UnicodeScalarView) -> Glyph {
    guard !marks.isEmpty else { return base }
    return Glyph(Character(String(base.character) + String(marks)), columns: base.columns)
  }
}
