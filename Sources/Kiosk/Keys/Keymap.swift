internal import Screen

/// All keys: the one table that the program obeys, and that footer, help and README are made from.
enum Keymap {
  static let bindings: [Binding] =
    [
      Binding(
        keys: [Key(.up)], action: .move(.up), contexts: [.home], phrase: .select, label: "←↑↓→", rank: 1),
      Binding(keys: [Key(.down)], action: .move(.down), contexts: [.home], phrase: .select, label: "←↑↓→"),
      Binding(keys: [Key(.left)], action: .move(.left), contexts: [.home], phrase: .select, label: "←↑↓→"),
      Binding(keys: [Key(.right)], action: .move(.right), contexts: [.home], phrase: .select, label: "←↑↓→"),

      Binding(keys: [Key(.up)], action: .move(.up), contexts: [.section], phrase: .select, label: "↑↓", rank: 1),
      Binding(keys: [Key(.down)], action: .move(.down), contexts: [.section], phrase: .select, label: "↑↓"),
      Binding(keys: [Key(.right)], action: .open, contexts: [.section], phrase: .open, label: "Enter"),
      Binding(keys: [Key(.left)], action: .back, contexts: [.section], phrase: .back, label: "Esc"),

      Binding(keys: [Key(.up)], action: .move(.up), contexts: [.page], phrase: .read, label: "↑↓", rank: 1),
      Binding(keys: [Key(.down)], action: .move(.down), contexts: [.page], phrase: .read, label: "↑↓"),
      Binding(keys: [Key(.tab)], action: .focusLink(.next), contexts: [.page], phrase: .links, label: "Tab", rank: 2),
      Binding(
        keys: [Key(.tab, .shift)], action: .focusLink(.previous), contexts: [.page], phrase: .links, label: "Tab"),
      Binding(
        keys: [Key(.left)], action: .move(.left), contexts: [.page], phrase: .neighbours, label: "← →", rank: 6),
      Binding(keys: [Key(.right)], action: .move(.right), contexts: [.page], phrase: .neighbours, label: "← →"),

      Binding(
        keys: [Key(.character("i"))], action: .gallery, contexts: [.page], phrase: .pictures, label: "I", rank: 4),
      Binding(
        keys: [Key(.left), Key(.up)], action: .move(.left), contexts: [.gallery], phrase: .pictures, label: "← →",
        rank: 1),
      Binding(
        keys: [Key(.right), Key(.down)], action: .move(.right), contexts: [.gallery], phrase: .pictures, label: "← →"),

      Binding(
        keys: [Key(.enter)], action: .open, contexts: [.home, .section, .page], phrase: .open, label: "Enter", rank: 3),
    ] + numbers + [
      Binding(
        keys: [Key(.escape), Key(.backspace)], action: .back, contexts: [.section, .page, .gallery, .overlay],
        phrase: .back, label: "Esc", rank: 5),
      Binding(
        keys: [Key(.enter), Key(.character(" "))], action: .back, contexts: [.gallery, .overlay],
        phrase: .back, label: "Esc"),
      Binding(
        keys: [Key(.character(" ")), Key(.pageDown)], action: .page(.down), contexts: [.section, .page],
        phrase: .pages, label: "PgUp PgDn"),
      Binding(
        keys: [Key(.pageUp)], action: .page(.up), contexts: [.section, .page], phrase: .pages, label: "PgUp PgDn"),
      Binding(keys: [Key(.home)], action: .start, contexts: [.section, .page], phrase: .ends, label: "Home End"),
      Binding(keys: [Key(.end)], action: .end, contexts: [.section, .page], phrase: .ends, label: "Home End"),
      Binding(
        keys: [Key(.left, .alt)], action: .back, contexts: [.section, .page], phrase: .back, label: "Esc"),
      Binding(keys: [Key(.right, .alt)], action: .forward, contexts: [], phrase: .forward, label: "Alt →"),
      Binding(keys: [Key(.character("h"))], action: .home, contexts: [.section, .page], phrase: .home, label: "H"),
      Binding(
        keys: [Key(.character("l"))], action: .nextLanguage, contexts: [], phrase: .language, label: "L", rank: 7),
      Binding(keys: [Key(.character("t"))], action: .nextTheme, contexts: [], phrase: .theme, label: "T"),
      Binding(
        keys: [Key(.character("?")), Key(.function(1))], action: .help, contexts: [], phrase: .help, label: "?", rank: 8
      ),
      Binding(
        keys: [Key(.character("q")), Key(.character("c"), .control)], action: .quit, contexts: [], phrase: .quit,
        label: "Q", rank: 9, isForStaff: true),
    ]

  private static let numbers = (0...9).map { number in
    Binding(
      keys: [Key(.character(Character(String(number))))], action: .openNumber(number), contexts: [.home, .section],
      phrase: .number, label: "0–9")
  }

  /// What a key does on the state's screen; letters count in either case and in any layout.
  static func action(for key: Key, in state: State) -> Action? {
    let context = Context(state)
    let pressed = [key, key.onLatinLayout]
    return available(in: context, to: state).first { binding in
      pressed.contains { binding.keys.contains($0) }
    }?.action
  }

  /// The rows that count on a kind of screen as the state has it: in kiosk mode none for staff, and no pictures where
  /// the page has none.
  static func available(in context: Context, to state: State) -> [Binding] {
    bindings.filter { binding in
      (binding.contexts.isEmpty || binding.contexts.contains(context))
        && !(binding.isForStaff && state.options.isKiosk) && (binding.action != .gallery || state.hasGallery)
    }
  }
}
