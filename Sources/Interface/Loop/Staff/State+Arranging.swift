internal import InterfaceKit
import Storage
import Wording

/// Changes of the stand from its desk.
extension State {
  /// Changes what has the focus on the desk, or asks first.
  mutating func arrange(_ arrangement: Arrangement) -> [Effect] {
    guard overlay == nil, case .desk(var desk) = place else { return [] }
    if arrangement == .undo {
      guard let last = undoable.last else {
        outcome = .nothingToUndo
        return []
      }
      desk.followed = last.subject
      place = .desk(desk)
      return [.arrange(last.undo, about: last.subject)]
    }
    guard desk.part == .pages, let subject = desk.subject else { return [] }
    let change: ContentChange?
    switch arrangement {
    case .earlier: change = shared.moving(subject, .previous)
    case .later: change = shared.moving(subject, .next)
    case .featured: change = shared.featuring(subject)
    case .draft: change = desk.togglingDraft
    case .rename, .remove:
      if subject != .stand { overlay = .make(Making(arrangement == .rename ? .rename(subject) : .remove(subject))) }
      return []
    case .undo: change = nil
    }
    guard let change, !change.isEmpty else { return [] }
    desk.followed = subject
    place = .desk(desk)
    return [.arrange(change, about: subject)]
  }

  /// The stand's files have been changed.
  mutating func arranged(_ change: ContentChange, _ undo: ContentChange, about subject: Subject) {
    if undoable.last?.undo == change {
      undoable.removeLast()
      outcome = .takenBack
    } else {
      undoable.append(UndoableChange(undo: undo, subject: subject))
      outcome = .arranged
    }
  }

  /// Does what was asked for: makes a page, gives a subject another name, or takes it off the stand.
  mutating func make(_ making: Making) -> [Effect] {
    switch making.purpose {
    case .page:
      guard case .success(let order) = making.order(in: shared) else { return [] }
      overlay = nil
      return make(order)
    case .rename(let subject):
      guard let (change, target) = try? shared.renaming(subject, to: making.typedID) else { return [] }
      overlay = nil
      if case .desk(var desk) = place {
        desk.followed = target
        place = .desk(desk)
      }
      return [.arrange(change, about: subject)]
    case .remove(let subject):
      overlay = nil
      return [.arrange(shared.removing(subject), about: subject)]
    }
  }
}
