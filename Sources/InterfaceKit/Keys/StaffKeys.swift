internal import Screen

/// The keys of the staff desk that no other screen has: a part of the one keymap.
package enum DeskKeys {
  package static let bindings: [Binding] = [
    Binding([.up], .move(.up), in: [.desk], .select, "←↑↓→", rank: 1),
    Binding([.down], .move(.down), in: [.desk], .select, "←↑↓→"),
    Binding([.left], .move(.left), in: [.desk], .select, "←↑↓→"),
    Binding([.right], .move(.right), in: [.desk], .select, "←↑↓→"),
    Binding([.tab], .focusLink(.next), in: [.desk], .nextPart, "Tab", rank: 4),
    Binding([Key(.tab, .shift)], .focusLink(.previous), in: [.desk], .nextPart, "Tab"),
    Binding(["n"], .newPage, in: [.desk], .newPage, "N", rank: 7, isForStaff: true),
    Binding(["n"], .newPage, in: [.home], .newStand, "N", rank: 0, isForStaff: true),
    Binding([.up, Key(.tab, .shift)], .move(.up), in: [.newStand], .select, "↑↓", rank: 1),
    Binding([.down, .tab], .move(.down), in: [.newStand], .select, "↑↓"),
    Binding([.enter], .open, in: [.newStand], .answer, "Enter", rank: 3),
    Binding(["s"], .editSettings, in: [.desk], .settings, "S", rank: 16, isForStaff: true),
    Binding([Key(.up, .alt)], .arrange(.earlier), in: [.desk], .order, "Alt+↑↓", isForStaff: true),
    Binding([Key(.down, .alt)], .arrange(.later), in: [.desk], .order, "Alt+↑↓", isForStaff: true),
    Binding(["f"], .arrange(.featured), in: [.desk], .featured, "F", rank: 11, isForStaff: true),
    Binding(["v"], .arrange(.draft), in: [.desk], .draftOrNot, "V", rank: 12, isForStaff: true),
    Binding(["r"], .arrange(.rename), in: [.desk], .rename, "R", rank: 13, isForStaff: true),
    Binding([.delete], .arrange(.remove), in: [.desk], .remove, "Del", rank: 14, isForStaff: true),
    Binding(["z", .control("z")], .arrange(.undo), in: [.desk], .undo, "Z", rank: 15, isForStaff: true),
    Binding(["m"], .staffMenu, in: [.home, .section, .page, .desk], .staffMenu, "M", rank: 0, isForStaff: true),
    Binding(["d"], .desk, in: [.home, .section, .page], .desk, "D", isForStaff: true),
  ]
}

extension Keymap {
  /// The keys of the staff's changes; their screens are not there in kiosk mode.
  package static let changes: [Binding] =
    [
      Binding(["c"], .changes, in: [.home, .section, .desk], .changes, "C"),
      Binding([.up], .move(.up), in: [.changes], .select, "↑↓", rank: 3),
      Binding([.down], .move(.down), in: [.changes], .select, "↑↓"),
      Binding([.enter, .right], .open, in: [.changes], .compare, "Enter", rank: 1),
      Binding([.left], .back, in: [.changes], .back, "Esc"),
      Binding([.up], .move(.up), in: [.review], .read, "↑↓", rank: 6),
      Binding([.down], .move(.down), in: [.review], .read, "↑↓"),
      Binding([.left], .move(.left), in: [.review], .neighbours, "←→", rank: 7),
      Binding([.right], .move(.right), in: [.review], .neighbours, "←→"),
      Binding(["n"], .moveToChange(.next), in: [.changes, .review], .nextChange, "N", rank: 0),
      Binding(["p"], .moveToChange(.previous), in: [.changes, .review], .previousChange, "P", rank: 2),
      Binding(["R"], .revertFile, in: [.changes, .review], .revertFile, "Shift+R", rank: 4),
      Binding(["r"], .revertBlock, in: [.review], .revertBlock, "R", rank: 3),
      Binding([.escape, .backspace, Key(.left, .alt)], .back, in: [.changes, .review], .back, "Esc", rank: 5),
      Binding([" ", .pageDown], .page(.down), in: [.changes, .review], .pages, "PgUp PgDn"),
      Binding([.pageUp], .page(.up), in: [.changes, .review], .pages, "PgUp PgDn"),
      Binding([.home], .start, in: [.changes, .review], .ends, "Home End"),
      Binding([.end], .end, in: [.changes, .review], .ends, "Home End"),
      Binding(["h"], .home, in: [.changes, .review], .home, "H"),
      Binding([.control("p"), ":"], .palette, in: [.changes, .review], .commands, ":"),
      Binding(["?", Key(.function(1))], .help, in: [.changes, .review], .help, "?", rank: 98),
    ].map(\.forStaff) + question.map(\.forStaff)

  /// The keys of a question.
  private static let question: [Binding] = [
    Binding([.left, .up, Key(.tab, .shift)], .move(.left), in: [.question], .select, "←→", rank: 1),
    Binding([.right, .down, .tab], .move(.right), in: [.question], .select, "←→"),
    Binding([.enter], .open, in: [.question], .answer, "Enter", rank: 2),
    Binding(["y"], .answer(true), in: [.question], .yes, "Y", rank: 3),
    Binding(["n"], .answer(false), in: [.question], .no, "N", rank: 4),
    Binding([.escape, .backspace], .back, in: [.question], .back, "Esc", rank: 5),
  ]
}

extension Binding {
  fileprivate var forStaff: Binding {
    var binding = self
    binding.isForStaff = true
    return binding
  }
}
