package import Markdown

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
  /// What had to be replaced to make the file's bytes a text, in their order.
  package let repairs: [Repair]

  var history = History()
  private var saved: TextBuffer
  /// The text and the bytes it was made of, where they are not the same.
  private let read: (text: TextBuffer, bytes: [UInt8])?

  /// Opens any bytes, in linear time: NUL and invalid UTF-8 become U+FFFD and are listed in `repairs`; the byte order
  /// mark and the line ends are kept as they are.
  package init(_ bytes: [UInt8]) {
    let repaired = RepairedBytes(bytes)
    text = TextBuffer(repaired: repaired)
    repairs = repaired.repairs
    read = repaired.repairs.isEmpty ? nil : (text, bytes)
    saved = text
    counts = text.counts
  }

  /// Opens a text; the same as opening its UTF-8.
  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The bytes to save: those that were opened where nothing was edited, repaired or not.
  package var bytes: [UInt8] {
    if let read, read.text == text { return read.bytes }
    return text.encoded
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
