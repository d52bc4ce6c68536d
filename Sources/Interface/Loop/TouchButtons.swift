internal import InterfaceKit
internal import Screen
import Wording

/// A button in the footer of a kiosk: what a key does, for a finger.
struct TouchButton {
  var label: String
  var action: Input
  /// The rank: if there is no room for all buttons, those with the highest give way.
  private let rank: Int

  static let gap = 1
  /// In columns, with the blank that parts it from the next.
  private static let narrowest = 7

  var columns: Int { max(Self.narrowest, label.columns + 3) }

  /// The buttons of a screen that fit, called as in the keymap.
  static func fitting(_ columns: Int, in state: State) -> [TouchButton] {
    var buttons = all(in: state)
    while buttons.count > 1, buttons.map(\.columns).reduce(0, +) > columns {
      guard let last = buttons.indices.max(by: { buttons[$0].rank < buttons[$1].rank }) else { break }
      buttons.remove(at: last)
    }
    return buttons
  }

  private static func all(in state: State) -> [TouchButton] {
    let bindings = Keymap.available(in: Context(state), to: state)
    func button(_ action: Input, _ rank: Int) -> [TouchButton] {
      guard let binding = bindings.first(where: { $0.action == action && $0.phrase != .select }) else { return [] }
      return [
        TouchButton(label: binding.label + " " + binding.phrase.text(in: state.language), action: action, rank: rank)
      ]
    }
    let arrows = state.arrows.map { TouchButton(label: $0.label, action: $0.action, rank: 1) }
    return button(.back, 0) + button(.home, 6) + arrows + button(.search, 3) + button(.gallery, 4)
      + button(.outline, 5) + button(.palette, 2) + button(.help, 7)
  }
}

extension State {
  /// The arrows that a finger needs on the screen in view.
  fileprivate var arrows: [(label: String, action: Input)] {
    switch Context(self) {
    case .section, .page, .search, .outline, .palette, .overlay: [("↑", .page(.up)), ("↓", .page(.down))]
    case .gallery: [("←", .move(.left)), ("→", .move(.right))]
    case .find: [("↑", .move(.up)), ("↓", .move(.down))]
    case .home:
      if case .home(let home) = place, home.layout(in: shared).hiddenTiles(in: shared).isEmpty {
        []
      } else {
        [("↑", .move(.up)), ("↓", .move(.down))]
      }
    default: []
    }
  }
}

extension Composition {
  /// The buttons of a kiosk's footer, each as high as there is room for below it.
  mutating func drawButtons(_ state: State, rightTo end: Int, row: Int) {
    let grid = state.grid
    var column = grid.left
    for button in TouchButton.fitting(end - column, in: state) {
      drawKey(
        button.label,
        in: Rect(column: column, row: row, columns: button.columns, rows: min(2, state.size.rows - row)), button.action)
      column += button.columns
    }
  }
}
