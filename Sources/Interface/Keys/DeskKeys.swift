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
