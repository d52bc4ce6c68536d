internal import MarkdownTree

/// The steps that can be taken back and made again, without a limit.
struct History: Sendable {
  private(set) var done: [Step] = []
  private(set) var undone: [Step] = []
  /// Whether the last step takes further edits in.
  private var isOpen = false

  mutating func record(_ step: Step) {
    undone = []
    if isOpen, !done.isEmpty, done[done.count - 1].absorb(step) { return }
    done.append(step)
    isOpen = step.kind != .command
  }

  mutating func close() { isOpen = false }

  mutating func undo() -> Step? {
    guard let step = done.popLast() else { return nil }
    isOpen = false
    undone.append(step)
    return step
  }

  mutating func redo() -> Step? {
    guard let step = undone.popLast() else { return nil }
    isOpen = false
    done.append(step)
    return step
  }
}

/// One replacement in a text, which can be made and taken back.
struct Edit: Hashable, Sendable {
  var offset: Int
  var removed: [UInt8]
  var inserted: [UInt8]
  /// Whether the file starts with a byte order mark, before and behind it.
  var hadMark = false
  var hasMark = false

  var insertedEnd: Int { offset + inserted.count }
  var removedEnd: Int { offset + removed.count }
}

/// A step of undo: an edit and the selections around it.
struct Step: Hashable, Sendable {
  /// The kind of an edit; edits of one kind may go on with each other.
  enum Kind: Hashable, Sendable {
    case typing, erasingBackward, erasingForward
    /// A command that is a step by itself.
    case command
  }

  var kind: Kind
  var edit: Edit
  var before: Selection
  var after: Selection

  /// Takes an edit made right behind this one into the step, where both are parts of one word being typed or erased.
  mutating func absorb(_ next: Step) -> Bool {
    guard next.kind == kind, next.before.hasSameEnds(as: after) else { return false }
    switch kind {
    case .command: return false
    case .typing:
      guard next.edit.removed.isEmpty, next.edit.offset == edit.insertedEnd,
        Self.continuesWord(edit.inserted, next.edit.inserted)
      else { return false }
      edit.inserted += next.edit.inserted
    case .erasingBackward:
      guard next.edit.inserted.isEmpty, next.edit.removedEnd == edit.offset,
        Self.continuesWord(next.edit.removed, edit.removed)
      else { return false }
      edit.removed = next.edit.removed + edit.removed
      edit.offset = next.edit.offset
    case .erasingForward:
      guard next.edit.inserted.isEmpty, next.edit.offset == edit.offset,
        Self.continuesWord(edit.removed, next.edit.removed)
      else { return false }
      edit.removed += next.edit.removed
    }
    after = next.after
    return true
  }

  /// Blanks go with the word before them: a group ends where a blank is followed by something else.
  private static func continuesWord(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard let last = left.last, let first = right.first else { return true }
    let ends = last.isBlank || last == .newline || last == .carriageReturn
    let starts = first.isBlank || first == .newline || first == .carriageReturn
    return !ends || starts
  }
}

/// Changing the text, and taking changes back.
extension Editor {
  /// The one way in which an edit changes the text, if it is not locked. The range has to end on cluster boundaries, the
  /// bytes to be a text.
  ///
  /// - Parameter takingOver: Whether the text is that of a file with a byte order mark; `nil` where it stays the one it
  ///   is. Only a whole text can take the place of a locked one.
  mutating func apply(
    _ range: Range<Int>, _ bytes: [UInt8], select after: Selection, as kind: Step.Kind = .command,
    takingOver hasByteOrderMark: Bool? = nil
  ) -> TextChange? {
    var edit = Edit(offset: range.lowerBound, removed: text.bytes(in: range), inserted: bytes)
    edit.hadMark = text.hasByteOrderMark
    edit.hasMark = hasByteOrderMark ?? edit.hadMark
    guard edit.removed != edit.inserted || edit.hadMark != edit.hasMark,
      hasByteOrderMark != nil || !isLocked
    else {
      select(after)
      return nil
    }
    let before = selection
    let change = replace(range, bytes)
    text.hasByteOrderMark = edit.hasMark
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
    text.hasByteOrderMark = step.edit.hadMark
    selection = step.before
    return change
  }

  /// Makes what was last taken back again, with the selection behind it.
  package mutating func redo() -> TextChange? {
    guard let step = history.redo() else { return nil }
    let change = replace(step.edit.offset..<step.edit.removedEnd, step.edit.inserted)
    text.hasByteOrderMark = step.edit.hasMark
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
