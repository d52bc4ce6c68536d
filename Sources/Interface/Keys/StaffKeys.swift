internal import Screen

/// The keys of the staff desk that no other screen has: a part of the one keymap.
enum DeskKeys {
  static let bindings: [Binding] = [
    Binding(
      keys: [Key(.up)], action: .move(.up), contexts: [.desk], phrase: .select, label: "←↑↓→", rank: 1),
    Binding(keys: [Key(.down)], action: .move(.down), contexts: [.desk], phrase: .select, label: "←↑↓→"),
    Binding(keys: [Key(.left)], action: .move(.left), contexts: [.desk], phrase: .select, label: "←↑↓→"),
    Binding(keys: [Key(.right)], action: .move(.right), contexts: [.desk], phrase: .select, label: "←↑↓→"),
    Binding(
      keys: [Key(.tab)], action: .focusLink(.next), contexts: [.desk], phrase: .nextPart, label: "Tab", rank: 2),
    Binding(
      keys: [Key(.tab, .shift)], action: .focusLink(.previous), contexts: [.desk], phrase: .nextPart, label: "Tab"),
    Binding(
      keys: [Key(.character("n"))], action: .newPage, contexts: [.desk], phrase: .newPage, label: "N", rank: 4,
      isForStaff: true),
    Binding(
      keys: [Key(.character("d"))], action: .desk, contexts: [.home, .section, .page], phrase: .desk, label: "D",
      isForStaff: true),
  ]
}

extension Keymap {
  /// The keys of the staff's changes; their screens are not there in kiosk mode.
  static let changes: [Binding] =
    [
      Binding(
        keys: [Key(.character("c"))], action: .changes, contexts: [.home, .section, .desk], phrase: .changes,
        label: "C"),
      Binding(keys: [Key(.up)], action: .move(.up), contexts: [.changes], phrase: .select, label: "↑↓", rank: 1),
      Binding(keys: [Key(.down)], action: .move(.down), contexts: [.changes], phrase: .select, label: "↑↓"),
      Binding(
        keys: [Key(.enter), Key(.right)], action: .open, contexts: [.changes], phrase: .compare, label: "Enter",
        rank: 3),
      Binding(keys: [Key(.left)], action: .back, contexts: [.changes], phrase: .back, label: "Esc"),
      Binding(keys: [Key(.up)], action: .move(.up), contexts: [.review], phrase: .read, label: "↑↓", rank: 6),
      Binding(keys: [Key(.down)], action: .move(.down), contexts: [.review], phrase: .read, label: "↑↓"),
      Binding(
        keys: [Key(.left)], action: .move(.left), contexts: [.review], phrase: .neighbours, label: "← →", rank: 7),
      Binding(keys: [Key(.right)], action: .move(.right), contexts: [.review], phrase: .neighbours, label: "← →"),
      Binding(
        keys: [Key(.character("n"))], action: .moveToChange(.next), contexts: [.changes, .review], phrase: .nextChange,
        label: "N", rank: 2),
      Binding(
        keys: [Key(.character("p"))], action: .moveToChange(.previous), contexts: [.changes, .review],
        phrase: .previousChange, label: "P", rank: 11),
      Binding(
        keys: [Key(.character("R"))], action: .revertFile, contexts: [.changes, .review], phrase: .revertFile,
        label: "⇧R", rank: 4),
      Binding(
        keys: [Key(.character("r"))], action: .revertBlock, contexts: [.review], phrase: .revertBlock, label: "R",
        rank: 3),
      Binding(
        keys: [Key(.escape), Key(.backspace), Key(.left, .alt)], action: .back, contexts: [.changes, .review],
        phrase: .back, label: "Esc", rank: 5),
      Binding(
        keys: [Key(.character(" ")), Key(.pageDown)], action: .page(.down), contexts: [.changes, .review],
        phrase: .pages, label: "PgUp PgDn"),
      Binding(
        keys: [Key(.pageUp)], action: .page(.up), contexts: [.changes, .review], phrase: .pages, label: "PgUp PgDn"),
      Binding(
        keys: [Key(.home)], action: .start, contexts: [.changes, .review], phrase: .ends, label: "Home End"),
      Binding(keys: [Key(.end)], action: .end, contexts: [.changes, .review], phrase: .ends, label: "Home End"),
      Binding(
        keys: [Key(.character("h"))], action: .home, contexts: [.changes, .review], phrase: .home, label: "H"),
      Binding(
        keys: [Key(.character("p"), .control), Key(.character(":"))], action: .palette, contexts: [.changes, .review],
        phrase: .commands, label: ":"),
      Binding(
        keys: [Key(.character("?")), Key(.function(1))], action: .help, contexts: [.changes, .review], phrase: .help,
        label: "?", rank: 9),
    ].map(\.forStaff) + question.map(\.forStaff)

  /// The keys of a question.
  private static let question: [Binding] = [
    Binding(
      keys: [Key(.left), Key(.up), Key(.tab, .shift)], action: .move(.left), contexts: [.question], phrase: .select,
      label: "← →", rank: 1),
    Binding(
      keys: [Key(.right), Key(.down), Key(.tab)], action: .move(.right), contexts: [.question], phrase: .select,
      label: "← →"),
    Binding(keys: [Key(.enter)], action: .open, contexts: [.question], phrase: .answer, label: "Enter", rank: 2),
    Binding(
      keys: [Key(.character("y"))], action: .answer(true), contexts: [.question], phrase: .yes, label: "Y", rank: 3),
    Binding(
      keys: [Key(.character("n"))], action: .answer(false), contexts: [.question], phrase: .no, label: "N", rank: 4),
    Binding(
      keys: [Key(.escape), Key(.backspace)], action: .back, contexts: [.question], phrase: .back, label: "Esc",
      rank: 5),
  ]
}

extension Binding {
  fileprivate var forStaff: Binding {
    var binding = self
    binding.isForStaff = true
    return binding
  }
}
