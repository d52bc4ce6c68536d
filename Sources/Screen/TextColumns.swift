internal import CUnistring

extension String {
  /// The columns the text takes on a screen: the sum of its glyphs'.
  package var columns: Int {
    if WidthPolicy.current == .narrow, let columns = columnsAlone { return columns }
    var sum = 0
    for glyph in Glyphs(self) { sum += glyph.columns }
    return sum
  }

  /// The text where it fits, else as many whole grapheme clusters of it as leave room for an ellipsis at its end.
  package func truncated(to limit: Int) -> String {
    guard limit > 0 else { return "" }
    guard columns > limit else { return self }
    let room = limit - Self.ellipsis.columns
    guard room >= 0 else { return "" }
    var kept: [Glyph] = []
    var used = 0
    var glyphs = Glyphs(self)
    while let glyph = glyphs.next() {
      guard used + glyph.columns + glyphs.pendingColumns <= room else { break }
      kept.append(glyph)
      used += glyph.columns
    }
    while kept.last?.isBlank == true { kept.removeLast() }
    return String(kept.map(\.character)) + Self.ellipsis
  }

  /// The text where it fits, else as many whole grapheme clusters of its end as do: for what is typed at its end.
  package func tail(within limit: Int) -> String {
    var start = endIndex
    var room = limit
    for index in indices.reversed() {
      room -= String(self[index]).columns
      guard room >= 0 else { break }
      start = index
    }
    return String(self[start...])
  }

  private static let ellipsis = "…"
}

/// Widths without a look for the ends of clusters, which takes longer than all else: a line of 100 Russian letters becomes
/// glyphs in 2.4 µs instead of 10.4 µs, and is measured in 0.3 instead of 8.3 µs. In a paragraph of 5 MB, which is set as a
/// whole at every key, that is 0.2 s.
extension String {
  /// The columns of a text whose scalars are all clusters by themselves; `nil` for others.
  var columnsAlone: Int? {
    utf8.withContiguousStorageIfAvailable { bytes in
      var sum = 0
      var offset = 0
      while offset < bytes.count {
        guard let scalar = Unicode.Scalar(at: offset, in: bytes), let columns = scalar.columnsAlone else { return nil }
        sum += columns
        offset += UTF8.width(scalar)
      }
      return sum
    } ?? nil
  }

  /// The scalar that starts at an offset in UTF-8, and its columns; `nil` where it has to be looked at more closely.
  func alone(at offset: Int) -> (scalar: Unicode.Scalar, columns: Int)? {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let scalar = Unicode.Scalar(at: offset, in: bytes), let columns = scalar.columnsAlone else { return nil }
      return (scalar, columns)
    } ?? nil
  }
}

extension Unicode.Scalar {
  /// Decoded by hand: a view of scalars checks each index it is given. `nil` for those of four bytes.
  fileprivate init?(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let lead = bytes[offset]
    var value = UInt32(lead)
    if lead >= 0x80 {
      guard (0xC2..<0xF0).contains(lead) else { return nil }
      value = UInt32(lead) & (lead < 0xE0 ? 0x1F : 0x0F)
      for byte in bytes[offset + 1..<offset + (lead < 0xE0 ? 2 : 3)] { value = value << 6 | UInt32(byte) & 0x3F }
    }
    self.init(value)
  }

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

/// The places where a line of text may end: the line breaking algorithm of Unicode (UAX #14), as GNU
/// libunistring has it.
package struct LineBreaks {
  /// The kind of break before a scalar.
  package enum Opportunity: Hashable, Sendable {
    case prohibited, possible, mandatory
  }

  private let marks: [CChar]

  /// Looks at one paragraph, in linear time.
  package init(_ scalars: [UInt32]) {
    var marks = [CChar](repeating: 0, count: scalars.count)
    u32_possible_linebreaks_v2(scalars, scalars.count, "UTF-8", &marks)
    for index in scalars.indices.dropFirst()
    where Self.isInsideAbbreviation(scalars[index - 1], scalars[index])
      || Self.isInsideSpan(scalars[..<index], scalars[index])
    {
      if Int32(marks[index]) == Int32(UC_BREAK_POSSIBLE) { marks[index] = CChar(UC_BREAK_PROHIBITED) }
    }
    self.marks = marks
  }

  /// Rule LB29, which the library leaves out: no break between infix punctuation and a letter, as in “т.е.”.
  private static func isInsideAbbreviation(_ mark: UInt32, _ letter: UInt32) -> Bool {
    guard mark == 0x2C || mark == 0x2E || mark == 0x3A || mark == 0x3B, let letter = Unicode.Scalar(letter) else {
      return false
    }
    return letter.properties.isAlphabetic && ScalarWidth(of: letter) == .columns(1)
  }

  /// Numbers from one to another stay together, as in “17–21”: UAX #14 allows a break behind the dash.
  private static func isInsideSpan(_ scalars: ArraySlice<UInt32>, _ next: UInt32) -> Bool {
    func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    return isDigit(next) && scalars.last == 0x2013 && scalars.dropLast().last.map(isDigit) == true
  }

  /// Whether the line may end before the scalar of that index; never before the first.
  package subscript(index: Int) -> Opportunity {
    guard index > 0, index < marks.count else { return .prohibited }
    // The library marks the line end itself, not what follows it.
    if Int32(marks[index - 1]) == Int32(UC_BREAK_MANDATORY) { return .mandatory }
    return Int32(marks[index]) == Int32(UC_BREAK_POSSIBLE) ? .possible : .prohibited
  }
}
