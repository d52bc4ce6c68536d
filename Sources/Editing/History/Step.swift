internal import Markdown

/// What one undo takes back: an edit and the selections around it.
struct Step: Hashable, Sendable {
  /// Which edits go on with each other.
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
