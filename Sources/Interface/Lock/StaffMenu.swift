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
