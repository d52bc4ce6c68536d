/// Putting in and erasing.
extension Editor {
  /// Types a text over the selection; what is typed on and on is one undo step a word. Control characters are left out.
  package mutating func insert(_ typed: String) -> TextChange? {
    replaceSelection(typed, as: .typing)
  }

  /// Puts a text in the place of the selection as one undo step: a paste, a link picked from a list. Control characters
  /// but tab and line ends are left out; line ends become those of the line it comes to.
  package mutating func paste(_ pasted: String) -> TextChange? {
    replaceSelection(pasted, as: .command)
  }

  /// Replaces a range as one undo step, the cursor behind the new text: a quick fix.
  package mutating func replace(_ range: Range<Int>, with replacement: String) -> TextChange? {
    let range = clusters(range)
    let bytes = PastedText.bytes(of: replacement, lineEnd: text.lineEnd(near: range.lowerBound))
    return apply(range, bytes, select: Selection(range.lowerBound + bytes.count))
  }

  private mutating func replaceSelection(_ new: String, as kind: Step.Kind) -> TextChange? {
    let range = selection.range
    let bytes = PastedText.bytes(of: new, lineEnd: text.lineEnd(near: range.lowerBound))
    return apply(range, bytes, select: Selection(range.lowerBound + bytes.count), as: kind)
  }

  /// Erases the selection, else the cluster before the cursor.
  package mutating func deleteBackward() -> TextChange? {
    erase(text.boundary(before: selection.cursor)..<selection.cursor, as: .erasingBackward)
  }

  /// Erases the selection, else the cluster at the cursor.
  package mutating func deleteForward() -> TextChange? {
    erase(selection.cursor..<text.boundary(after: selection.cursor), as: .erasingForward)
  }

  /// Erases the selection, else back to the start of the word.
  package mutating func deleteWordBackward() -> TextChange? {
    erase(text.wordStart(before: selection.cursor)..<selection.cursor, as: .command)
  }

  /// Erases the selection, else up to the end of the word.
  package mutating func deleteWordForward() -> TextChange? {
    erase(selection.cursor..<text.wordEnd(after: selection.cursor), as: .command)
  }

  private mutating func erase(_ range: Range<Int>, as kind: Step.Kind) -> TextChange? {
    let range = selection.isEmpty ? range : selection.range
    return apply(range, [], select: Selection(range.lowerBound), as: selection.isEmpty ? kind : .command)
  }

  /// A range cut down to the text and widened to whole clusters.
  func clusters(_ range: Range<Int>) -> Range<Int> {
    let lower = text.boundary(atOrBefore: range.lowerBound)
    return lower..<max(lower, text.boundary(atOrAfter: range.upperBound))
  }
}

/// Starting a new line as the line before it asks.
extension Editor {
  /// Starts a new line in the place of the selection: list items, task boxes, quotes and indentation go on, numbers count
  /// on; an item or quote without text is ended instead.
  package mutating func insertNewline() -> TextChange? {
    let range = selection.range
    let line = text.range(ofLine: text.line(at: range.lowerBound))
    let lineEnd = Array(text.lineEnd(near: range.lowerBound).utf8)
    let prefix = LinePrefix(text.bytes(in: line))
    let column = range.lowerBound - line.lowerBound
    guard column >= prefix.count else {
      // Before the text of the line, a new line goes before it as it is.
      return breakLine(range, lineEnd)
    }
    let isMarked = prefix.mark != nil || !prefix.quotes.isEmpty
    if prefix.isBare, isMarked, range.isEmpty {
      // The list in a quote ends before the quote does.
      let kept = prefix.mark == nil ? [] : prefix.quotes
      return apply(line, kept, select: Selection(line.lowerBound + kept.count))
    }
    return breakLine(range, lineEnd + prefix.continuation)
  }

  private mutating func breakLine(_ range: Range<Int>, _ bytes: [UInt8]) -> TextChange? {
    apply(range, bytes, select: Selection(range.lowerBound + bytes.count))
  }
}

/// Texts for the clipboard: the selection, or the whole line where nothing is selected.
extension Editor {
  /// The text to copy: the selection, else the cursor's line with its line end.
  package var copiedText: String { text.substring(copiedRange) }

  /// Takes out what copying takes.
  package mutating func cut() -> (text: String, change: TextChange?) {
    let range = copiedRange
    let taken = text.substring(range)
    return (taken, apply(range, [], select: Selection(range.lowerBound)))
  }

  private var copiedRange: Range<Int> {
    selection.isEmpty ? text.wholeRange(ofLine: text.line(at: selection.cursor)) : selection.range
  }
}

/// A text from outside as it is put in: without control characters but tab and line ends, which all become one kind.
enum PastedText {
  static func bytes(of text: String, lineEnd: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A:
        if !wasReturn { bytes += lineEnd.utf8 }
      case 0x0D, 0x2028, 0x2029: bytes += lineEnd.utf8
      case 0x09, 0x20..<0x7F: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case 0x00..<0x20, 0x7F..<0xA0: continue
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return bytes
  }
}

/// Taking over a whole text: from a recovery record, from the file after another program saved it, from a merge.
extension Editor {
  /// Makes the text that of a file's bytes, as one undo step that replaces only what differs. The selection stays with
  /// its text, or is the one given. Any bytes are taken as at opening, with or without a byte order mark.
  package mutating func replaceText(with bytes: [UInt8], select wanted: Selection? = nil) -> TextChange? {
    let repaired = RepairedBytes(bytes)
    defer { if !repaired.repairs.isEmpty { lock(showing: bytes) } }
    let new = repaired.bytes
    let old = text.bytes(in: 0..<text.count)
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let start = text.boundary(atOrBefore: shared)
    var tail = 0
    while tail < min(old.count, new.count) - start, old[old.count - tail - 1] == new[new.count - tail - 1] { tail += 1 }
    let range = start..<text.boundary(atOrAfter: old.count - tail)
    let newEnd = range.upperBound + new.count - old.count
    let after = Selection(
      anchor: Self.place(selection.anchor, range, newEnd), cursor: Self.place(selection.cursor, range, newEnd))
    return apply(
      range, Array(new[start..<newEnd]), select: wanted ?? after, takingOver: repaired.hasByteOrderMark)
  }

  /// Replaces a range as one undo step; the selection stays with its text.
  package mutating func amend(_ range: Range<Int>, with replacement: String) -> TextChange? {
    let range = clusters(range)
    let bytes = PastedText.bytes(of: replacement, lineEnd: text.lineEnd(near: range.lowerBound))
    let end = range.lowerBound + bytes.count
    let after = Selection(
      anchor: Self.place(selection.anchor, range, end), cursor: Self.place(selection.cursor, range, end))
    return apply(range, bytes, select: after)
  }

  /// Returns the new offset of a place when a range is replaced: within it, it stays as far from its start as there is
  /// text. A place where text is only put in stays before that text.
  private static func place(_ place: Int, _ range: Range<Int>, _ newEnd: Int) -> Int {
    let isBehind = place > range.upperBound || place == range.upperBound && !range.isEmpty
    return isBehind ? place + newEnd - range.upperBound : min(place, newEnd)
  }
}
