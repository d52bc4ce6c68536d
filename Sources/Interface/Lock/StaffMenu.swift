internal import InterfaceKit
internal import Screen
import Wording

/// The list of what staff can do with a stand that they have unlocked.
package struct StaffMenu: FocusedList, Hashable, Sendable {
  package enum Item: Hashable, Sendable, CaseIterable {
    /// The desk, where pages are edited.
    case desk
    case lock
    case restart
    case end
  }

  package var focus = 0

  package init() {}
}

extension Composition {
  mutating func drawStaffMenu(_ menu: StaffMenu, _ shared: Shared) {
    let rows = StaffMenu.Item.allCases.map { Line($0.phrase.text(in: shared.language), Style(.link)) }
    var title = Message.staffMenu.text(in: shared.language).capitalizedFirst
    if shared.options.isSafeMode { title += " · " + Message.safeMode.text(in: shared.language) }
    draw(
      ChoicePanel(title: title, rows: rows, notes: rows.map { _ in "" }, focus: menu.focus, empty: ""), shared)
  }
}

extension StaffMenu.Item {
  fileprivate var phrase: Message {
    switch self {
    case .desk: .staffDeskItem
    case .lock: .lockItem
    case .restart: .restartItem
    case .end: .endItem
    }
  }
}

/// The way to the PIN panel that works on every keyboard layout and by touch: the upper left corner touched five times, or
/// F12 pressed five times, within five seconds. Nobody does either by accident.
struct StaffChord: Hashable {
  private var count = 0
  /// The time of the first of them, in milliseconds of the monotonic clock, and which of the two ways it came by.
  private var since = 0
  private var isByKey = false

  static let strokes = 5
  private static let longest = 5_000
  static let corner = Rect(column: 0, row: 0, columns: 10, rows: 4)

  /// Takes what comes from the terminal; whether that completes the chord.
  mutating func take(_ event: Event, at now: Int) -> Bool {
    switch event {
    case .key(let key) where key.code == .function(12): count(isByKey: true, at: now)
    case .pointer(let pointer) where pointer.action == .press && Self.corner.contains(pointer.point):
      count(isByKey: false, at: now)
    case .key, .paste: count = 0
    case .pointer(let pointer): if pointer.action == .press { count = 0 }
    case .resized, .widths, .graphics, .woken, .closed: break
    }
    guard count >= Self.strokes else { return false }
    count = 0
    return true
  }

  private mutating func count(isByKey: Bool, at now: Int) {
    if count == 0 || isByKey != self.isByKey || now - since > Self.longest { (count, since) = (0, now) }
    self.isByKey = isByKey
    count += 1
  }
}
