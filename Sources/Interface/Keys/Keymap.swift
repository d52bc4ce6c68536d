internal import Screen

/// All keys: the one table that the program obeys, and that footer, help and docs/keys.md are made from.
enum Keymap {
  static var bindings: [Binding] { parts(in: nil).flatMap { $0 } }

  /// The parts of the table, in the order in which their rows are looked through. A screen that is none of the editor's
  /// has no need of its part, the largest: a visitor's first screen is there the sooner.
  private static func parts(in context: Context?) -> [[Binding]] {
    let isEditor = context.map(EditorKeys.contexts.contains) ?? true
    return [browsing, numbers, lists, changes, DeskKeys.bindings, isEditor ? EditorKeys.bindings : [], everywhere]
  }

  /// The keys of what visitors walk through.
  private static let browsing: [Binding] =
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
        keys: [Key(.left)], action: .move(.left), contexts: [.page], phrase: .neighbours, label: "← →", rank: 7),
      Binding(keys: [Key(.right)], action: .move(.right), contexts: [.page], phrase: .neighbours, label: "← →"),

      Binding(
        keys: [Key(.character("i"))], action: .gallery, contexts: [.page], phrase: .pictures, label: "I", rank: 4),
      Binding(
        keys: [Key(.left), Key(.up)], action: .move(.left), contexts: [.gallery], phrase: .pictures, label: "← →",
        rank: 1),
      Binding(
        keys: [Key(.right), Key(.down)], action: .move(.right), contexts: [.gallery], phrase: .pictures, label: "← →"),

      Binding(
        keys: [Key(.enter)], action: .open, contexts: [.home, .section, .page, .desk], phrase: .open, label: "Enter",
        rank: 3),
    ]

  /// The keys that mean the same on most screens.
  private static let everywhere: [Binding] =
    [
      Binding(
        keys: [Key(.escape), Key(.backspace)], action: .back,
        contexts: [.section, .page, .gallery, .overlay, .outline, .desk], phrase: .back, label: "Esc", rank: 5),
      Binding(
        keys: [Key(.escape)], action: .back,
        contexts: [.search, .palette, .find, .making, .editor, .prompt, .answers, .picker], phrase: .back, label: "Esc",
        rank: 5),
      Binding(
        keys: [Key(.enter), Key(.character(" "))], action: .back, contexts: [.gallery, .overlay],
        phrase: .back, label: "Esc"),
      Binding(
        keys: [Key(.character(" ")), Key(.pageDown)], action: .page(.down), contexts: paged, phrase: .pages,
        label: "PgUp PgDn"),
      Binding(keys: [Key(.pageUp)], action: .page(.up), contexts: paged, phrase: .pages, label: "PgUp PgDn"),
      Binding(keys: [Key(.home)], action: .start, contexts: paged, phrase: .ends, label: "Home End"),
      Binding(keys: [Key(.end)], action: .end, contexts: paged, phrase: .ends, label: "Home End"),
      Binding(
        keys: [Key(.left, .alt)], action: .back, contexts: [.section, .page, .desk], phrase: .back, label: "Esc"),
      Binding(
        keys: [Key(.right, .alt)], action: .forward, contexts: Contexts.viewing, phrase: .forward, label: "Alt →"),
      Binding(
        keys: [Key(.character("h"))], action: .home, contexts: [.section, .page, .desk], phrase: .home, label: "H"),
      Binding(
        keys: [Key(.character("/")), Key(.character(".")), Key(.character("、"))], action: .search,
        contexts: [.home, .section, .page, .desk], phrase: .search, label: "/", rank: 6),
      Binding(
        keys: [Key(.character("f")), Key(.character("f"), .control)], action: .find, contexts: [.page], phrase: .find,
        label: "F"),
      Binding(keys: [Key(.character("o"))], action: .outline, contexts: [.page], phrase: .outline, label: "O"),
      Binding(
        keys: [Key(.character("n"))], action: .change(.next), contexts: [.page], phrase: .changes, label: "N P",
        rank: 0, isForPreview: true),
      Binding(
        keys: [Key(.character("p"))], action: .change(.previous), contexts: [.page], phrase: .changes, label: "N P",
        isForPreview: true),
      Binding(
        keys: [Key(.character("w"))], action: .nextWidth, contexts: [.page], phrase: .screenWidth, label: "W", rank: 11,
        isForPreview: true),
      Binding(
        keys: [Key(.character("E"))], action: .openInEditor, contexts: [.page], phrase: .editor, label: "Shift+E",
        isForStaff: true),
      Binding(
        keys: [Key(.character("p")), Key(.character("p"), .control), Key(.character(":"))], action: .palette,
        contexts: [.home, .section, .page, .desk], phrase: .commands, label: "P"),
      Binding(
        keys: [Key(.character("e"))], action: .editPage, contexts: [.home, .section, .page], phrase: .edit, label: "E",
        isForStaff: true),
      Binding(
        keys: [Key(.character("l"))], action: .nextLanguage, contexts: Contexts.viewing, phrase: .language, label: "L",
        rank: 8),
      Binding(keys: [Key(.character("t"))], action: .nextTheme, contexts: Contexts.viewing, phrase: .theme, label: "T"),
      Binding(
        keys: [Key(.character("?")), Key(.function(1))], action: .help,
        contexts: [.home, .section, .page, .search, .gallery, .overlay, .editor, .desk], phrase: .help, label: "?",
        rank: 9),
      Binding(
        keys: [Key(.character("l"), .control)], action: .repaint, contexts: Contexts.all, phrase: .repaint,
        label: "Ctrl+L"),
      Binding(
        keys: [Key(.character("q")), Key(.character("c"), .control)], action: .quit, contexts: Contexts.viewing,
        phrase: .quit,
        label: "Q", rank: 10, isForStaff: true),
    ]

  /// Where there is more than one screenful.
  private static let paged: Contexts = [.section, .page, .search, .outline, .palette, .desk]

  /// Lists that are typed into or picked from.
  private static let lists: [Binding] = [
    Binding(
      keys: [Key(.up)], action: .move(.up), contexts: [.search, .outline, .palette, .picker], phrase: .select,
      label: "↑↓",
      rank: 1),
    Binding(
      keys: [Key(.down)], action: .move(.down), contexts: [.search, .outline, .palette, .picker], phrase: .select,
      label: "↑↓"),
    Binding(keys: [Key(.up)], action: .move(.up), contexts: [.overlay], phrase: .read, label: "↑↓"),
    Binding(keys: [Key(.down)], action: .move(.down), contexts: [.overlay], phrase: .read, label: "↑↓"),
    Binding(
      keys: [Key(.enter)], action: .open, contexts: [.search, .outline, .palette, .making], phrase: .open,
      label: "Enter",
      rank: 3),
    Binding(
      keys: [Key(.enter)], action: .open, contexts: [.picker], phrase: .insert, label: "Enter", rank: 3),
    Binding(
      keys: [Key(.enter), Key(.down)], action: .move(.down), contexts: [.find], phrase: .nextMatch, label: "Enter",
      rank: 1),
    Binding(
      keys: [Key(.up), Key(.enter, .shift)], action: .move(.up), contexts: [.find], phrase: .previousMatch, label: "↑",
      rank: 2),
    Binding(
      keys: [Key(.backspace)], action: .erase, contexts: [.search, .palette, .find, .prompt, .picker, .making],
      phrase: .erase,
      label: "⌫"),
    Binding(
      keys: [Key(.character("u"), .control)], action: .clear,
      contexts: [.search, .palette, .find, .prompt, .picker, .making],
      phrase: .clear,
      label: "Ctrl+U"),
  ]

  private static let numbers = (0...9).map { number in
    Binding(
      keys: [Key(.character(Character(String(number))))], action: .openNumber(number), contexts: [.home, .section],
      phrase: .number, label: "0–9")
  }

  /// What the state of the stand does to the table.
  struct Conditions {
    var isKiosk: Bool
    var isPreview: Bool
    /// Whether the page on screen has pictures, and headings.
    var hasGallery: Bool
    var hasHeadings: Bool
  }

  /// What a key does on a kind of screen; letters count in either case and in any layout.
  static func action(for key: Key, in context: Context, _ conditions: Conditions) -> Input? {
    if context.takesText, let character = key.typed { return .type(String(character)) }
    let bindings = available(in: context, conditions)
    // A capital is a key of its own where it has a meaning of its own.
    for pressed in [key, key.capitalOnLatinLayout, key.onLatinLayout] {
      if let binding = bindings.first(where: { $0.keys.contains(pressed) }) { return binding.action }
    }
    return nil
  }

  /// The rows that count on a kind of screen: in kiosk mode none for staff, no pictures and no outline where the page has
  /// none, and no letters where they are typed.
  static func available(in context: Context, _ conditions: Conditions) -> [Binding] {
    parts(in: context).joined().compactMap { binding in
      guard binding.contexts.contains(context) else { return nil }
      if binding.isForStaff && conditions.isKiosk || binding.isForPreview && !conditions.isPreview { return nil }
      switch binding.action {
      case .gallery where !conditions.hasGallery, .outline where !conditions.hasHeadings: return nil
      case .palette where conditions.isPreview: return binding.withoutLetters
      default: return context.takesText ? binding.withoutLetters : binding
      }
    }
  }
}
