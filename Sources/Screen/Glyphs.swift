/// The glyphs a text is drawn with, in order: the one place that decides how a grapheme cluster is shown.
///
/// An ncurses cell holds one spacing scalar with four combining marks, so emoji families show their first member,
/// flags their two letters, and variation selectors nothing. What would be invisible, or would turn the line around,
/// is left out; what would move the cursor becomes U+FFFD. Every clip, pad, wrap and hit test counts these glyphs, so
/// that the width of a text is the sum of its parts.
package struct Glyphs: Sequence, IteratorProtocol {
  private typealias Scalar = (scalar: Unicode.Scalar, columns: Int, end: String.Index)

  private let text: String
  private var index: String.Index
  private var pending: [Glyph] = []
  private let policy = WidthPolicy.current
  /// What stands at `index`, where that has been seen already.
  private var ahead: Scalar?
  /// The UTF-8 bytes of the clusters taken so far, what is not shown included.
  package private(set) var utf8Offset = 0

  /// The columns that the cluster begun still takes: more than 0 where the next glyph must not be parted from the last.
  package var pendingColumns: Int { pending.isEmpty ? 0 : pending.reduce(0) { $0 + $1.columns } }

  package init(_ text: String) {
    self.text = text
    index = text.startIndex
  }

  package mutating func next() -> Glyph? {
    if !pending.isEmpty { return pending.removeFirst() }
    while index < text.endIndex {
      if let glyph = nextAlone() { return glyph }
      let character = text[index]
      index = text.index(after: index)
      ahead = nil
      let length = character.utf8.count
      utf8Offset += length
      if length == 1, let byte = character.utf8.first {
        return byte >= 0x20 && byte != 0x7F ? Glyph(character, columns: 1) : shown(control: byte)
      }
      if let glyph = shown(character) { return glyph }
    }
    return nil
  }

  /// The next scalar where it and the one behind it join nothing: nearly all of Russian, English and Chinese. Looking
  /// for the end of its cluster would take longer than all else.
  private mutating func nextAlone() -> Glyph? {
    guard let (scalar, columns, end) = ahead ?? alone(at: index) else { return nil }
    ahead = end == text.endIndex ? nil : alone(at: end)
    guard ahead != nil || end == text.endIndex else { return nil }
    index = end
    utf8Offset += UTF8.width(scalar)
    return policy == .narrow ? Glyph(Character(scalar), columns: columns) : Glyph(scalar, columns, policy)
  }

  /// The scalar that starts there and where it ends; `nil` for all that has to be looked at more closely. Decoded by hand:
  /// a view of scalars checks each index it is given.
  private func alone(at start: String.Index) -> Scalar? {
    let bytes = text.utf8
    var end = bytes.index(after: start)
    let lead = bytes[start]
    var value = UInt32(lead)
    if lead >= 0x80 {
      // Those of four bytes are all looked at more closely.
      guard (0xC2..<0xF0).contains(lead) else { return nil }
      value = UInt32(lead) & (lead < 0xE0 ? 0x1F : 0x0F)
      for _ in 0..<(lead < 0xE0 ? 1 : 2) {
        value = value << 6 | UInt32(bytes[end]) & 0x3F
        end = bytes.index(after: end)
      }
    }
    guard let scalar = Unicode.Scalar(value), let columns = scalar.columnsAlone else { return nil }
    return (scalar, columns, end)
  }

  private func shown(control byte: UInt8) -> Glyph {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): .space
    default: .replacement(policy)
    }
  }

  /// The first glyph of a cluster; any others wait in `pending`.
  private mutating func shown(_ cluster: Character) -> Glyph? {
    var shape: Glyph?
    var marks = String.UnicodeScalarView()
    scalars: for scalar in cluster.unicodeScalars {
      switch ScalarWidth(of: scalar) {
      case .none:
        continue
      case .joiner:
        // Elsewhere than in emoji it joins letters, which are all shown.
        if let first = shape?.character.unicodeScalars.first, first.properties.isEmoji { break scalars }
      case .mark:
        if shape == nil { shape = .placeholder }
        if marks.count < 4 { marks.append(scalar) }
      case .control:
        if shape == nil { shape = scalar == "\r" ? .space : .replacement(policy) }
      case .columns(let columns):
        if let shape { pending.append(combined(shape, marks)) }
        shape = policy == .narrow ? Glyph(Character(scalar), columns: columns) : Glyph(scalar, columns, policy)
        marks = String.UnicodeScalarView()
      }
    }
    guard let shape else { return nil }
    let last = combined(shape, marks)
    guard !pending.isEmpty else { return last }
    pending.append(last)
    return pending.removeFirst()
  }

  /// Not every scalar without a width of its own joins the one before it: the vowel of a Korean syllable without its
  /// consonant does not.
  private func combined(_ base: Glyph, _ marks: String.UnicodeScalarView) -> Glyph {
    guard !marks.isEmpty else { return base }
    let characters = String(base.character) + String(marks)
    guard let character = characters.first, characters.count == 1 else {
      return base == .placeholder ? .replacement(policy) : base
    }
    return Glyph(character, columns: base.columns)
  }
}

extension Unicode.Scalar {
  /// The columns of a scalar that is a cluster by itself between others of its like (UAX #29: nothing extends, joins or
  /// prepends it); `nil` for all that has to be looked at more closely.
  fileprivate var columnsAlone: Int? {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xA9, 0xAA..<0xAD, 0xAF..<0x250, 0x400..<0x483, 0x48A..<0x530, 0x2010..<0x2028,
      0x2500..<0x25AA:
      1
    case 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xFF01..<0xFF61: 2
    default: nil
    }
  }
}
