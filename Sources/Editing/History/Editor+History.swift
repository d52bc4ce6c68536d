/// Changing the text, and taking changes back.
extension Editor {
  /// The one way in which an edit changes the text. The range has to end on cluster boundaries, the bytes to be a text.
  mutating func apply(
    _ range: Range<Int>, _ bytes: [UInt8], select after: Selection, as kind: Step.Kind = .command
  ) -> TextChange? {
    let edit = Edit(offset: range.lowerBound, removed: text.bytes(in: range), inserted: bytes)
    guard edit.removed != edit.inserted else {
      select(after)
      return nil
    }
    let before = selection
    let change = replace(range, bytes)
    selection = after.snapped(to: text)
    history.record(Step(kind: kind, edit: edit, before: before, after: selection))
    return change
  }

  /// Whether there is something to take back.
  package var canUndo: Bool { !history.done.isEmpty }
  /// Whether there is something to make again.
  package var canRedo: Bool { !history.undone.isEmpty }

  /// Takes the last group of edits back, with the selection before it.
  package mutating func undo() -> TextChange? {
    guard let step = history.undo() else { return nil }
    let change = replace(step.edit.offset..<step.edit.insertedEnd, step.edit.removed)
    selection = step.before
    return change
  }

  /// Makes what was last taken back again, with the selection behind it.
  package mutating func redo() -> TextChange? {
    guard let step = history.redo() else { return nil }
    let change = replace(step.edit.offset..<step.edit.removedEnd, step.edit.inserted)
    selection = step.after
    return change
  }

  private mutating func replace(_ range: Range<Int>, _ bytes: [UInt8]) -> TextChange {
    let around = text.surroundings(of: range)
    let old = TextCounts(text.substring(around))
    let change = text.replace(range, with: bytes)
    let new = TextCounts(text.substring(around.lowerBound..<(around.upperBound + change.growth)))
    counts = counts - old + new
    return change
  }
}
