internal import Exhibition

/// What the editor says for a moment.
enum EditorNotice: Hashable {
  case saved
  /// Saving failed, and why.
  case failed(Message)
  case replaced(Int)
  case notFound
  /// Somebody else has the page open: who, and on which machine.
  case alsoOpen(String)
  case merged
  case fixed(Message)
  case noFix
  case noTable
  case nothingToTranslate

  func text(in language: Language) -> String {
    switch self {
    case .saved: Phrase.saved.text(in: language)
    case .failed(let reason): Phrase.notSaved.message(followedBy: reason).text(in: language)
    case .replaced(let count): Phrase.replaced.text(in: language, count, 0)
    case .notFound: Phrase.nothingFound.text(in: language)
    case .alsoOpen(let who): Phrase.alsoOpen.text(in: language) + " " + who
    case .merged: Phrase.mergedAll.text(in: language)
    case .fixed(let summary): summary.text(in: language)
    case .noFix: Phrase.noFix.text(in: language)
    case .noTable: Phrase.noTable.text(in: language)
    case .nothingToTranslate: Phrase.nothingToTranslate.text(in: language)
    }
  }

  var isTrouble: Bool {
    switch self {
    case .failed, .alsoOpen: true
    case .saved, .replaced, .notFound, .merged, .fixed, .noFix, .noTable, .nothingToTranslate: false
    }
  }
}
