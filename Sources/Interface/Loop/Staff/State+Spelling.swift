internal import Content
internal import Editing
internal import InterfaceKit
internal import Wording

/// Misspelt words of the page that is being edited.
extension State {
  /// A pause in typing, in milliseconds, after which it is looked for them: a word that is being typed is none yet.
  private static let spellingPause = 300

  /// As many as stand above the word itself where any panel has room.
  private static let mostSuggestions = 8

  /// The time at which that is due; `nil` where nothing has changed since, or nobody wants to know.
  var spellingDue: Int? {
    guard shared.options.checksSpelling, shared.everything.settings.spelling != .none, let page = edited,
      !page.isSettings, page.spelled != page.editor.text
    else { return nil }
    return page.lastEdit + Self.spellingPause
  }

  /// Has misspelt words looked for where that is due.
  mutating func checkSpelling() -> [Effect] {
    guard let due = spellingDue, shared.clock.monotonic >= due, let page = edited else { return [] }
    edited?.spelled = page.editor.text
    return [.spell(TypedPage(page), page.language)]
  }

  /// Takes over what was found, in the text as it is by now.
  mutating func spelled(_ path: String, _ found: Misspellings) {
    guard let page = edited, page.path == path else { return }
    edited?.misspellings = found
    edited?.misspellings?.follow(page.editor.text)
  }

  /// Goes to the next misspelt word behind the cursor, and opens the list of what may have been meant.
  mutating func goToNextMisspelling(in page: inout EditedPage) -> [Effect] {
    guard let word = page.misspellings?.next(after: page.editor.selection.range.upperBound) else {
      page.notice = .notFound
      return []
    }
    page.editor.select(Selection(word.range))
    overlay = .pick(Picker(.spelling(word.text, [])))
    return [.suggest(word: word.text, page.language)]
  }

  mutating func suggested(_ word: String, _ suggestions: [String]) {
    if case .pick(var picker) = overlay, case .spelling(word, _) = picker.kind {
      picker.kind = .spelling(word, suggestions)
      overlay = .pick(picker)
    }
  }

  /// What may have been meant, and the word itself, to be learnt.
  func spellingCandidates(_ word: String, _ suggestions: [String]) -> [Picker.Candidate] {
    let learn = Picker.Candidate(
      title: word, note: Message.learnWord.text(in: shared.language), markdown: "", learnt: word)
    let canLearn = shared.everything.settings.spelling == .learn
    return suggestions.prefix(Self.mostSuggestions).map {
      Picker.Candidate(title: $0, note: "", markdown: $0, replaces: true)
    }
      + (canLearn ? [learn] : [])
  }

  /// Takes a word for right from now on, in all pages of the language.
  mutating func learn(_ word: String) -> [Effect] {
    edited?.misspellings?.accept(word)
    return edited.map { [.learn(word: word, $0.language)] } ?? []
  }
}
