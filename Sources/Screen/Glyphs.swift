/// A shape in one cell, or two: a character as the terminal gets it, and the columns it takes, 1 or 2.
package struct Glyph: Hashable, Sendable {
  package let character: Character
  /// The first scalar of the character: rules of typography ask it again and again.
  package let scalar: UInt32
  private let width: UInt8

  package var columns: Int { Int(width) }

  package init(_ character: Character, columns: Int) {
    self.init(character, character.unicodeScalars.first?.value ?? 0x20, columns)
  }

  private init(_ character: Character, _ scalar: UInt32, _ columns: Int) {
    self.character = character
    self.scalar = scalar
    width = UInt8(columns)
  }

  /// Whether it shows nothing: a space of any kind, breaking or not.
  package var isBlank: Bool { Character.isBlank(scalar) && character.isBlank }

  /// A scalar that takes so many columns where nothing ambiguous is wide.
  init(_ scalar: Unicode.Scalar, _ columns: Int, _ policy: WidthPolicy) {
    guard columns == 1, policy.widens(scalar) else {
      self.init(Character(scalar), scalar.value, columns)
      return
    }
    if let standIn = StandIn.character(for: scalar) {
      self.init(standIn, columns: 1)
    } else {
      self.init(Character(scalar), scalar.value, 2)
    }
  }

  /// Stands for what has no shape of its own here: controls, unassigned scalars. U+FFFD is ambiguous itself.
  static func replacement(_ policy: WidthPolicy) -> Glyph {
    Glyph(policy.contains(.signs) ? "?" : "\u{FFFD}", columns: 1)
  }
  /// Carries a mark that has no character to stand on.
  static let placeholder = Glyph("\u{25CC}", columns: 1)
  static let space = Glyph(" ", columns: 1)
}

/// The glyphs a text is drawn with, in order: the one place that decides how a grapheme cluster is shown.
///
/// An ncurses cell holds one spacing scalar with four combining marks, so emoji families show their first member,
/// flags their two letters, and variation selectors nothing. What would be invisible, or would turn the line around,
/// is left out; what would move the cursor becomes U+FFFD. Every clip, pad, wrap and hit test counts these glyphs, so
/// that the width of a text is the sum of its parts.
package struct Glyphs: Sequence, IteratorProtocol {
  private let text: String
  private let length: Int
  /// A slice, whose first is taken without moving the rest: a cluster may be as long as the text.
  private var pending: ArraySlice<Glyph> = []
  private let policy = WidthPolicy.current
  /// The glyph at `utf8Offset`, where it has been seen already.
  private var ahead: (scalar: Unicode.Scalar, columns: Int)?
  /// The UTF-8 bytes of the clusters taken so far, what is not shown included.
  package private(set) var utf8Offset = 0

  /// The columns that the cluster begun still takes: more than 0 where the next glyph must not be parted from the last.
  package private(set) var pendingColumns = 0

  package init(_ text: String) {
    self.text = text
    length = text.utf8.count
  }

  package mutating func next() -> Glyph? {
    if let glyph = nextPending() { return glyph }
    while utf8Offset < length {
      if let glyph = nextAlone() { return glyph }
      let character = text[text.utf8.index(text.startIndex, offsetBy: utf8Offset)]
      let length = character.utf8.count
      utf8Offset += length
      ahead = nil
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
    guard let (scalar, columns) = ahead ?? text.alone(at: utf8Offset) else { return nil }
    let end = utf8Offset + UTF8.width(scalar)
    ahead = end == length ? nil : text.alone(at: end)
    guard ahead != nil || end == length else { return nil }
    utf8Offset = end
    return Glyph(scalar, columns, policy)
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
        if let shape { wait(combined(shape, marks)) }
        shape = Glyph(scalar, columns, policy)
        marks = String.UnicodeScalarView()
      }
    }
    guard let shape else { return nil }
    let last = combined(shape, marks)
    guard !pending.isEmpty else { return last }
    wait(last)
    return nextPending()
  }

  private mutating func wait(_ glyph: Glyph) {
    pending.append(glyph)
    pendingColumns += glyph.columns
  }

  private mutating func nextPending() -> Glyph? {
    guard let glyph = pending.popFirst() else { return nil }
    pendingColumns -= glyph.columns
    return glyph
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
