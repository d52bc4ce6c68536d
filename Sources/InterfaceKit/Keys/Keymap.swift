package import Screen

/// All keys: the one table that the program obeys, and that footer, help and docs/keys.md are made from.
package enum Keymap {
  package static var bindings: [Binding] { parts(in: nil).flatMap { $0 } }

  /// The parts of the table, in the order in which their rows are looked through. A screen that is none of the editor's
  /// has no need of its part, the largest: a visitor's first screen is there the sooner.
  private static func parts(in context: Context?) -> [[Binding]] {
    let isEditor = context.map(EditorKeys.contexts.contains) ?? true
    return [browsing, numbers, lists, changes, DeskKeys.bindings, isEditor ? EditorKeys.bindings : [], everywhere]
  }

  /// The keys of what visitors walk through.
  private static let browsing: [Binding] = [
    Binding([.up], .move(.up), in: [.home], .select, "←↑↓→", rank: 1),
    Binding([.down], .move(.down), in: [.home], .select, "←↑↓→"),
    Binding([.left], .move(.left), in: [.home], .select, "←↑↓→"),
    Binding([.right], .move(.right), in: [.home], .select, "←↑↓→"),

    Binding([.up], .move(.up), in: [.section], .select, "↑↓", rank: 1),
    Binding([.down], .move(.down), in: [.section], .select, "↑↓"),
    Binding([.right], .open, in: [.section], .open, "Enter"),
    Binding([.left], .back, in: [.section], .back, "Esc"),

    Binding([.up], .move(.up), in: [.page], .read, "↑↓", rank: 1),
    Binding([.down], .move(.down), in: [.page], .read, "↑↓"),
    Binding([.tab], .focusLink(.next), in: [.page], .links, "Tab", rank: 2),
    Binding([Key(.tab, .shift)], .focusLink(.previous), in: [.page], .links, "Tab"),
    Binding([.left], .move(.left), in: [.page], .neighbours, "←→", rank: 7),
    Binding([.right], .move(.right), in: [.page], .neighbours, "←→"),

    Binding(["i"], .gallery, in: [.page], .pictures, "I", rank: 4),
    Binding([.left, .up], .move(.left), in: [.gallery], .pictures, "←→", rank: 1),
    Binding([.right, .down], .move(.right), in: [.gallery], .pictures, "←→"),

    Binding([.enter], .open, in: [.home, .section, .page, .desk], .open, "Enter", rank: 3),
  ]

  /// The keys that mean the same on most screens.
  private static let everywhere: [Binding] = [
    Binding(
      [.escape, .backspace], .back, in: [.section, .page, .gallery, .overlay, .outline, .desk, .staffMenu], .back,
      "Esc",
      rank: 5),
    Binding(
      [.escape], .back,
      in: [.search, .palette, .find, .making, .newStand, .editor, .prompt, .answers, .picker, .pin], .back,
      "Esc",
      rank: 5),
    Binding([.enter, " "], .back, in: [.gallery, .overlay], .back, "Esc"),
    Binding([" ", .pageDown], .page(.down), in: paged, .pages, "PgUp PgDn"),
    Binding([.pageUp], .page(.up), in: paged, .pages, "PgUp PgDn"),
    Binding([.home], .start, in: paged, .ends, "Home End"),
    Binding([.end], .end, in: paged, .ends, "Home End"),
    Binding([Key(.left, .alt)], .back, in: [.section, .page, .desk], .back, "Esc"),
    Binding([Key(.right, .alt)], .forward, in: .viewing, .forward, "Alt+→"),
    Binding(["h"], .home, in: [.section, .page, .desk], .home, "H"),
    Binding(["/", ".", "、"], .search, in: [.home, .section, .page, .desk], .search, "/", rank: 6),
    Binding(["f", .control("f")], .find, in: [.page], .find, "F"),
    Binding(["o"], .outline, in: [.page], .outline, "O"),
    Binding(["n"], .change(.next), in: [.page], .changes, "N P", rank: 0, isForPreview: true),
    Binding(["p"], .change(.previous), in: [.page], .changes, "N P", isForPreview: true),
    Binding(["w"], .nextWidth, in: [.page], .screenWidth, "W", rank: 11, isForPreview: true),
    Binding(["E"], .openInEditor, in: [.page], .editor, "Shift+E", isForStaff: true),
    Binding(["p", .control("p"), ":"], .palette, in: [.home, .section, .page, .desk], .commands, "P"),
    Binding(["e"], .editPage, in: [.home, .section, .page], .edit, "E", isForStaff: true),
    Binding(["l", Key(.function(2))], .nextLanguage, in: .viewing, .language, "L", rank: 8),
    Binding(["t"], .nextTheme, in: .viewing, .theme, "T"),
    Binding(["+", "=", "-"], .nextScale, in: .viewing, .largeText, "+"),
    Binding(
      ["?", Key(.function(1))], .help, in: [.home, .section, .page, .search, .gallery, .overlay, .editor, .desk], .help,
      "?", rank: 98),
    Binding([.control("l")], .repaint, in: Context.allCases, .repaint, "Ctrl+L"),
    Binding(["q", .control("c")], .quit, in: .viewing, .quit, "Q", rank: 99, isForStaff: true),
  ]

  /// The contexts that may have more than one screenful.
  private static let paged: [Context] = [.section, .page, .search, .outline, .palette, .desk]

  /// The contexts with a field that is typed into.
  private static let typed: [Context] = [.search, .palette, .find, .prompt, .picker, .making, .newStand, .pin]

  /// Lists that are typed into or picked from.
  private static let lists: [Binding] = [
    Binding([.up], .move(.up), in: [.search, .outline, .palette, .picker, .staffMenu], .select, "↑↓", rank: 1),
    Binding([.down], .move(.down), in: [.search, .outline, .palette, .picker, .staffMenu], .select, "↑↓"),
    Binding([.up], .move(.up), in: [.overlay], .read, "↑↓"),
    Binding([.down], .move(.down), in: [.overlay], .read, "↑↓"),
    Binding([.enter], .open, in: [.search, .outline, .palette, .making, .staffMenu], .open, "Enter", rank: 3),
    Binding([.enter], .open, in: [.pin], .enterPin, "Enter", rank: 3),
    Binding([.enter], .open, in: [.picker], .insert, "Enter", rank: 3),
    Binding([.enter, .down], .move(.down), in: [.find], .nextMatch, "Enter", rank: 1),
    Binding([.up, Key(.enter, .shift)], .move(.up), in: [.find], .previousMatch, "↑", rank: 2),
    Binding([.backspace], .erase, in: typed, .erase, "⌫"),
    Binding([.control("u")], .clear, in: typed, .clear, "Ctrl+U"),
  ]

  private static let numbers = (0...9).map { number in
    Binding(
      [Key(.character(Character(String(number))))], .openNumber(number), in: [.home, .section], .number, "0–9")
  }

  /// The conditions that change the table.
  package struct Conditions {
    package var isKiosk: Bool
    /// Whether staff have unlocked the kiosk.
    package var isUnlocked = false
    package var isPreview: Bool
    /// Whether the page on screen has pictures, and headings.
    package var hasGallery: Bool
    package var hasHeadings: Bool
    /// Whether the stand has several languages.
    package var hasLanguages: Bool
    /// Whether there is no stand in the folder yet.
    package var isEmpty: Bool

    package init(
      isKiosk: Bool, isUnlocked: Bool = false, isPreview: Bool, hasGallery: Bool, hasHeadings: Bool, hasLanguages: Bool,
      isEmpty: Bool = false
    ) {
      (self.isKiosk, self.isUnlocked, self.isPreview) = (isKiosk, isUnlocked, isPreview)
      (self.hasGallery, self.hasHeadings, self.hasLanguages) = (hasGallery, hasHeadings, hasLanguages)
      self.isEmpty = isEmpty
    }
  }

  /// The meaning of a key on a kind of screen; letters count in either case and in any layout.
  package static func action(for key: Key, in context: Context, _ conditions: Conditions) -> Input? {
    if context.takesText, let character = key.typed { return .type(String(character)) }
    let bindings = available(in: context, conditions)
    // A capital is a key of its own where it has a meaning of its own.
    for pressed in [key, key.capitalOnLatinLayout, key.onLatinLayout] {
      if let binding = bindings.first(where: { $0.keys.contains(pressed) }) { return binding.action }
    }
    return nil
  }

  /// The rows that count on a kind of screen: in kiosk mode none for staff until they unlock it, no pictures and no
  /// outline where the page has none, nothing of languages where there is one only, and no letters where they are typed.
  package static func available(in context: Context, _ conditions: Conditions) -> [Binding] {
    parts(in: context).joined().compactMap { binding in
      guard binding.contexts.contains(context) else { return nil }
      if binding.isForStaff && conditions.isKiosk && !conditions.isUnlocked { return nil }
      if binding.isForPreview && !conditions.isPreview { return nil }
      switch binding.action {
      case .gallery where !conditions.hasGallery, .outline where !conditions.hasHeadings: return nil
      // Another program is a way out, and the menu is about the lock.
      case .openInEditor where conditions.isKiosk, .staffMenu where !conditions.isKiosk: return nil
      case .nextLanguage where !conditions.hasLanguages: return nil
      case .edit(let action) where action.isAboutTranslations && !conditions.hasLanguages: return nil
      case .newPage where context == .home && !conditions.isEmpty: return nil
      case .palette where conditions.isPreview: return binding.withoutLetters
      default: return context.takesText ? binding.withoutLetters : binding
      }
    }
  }
}
