internal import Exhibition
internal import Screen

/// Taking changes back, each after a question.
extension State {
  /// Asks whether the current change shall be taken back, or the whole page.
  mutating func askToRevert(wholeFile: Bool) {
    guard overlay == nil, case .changes(var changes) = place else { return }
    guard let (page, review) = reviewed else {
      guard wholeFile, changedPages.indices.contains(changes.focus) else { return }
      overlay = .question(Question(scope: .file, page: changedPages[changes.focus]))
      return
    }
    changes.failure = nil
    place = .changes(changes)
    // Of a page that is new or gone, no block was anything else before.
    let isBlock = !wholeFile && page.change.kind == .changed && (0..<page.stops).contains(review.current)
    overlay = .question(Question(scope: isBlock ? .block(review.current) : .file, page: page))
  }

  /// Takes the answer to the question on screen: what has the focus where none is given.
  mutating func answer(_ answer: Bool? = nil) -> [Effect] {
    guard case .question(let question) = overlay else { return [] }
    overlay = nil
    guard answer ?? question.saysYes else { return [] }
    let change = question.page.change
    guard case .block(let number) = question.scope else {
      return [.revert(Reversal(path: change.path, bytes: change.before, expected: change.after))]
    }
    guard let bytes = question.page.reverting(number) else {
      reportFailure(Phrase.notText.message)
      return []
    }
    return [.revert(Reversal(path: change.path, bytes: bytes, expected: change.after))]
  }

  mutating func moveInQuestion() {
    guard case .question(var question) = overlay else { return }
    question.saysYes.toggle()
    overlay = .question(question)
  }
}
