/// One thing that had to be replaced, dropped or cut off to make the bytes of a file a text.
///
/// Line ends are not listed: CR LF and a lone CR become LF, and no reader sees a difference.
package struct Repair: Hashable, Sendable {
  /// What was wrong with the bytes.
  package enum Kind: Hashable, Sendable {
    /// Bytes that are no UTF-8: each maximal subpart (Unicode 3.9, "U+FFFD Substitution") became one U+FFFD.
    case invalidUTF8
    /// A NUL, which became U+FFFD as CommonMark asks.
    case nul
    /// A byte order mark before the first character, which was dropped.
    case byteOrderMark
    /// The text was longer than `Document.maximumSize`; the rest was cut off.
    case tooLong
  }

  package var kind: Kind
  /// Where in the repaired text, in UTF-8 bytes from 0: the place of the first replacement.
  package var offset: Int
  /// How many replacements stand side by side from there on, at least 1.
  package var count: Int

  package init(kind: Kind, offset: Int, count: Int = 1) {
    self.kind = kind
    self.offset = offset
    self.count = count
  }
}
