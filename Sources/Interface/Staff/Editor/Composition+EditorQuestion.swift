internal import Editing
internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// What the editor wants to know, what it is about, and the answers to choose from.
  mutating func drawEditorQuestion(of page: EditedPage, _ shared: Shared) {
    guard let question = page.question else { return }
    let grid = Grid(shared.size)
    let width = Self.answerColumns(grid)
    let text = Typesetter(columns: width - 6).set(question.text(page, in: shared.language), Style(.text))
    let answers = question.answers.map { $0.phrase.text(in: shared.language) }
    let room = shared.size.rows - 8 - text.count - answers.count
    let difference = question.difference(from: page, in: Size(columns: width - 6, rows: max(0, room)))
    let lines = text + (difference.isEmpty ? [] : [Line()] + difference) + [Line()]
    drawAnswers(
      answers, focus: page.questionFocus, below: lines, title: question.title.text(in: shared.language), shared)
  }
}

extension EditorQuestion {
  fileprivate var title: Phrase {
    switch self {
    case .leaving: .unsavedTitle
    case .recovery: .recoveryTitle
    case .conflict, .merging: .conflictTitle
    case .vanished: .vanishedTitle
    }
  }

  fileprivate func text(_ page: EditedPage, in language: Language) -> String {
    switch self {
    case .leaving: Phrase.unsavedText.text(in: language)
    case .recovery: Phrase.recoveryText.text(in: language)
    case .conflict: Phrase.conflictText.text(in: language)
    case .vanished: Phrase.vanishedText.text(in: language)
    case .merging(let merge, let choices, _):
      Phrase.mergingText.text(in: language, choices.count + 1, merge.conflicts.count)
    }
  }

  /// What is at stake: lines that would go, and lines that would come, as many as there is room for.
  fileprivate func difference(from page: EditedPage, in size: Size) -> [Line] {
    switch self {
    case .vanished: []
    case .leaving: Self.lines(LineDiff(old: page.base, new: page.editor.bytes), size)
    case .recovery(let record): Self.lines(LineDiff(old: page.base, new: record.bytes), size)
    case .conflict(let theirs): Self.lines(LineDiff(old: page.editor.bytes, new: theirs.bytes), size)
    case .merging(let merge, let choices, _):
      merge.conflicts.dropFirst(choices.count).prefix(1).flatMap { conflict in
        DifferenceExcerpt.lines(gone: Self.texts(conflict.mine), come: Self.texts(conflict.theirs), in: size)
      }
    }
  }

  private static func lines(_ difference: LineDiff, _ size: Size) -> [Line] {
    var lines: [Line] = []
    for hunk in difference.hunks where lines.count < size.rows {
      lines += DifferenceExcerpt.lines(
        gone: texts(difference.old[hunk.old]), come: texts(difference.new[hunk.new]),
        in: Size(columns: size.columns, rows: size.rows - lines.count))
    }
    return lines
  }

  private static func texts(_ lines: some Sequence<ArraySlice<UInt8>>) -> [String] {
    lines.map { String(decoding: $0, as: UTF8.self).filter { !$0.isNewline } }
  }
}

extension EditorQuestion.Answer {
  fileprivate var phrase: Phrase {
    switch self {
    case .stay: .stayAnswer
    case .saveAndLeave: .saveAndLeaveAnswer
    case .keepOpen: .keepOpenAnswer
    case .leave: .leaveAnswer
    case .restore: .restoreAnswer
    case .discardRecovery: .discardAnswer
    case .merge: .mergeAnswer
    case .keepMine: .keepMineAnswer
    case .takeTheirs: .takeTheirsAnswer
    case .saveAs: .saveAsAnswer
    case .saveAnew: .saveAnewAnswer
    case .mine: .mineAnswer
    case .theirs: .theirsAnswer
    case .both: .bothAnswer
    }
  }
}
