package import Comparing
internal import InterfaceKit
import Screen
package import Storage
package import Wording

/// The changes before they go live: the list of changed pages, or one of them before and after. For the staff.
package struct Changes: Hashable, Sendable {
  /// Counts the changed pages from 0.
  package var focus: Int
  /// The page that is looked at; `nil` where the list is.
  package var review: Review?
  /// The reason why the last attempt to take something back failed; `nil` if it did not.
  package var failure: Message?

  package init(focus: Int = 0, review: Review? = nil) {
    self.focus = focus
    self.review = review
  }

  /// A wish that leads to another page.
  enum Request {
    /// Opens the page of that number before and after.
    case open(Int)
    /// The page of that number is shown now: the way back leads to it in the list.
    case shows(Int)
  }

  /// Does what a person wants.
  ///
  /// - Parameter pages: those that have changed.
  mutating func take(_ gesture: Gesture, of pages: [PageDifference], in shared: Shared) -> Request? {
    if review == nil { return takeInList(gesture, of: pages, in: shared) }
    switch gesture {
    case .move(.up): review?.scroll(by: -1, in: shared)
    case .move(.down): review?.scroll(by: 1, in: shared)
    case .move(.left): return showPage(focus - 1, of: pages, from: .next)
    case .move(.right): return showPage(focus + 1, of: pages, from: .next)
    case .wheel(let direction): review?.scroll(by: direction == .down ? 3 : -3, in: shared)
    case .page(let direction): review?.page(direction, in: shared)
    case .start: review?.moveToEnd(false, in: shared)
    case .end: review?.moveToEnd(true, in: shared)
    case .open, .number, .item, .turn: break
    }
    return nil
  }

  private mutating func takeInList(_ gesture: Gesture, of pages: [PageDifference], in shared: Shared) -> Request? {
    switch gesture {
    case .move(.up), .move(.down), .wheel:
      let isDown = gesture == .move(.down) || gesture == .wheel(.down)
      let count = max(1, pages.count)
      focus = (focus + (isDown ? 1 : -1) + count) % count
    case .page(let direction):
      let step = ChangesLayout(shared.grid, focus: focus, count: pages.count).visibleItems
      focus = (focus + (direction == .down ? step : -step)).clamped(below: pages.count)
    case .start: focus = 0
    case .end: focus = max(0, pages.count - 1)
    case .open: return .open(focus)
    case .item(let index):
      focus = index
      return .open(index)
    case .move, .number, .turn: break
    }
    return nil
  }

  /// Goes to the next change of the page, or to the first of the next page; back in the same way.
  mutating func moveToChange(_ step: Step, of pages: [PageDifference], in shared: Shared) -> Request? {
    guard let review, let page = review.page(among: pages) else {
      return take(.move(step == .next ? .down : .up), of: pages, in: shared)
    }
    let next = review.current + (step == .next ? 1 : -1)
    guard (0..<page.stops).contains(next) else {
      return showPage(focus + (step == .next ? 1 : -1), of: pages, from: step)
    }
    self.review?.current = next
    self.review?.reveals = true
    return nil
  }

  /// Shows another changed page from its first change, or from its last.
  private mutating func showPage(_ index: Int, of pages: [PageDifference], from step: Step) -> Request? {
    guard pages.indices.contains(index) else { return nil }
    focus = index
    review = Review(path: pages[index].change.path, current: step == .next ? 0 : max(0, pages[index].stops - 1))
    return .shows(index)
  }

  /// The focus stays on its page in a newer report.
  mutating func follow(from old: [PageDifference], to new: [PageDifference]) {
    guard review == nil, old.indices.contains(focus) else { return }
    focus = new.firstIndex { $0.change.path == old[focus].change.path } ?? focus
  }

  /// The question whether the current change shall be taken back, or the whole page; `nil` where there is none to ask.
  mutating func question(wholeFile: Bool, of pages: [PageDifference]) -> Question? {
    guard let review, let page = review.page(among: pages) else {
      return wholeFile && pages.indices.contains(focus) ? Question(scope: .file, page: pages[focus]) : nil
    }
    failure = nil
    // Of a page that is new or gone, no block was anything else before.
    let isBlock = !wholeFile && page.change.kind == .changed && (0..<page.stops).contains(review.current)
    return Question(scope: isBlock ? .block(review.current) : .file, page: page)
  }

  /// Brings focus and review in line with what has changed; `nil` while that is not known.
  ///
  /// - Returns: whether the page under review is as it was again and has left its place to the list.
  mutating func normalise(_ pages: [PageDifference]?, in shared: Shared) -> Bool {
    guard let pages else {
      review?.comparison = nil
      return false
    }
    let page = review.flatMap { $0.page(among: pages) }
    let isLeft = review != nil && page == nil
    if isLeft { review = nil }
    focus = focus.clamped(below: pages.count)
    if let page {
      focus = pages.firstIndex(of: page) ?? focus
      review?.compare(page, in: shared)
    }
    return isLeft
  }
}

/// The report on the changes, and whether it may be out of date.
package struct ChangeTracking: Hashable, Sendable {
  package internal(set) var report: ChangeReport?
  var isStale = true

  /// The pages that have changed, as far as they are known.
  var pages: [PageDifference] { report?.pages ?? [] }
}

/// The changed pages of the stand, and since when.
package struct ChangeReport: Hashable, Sendable {
  /// The version that changes are counted from.
  package enum Base: Hashable, Sendable {
    /// The last commit of the git repository that holds the folder, by the start of its name; `nil` where there is none
    /// yet, so that every page is new.
    case commit(String?)
    /// The moment when the stand was started.
    case start
  }

  package var base: Base
  /// The pages that have changed, in the order of `PageChange.list`, or the first of them.
  package var pages: [PageDifference]
  /// The number of all changed pages.
  package var total: Int
  /// The reason why it cannot be said what has changed.
  package var problem: Message?

  /// More pages than anybody looks through are not kept, for each takes some times the memory of its file.
  package static let mostPages = 1000

  package init(base: Base, pages: [PageDifference], total: Int? = nil, problem: Message? = nil) {
    self.base = base
    self.pages = pages
    self.total = total ?? pages.count
    self.problem = problem
  }

  /// Compares the first pages.
  package init(base: Base, changes: [PageChange]) {
    self.init(base: base, pages: changes.prefix(Self.mostPages).map { PageDifference($0) }, total: changes.count)
  }
}

/// A file to be put back, if it is still what it was when that was decided.
package struct Reversal: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  /// The bytes to write; `nil` to remove the file.
  package var bytes: [UInt8]?
  /// The bytes that the file must have; `nil` where there must be none.
  package var expected: [UInt8]?

  package init(path: String, bytes: [UInt8]?, expected: [UInt8]?) {
    self.path = path
    self.bytes = bytes
    self.expected = expected
  }
}
