internal import Exhibition
internal import Screen

extension State {
  /// The commands that what was typed leaves, the best first; all in their order where nothing was.
  func commands(for palette: CommandPalette) -> [(command: Command, positions: [Int])] {
    let matches = commands.compactMap { command in
      FuzzyMatch(palette.field.text, in: command.title).map { (command, $0) }
    }
    let ranked = matches.enumerated().sorted { ($1.element.1.score, $0.offset) < ($0.element.1.score, $1.offset) }
    return ranked.map { ($0.element.0, $0.element.1.positions) }
  }

  /// What can be done on the screen below: what the keymap has for it, each phrase once, then the sections, the other
  /// languages and the other colours.
  var commands: [Command] {
    var seen: Set<Phrase> = []
    let keyed = Keymap.available(in: Context(place), to: self).compactMap { binding -> Command? in
      guard binding.action.isCommand, seen.insert(binding.phrase).inserted else { return nil }
      return Command(
        title: binding.phrase.text(in: shared.language).capitalizedFirst, keys: binding.label, action: binding.action)
    }
    let open = unsavedPages.map { page in
      Command(
        title: Phrase.goOnEditing.text(in: shared.language) + page.check.page.frontMatter.title + " · "
          + page.language.label,
        keys: "", action: .resume(page.path))
    }
    let sections = shared.stand.sections.map { section in
      Command(
        title: Phrase.goToSection.text(in: shared.language) + shared.title(ofSection: section.id), keys: "",
        action: .go(.section(section.id)))
    }
    let languages = shared.stand.settings.languages.filter { $0 != shared.language }.map { other in
      Command(title: Phrase.chooseLanguage.text(in: shared.language) + other.label, keys: "", action: .language(other))
    }
    let themes = Theme.all.filter { $0 != shared.theme }.map { other in
      Command(
        title: Phrase.chooseTheme.text(in: shared.language) + other.title(in: shared.language), keys: "",
        action: .theme(other.name))
    }
    return keyed + open + sections + languages + themes
  }

}

extension Input {
  /// Whether it makes sense chosen from a list: moving and opening do only where the focus is seen.
  fileprivate var isCommand: Bool {
    switch self {
    case .move, .page, .start, .end, .open, .openNumber, .focusLink, .palette, .moveToChange, .answer: false
    default: true
    }
  }
}
