internal import Exhibition

/// The end of the program, which asks what shall become of pages that are not saved.
extension State {
  /// Quits, or asks first where pages are not saved.
  mutating func quit() -> [Effect] {
    if shared.options.isKiosk { return [] }
    guard unsavedCount > 0 else { return [.quit] }
    overlay = .quitting(Quitting())
    return []
  }

  /// The pages that are not saved, by their titles and files.
  var unsavedNames: [(title: String, file: String)] {
    unsavedPages.map { ($0.check.page.frontMatter.title, $0.language.label + " · " + $0.path) }
  }

  mutating func answerQuit(_ answer: Quitting.Answer) -> [Effect] {
    overlay = nil
    switch answer {
    case .stay: return []
    case .saveAll: return saveAll()
    case .keepAll: return [.quit]
    case .discardAll: return unsavedPages.map { .forget(path: $0.path) } + [.quit]
    }
  }

  private mutating func saveAll() -> [Effect] {
    if let asking = unsavedPages.first(where: { $0.question != nil }) { return resume(asking.path) ?? [] }
    isQuitting = true
    var effects: [Effect] = []
    for var page in unsavedPages {
      effects += save(&page)
      _ = putOpenPage(page)
    }
    return effects
  }

  /// Quits once nothing is left to save.
  mutating func quitOnceSaved() -> [Effect] {
    guard isQuitting, unsavedCount == 0 else { return [] }
    isQuitting = false
    return [.quit]
  }

  /// A page could not be saved: what is the matter with it has to be seen before anything else.
  mutating func stopQuitting(for path: String) -> [Effect] {
    guard isQuitting else { return [] }
    isQuitting = false
    return resume(path) ?? []
  }
}
