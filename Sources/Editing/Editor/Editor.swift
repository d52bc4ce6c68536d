package import MarkdownTree

/// A page being edited: its text, the cursor, and what can be undone. A value, without screen or file.
///
/// Every command that changes the text gives the change, or `nil` where there was nothing to do.
package struct Editor: Sendable {
  /// The text as it is now: a value to keep, to draw and to compare with.
  package internal(set) var text: TextBuffer
  /// Both ends stand on cluster boundaries.
  package internal(set) var selection = Selection(0)
  /// Words and characters of the text.
  package internal(set) var counts: TextCounts
  /// The repairs that made the file's bytes a text, in their order.
  package let repairs: [Repair]

  var history = History()
  private var saved: TextBuffer
  /// Texts that only show bytes which are no UTF-8, and those bytes.
  private var foreign: [(text: TextBuffer, bytes: [UInt8])] = []

  /// Opens any bytes, in linear time; the byte order mark and the line ends are kept as they are. NUL and invalid UTF-8
  /// become U+FFFD and are listed in `repairs`: such a text is for reading only, see ``isLocked``.
  package init(_ bytes: [UInt8]) {
    let repaired = RepairedBytes(bytes)
    text = TextBuffer(repaired: repaired)
    repairs = repaired.repairs
    saved = text
    counts = text.counts
    if !repairs.isEmpty { foreign = [(text, bytes)] }
  }

  /// Opens a text; the same as opening its UTF-8.
  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The bytes to save.
  package var bytes: [UInt8] { bytes(of: text) }

  /// The bytes that one of the editor's texts stands for: never U+FFFD in place of what could not be read.
  package func bytes(of text: TextBuffer) -> [UInt8] {
    foreign.first { $0.text == text }?.bytes ?? text.encoded
  }

  /// Whether the text only shows bytes that are no UTF-8. Nothing edits it, for what it does not show would be lost;
  /// ``replaceText(with:select:)`` puts what they were converted to in its place, and undoing that locks it again.
  package var isLocked: Bool { foreign.contains { $0.text == text } }

  /// Takes the text for one that only shows these bytes.
  mutating func lock(showing bytes: [UInt8]) {
    // Other bytes may look the same.
    foreign.removeAll { $0.text == text }
    foreign.append((text, bytes))
  }

  /// Whether the text is another than the one last opened or saved: undoing back to that one is no modification.
  package var isModified: Bool { text != saved }

  /// Takes the text for saved. What was undone can still be made again.
  package mutating func markSaved() {
    markSaved(text)
  }

  /// Takes the text as it was when saving began for saved: typing may have gone on since.
  package mutating func markSaved(_ text: TextBuffer) {
    saved = text
    history.close()
  }

  /// The text that was last opened or saved.
  package var savedText: TextBuffer { saved }

  /// The text between the ends of the selection; empty without one.
  package var selectedText: String { text.substring(selection.range) }

  /// Line and column of the cursor, counted from 1.
  package var position: DocumentPosition { text.position(of: selection.cursor) }
}

/// The cursor, and how far from it the selection reaches.
package struct Selection: Hashable, Sendable {
  /// The end that stays when the selection is extended: bytes from the text's start, on a cluster boundary.
  package let anchor: Int
  /// The end that moves, where the cursor stands.
  package let cursor: Int
  /// The cell column the cursor comes back to when rows of enough width follow; `nil` behind other than vertical moves.
  package let goalColumn: Int?

  /// A selection between two offsets, which is put on cluster boundaries when an editor takes it.
  package init(anchor: Int, cursor: Int, goalColumn: Int? = nil) {
    self.anchor = anchor
    self.cursor = cursor
    self.goalColumn = goalColumn
  }

  /// A cursor without a selection.
  package init(_ cursor: Int) {
    self.init(anchor: cursor, cursor: cursor)
  }

  /// A selection of a range, the cursor at its end.
  package init(_ range: Range<Int>) {
    self.init(anchor: range.lowerBound, cursor: range.upperBound)
  }

  /// The selected bytes.
  package var range: Range<Int> { min(anchor, cursor)..<max(anchor, cursor) }

  /// Whether nothing is selected: there is only the cursor.
  package var isEmpty: Bool { anchor == cursor }

  /// The same ends but for the goal column.
  func hasSameEnds(as other: Selection) -> Bool { anchor == other.anchor && cursor == other.cursor }

  /// Both ends moved to cluster boundaries of a text.
  func snapped(to text: TextBuffer) -> Selection {
    let cursor = text.boundary(atOrAfter: cursor)
    let anchor = isEmpty ? cursor : text.boundary(atOrAfter: anchor)
    return Selection(anchor: anchor, cursor: cursor, goalColumn: goalColumn)
  }
}
