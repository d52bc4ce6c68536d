package import InterfaceKit
internal import Screen
import Wording

/// The command palette while it is open: what was typed, and which of the commands it leaves has the focus.
package struct CommandPalette: FocusedList, Hashable, Sendable {
  package var field = TextField()
  /// Counts the commands shown, from 0.
  package var focus = 0

  package init() {}

  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&field)
    focus = 0
  }
}

/// A row of the command palette.
struct Command: Hashable {
  var title: String
  /// The keys that do the same, as the footer names them; empty where there are none.
  var keys: String
  var action: Input
}

extension Composition {
  /// The commands that what was typed leaves.
  mutating func drawPalette(
    _ palette: CommandPalette, _ commands: [(command: Command, positions: [Int])], _ shared: Shared
  ) {
    let rows = commands.map { Line($0.command.title.marked(at: $0.positions, Style(.link))) }
    draw(
      ChoicePanel(
        title: Message.commands.text(in: shared.language).capitalizedFirst, field: palette.field, rows: rows,
        notes: commands.map(\.command.keys), focus: palette.focus, empty: Message.noCommand.text(in: shared.language)),
      shared)
  }
}
