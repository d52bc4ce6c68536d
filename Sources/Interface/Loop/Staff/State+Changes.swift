internal import Comparing
import Content
internal import InterfaceKit
import Screen
import Storage
import Wording

/// The changes before they go live: for the staff alone.
extension State {
  /// Opens the list, from a page of it by going back.
  mutating func openChanges() {
    guard !shared.isLocked, overlay == nil else { return }
    if case .changes(let changes) = place {
      if changes.review != nil { goBack() }
    } else {
      visit(.changes(Changes()))
    }
  }

  /// Opens a changed page before and after, by its number from 0.
  mutating func openChange(_ index: Int) {
    let pages = changes.pages
    guard pages.indices.contains(index) else { return }
    visit(.changes(Changes(focus: index, review: Review(path: pages[index].change.path))))
  }

  /// Leaves the focus of the screen that the review was opened from on the page that is shown now.
  mutating func rememberChange(_ index: Int) {
    switch past.last {
    case .changes(var list)? where list.review == nil:
      list.focus = index
      past[past.count - 1] = .changes(list)
    case .desk(var desk)?:
      desk.change = index
      past[past.count - 1] = .desk(desk)
    default: break
    }
  }

  /// Takes over what has changed; the focus stays on its page.
  mutating func take(_ report: ChangeReport) {
    if case .changes(var list) = place {
      list.follow(from: changes.pages, to: report.pages)
      place = .changes(list)
    }
    if case .desk(var desk) = place {
      desk.follow(from: changes.pages, to: report.pages)
      place = .desk(desk)
    }
    changes.report = report
  }

  /// Says that something could not be taken back, and why.
  mutating func reportFailure(_ reason: Message) {
    changes.isStale = true
    guard case .changes(var changes) = place else { return }
    changes.failure = reason
    place = .changes(changes)
  }

  /// Asks whether the current change shall be taken back, or the whole page.
  mutating func askToRevert(wholeFile: Bool) {
    guard overlay == nil, case .changes(var changes) = place else { return }
    overlay = changes.question(wholeFile: wholeFile, of: self.changes.pages).map(Overlay.question)
    place = .changes(changes)
  }

  /// Takes the answer to a question.
  mutating func answer(_ question: Question, _ isYes: Bool) -> [Effect] {
    overlay = nil
    guard isYes else { return [] }
    let change = question.page.change
    guard case .block(let number) = question.scope else {
      return [.revert(Reversal(path: change.path, bytes: change.before, expected: change.after))]
    }
    guard let bytes = question.page.reverting(number) else {
      reportFailure(.notText)
      return []
    }
    return [.revert(Reversal(path: change.path, bytes: bytes, expected: change.after))]
  }
}

/// The staff desk. Not in kiosk mode.
extension State {
  /// Opens the desk, at the language shown.
  ///
  /// - Returns: what has to be found out for it.
  mutating func openDesk() -> [Effect] {
    guard !shared.isLocked, overlay == nil else { return [] }
    visit(.desk(Desk(column: shared.stand.settings.languages.firstIndex(of: shared.language) ?? 0)))
    return [.sumUp]
  }

  /// Asks for the ID of a new page, the section of the focus typed already; where there is no stand, about a new one.
  mutating func openMaking() {
    if shared.everything.isUnstarted {
      overlay = .newStand(NewStandForm())
    } else if case .desk(let desk) = place {
      overlay = .make(Making(field: TextField(desk.begunID)))
    }
  }

  mutating func make(_ order: PageOrder) -> [Effect] {
    pending = PendingNavigation(goal: .title(order))
    return [.make(order)]
  }
}
