internal import Exhibition

/// A number at the top of the staff desk.
struct DeskFigure: Hashable {
  var value: String
  var label: String
  /// Whether there is something to do about it.
  var isUrgent: Bool

  /// How the stand is doing; what has not been found out yet is left open.
  static func all(of board: DeskBoard, in language: Language) -> [DeskFigure] {
    let figures = board.figures
    func figure(_ count: Int, _ phrase: Phrase, isKnown: Bool = true) -> DeskFigure {
      DeskFigure(value: isKnown ? "\(count)" : "…", label: phrase.text(in: language), isUrgent: isKnown && count > 0)
    }
    func severity(_ severity: Diagnostic.Severity, _ phrase: Phrase) -> DeskFigure {
      figure(figures.severities[severity] ?? 0, phrase, isKnown: board.isChecked)
    }
    return [
      figure(figures.pages, .pageCount), figure(figures.missing, .missingCount),
      figure(figures.stale, .staleCount, isKnown: board.isChecked), figure(figures.drafts, .draftCount),
      severity(.error, .errorCount), severity(.warning, .warningCount), severity(.note, .noteCount),
    ]
  }
}
