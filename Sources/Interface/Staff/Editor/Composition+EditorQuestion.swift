internal import Editing
internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// What the editor wants to know, what it is about, and the answers to choose from.
  mutating func drawEditorQuestion(_ state: State) {
    guard let page = state.edited, let question = page.question else { return }
    let grid = Grid(state.size)
    let width = Self.questionColumns(grid)
    let text = Typesetter(columns: width - 6).set(question.text(page, in: state.language), Style(.text))
    let answers = question.answers.map { $0.phrase.text(in: state.language) }
    let room = state.size.rows - 8 - text.count - answers.count
    let difference = question.difference(from: page, in: Size(columns: width - 6, rows: max(0, room)))
    let lines = text + (difference.isEmpty ? [] : [Line()] + difference) + [Line()]
    drawAnswers(answers, below: lines, title: question.title.text(in: state.language), state)
  }

  /// What is to become of pages that are not saved when the program ends; they are named.
  mutating func drawQuitting(_ state: State) {
    let width = Self.questionColumns(Grid(state.size))
    let text = Typesetter(columns: width - 6).set(Phrase.quitText.text(in: state.language), Style(.text))
    let answers = State.QuitAnswer.allCases.map { $0.phrase.text(in: state.language) }
    let pages = state.unsavedPages
    let room = max(1, state.size.rows - 8 - text.count - answers.count)
    let shown = pages.count > room ? pages.prefix(room - 1) : pages[...]
    var lines = text
    for page in shown {
      lines.append(
        Line([
          Line.Run("• " + page.check.page.frontMatter.title + " ", Style(.text)),
          Line.Run(page.language.label + " · " + page.path, Style(.quiet)),
        ]))
    }
    if shown.count < pages.count { lines.append(Line("… +\(pages.count - shown.count)", Style(.quiet))) }
    drawAnswers(answers, below: lines + [Line()], title: Phrase.unsavedTitle.text(in: state.language), state)
  }

  private static func questionColumns(_ grid: Grid) -> Int { min(grid.width, 84) }

  /// A panel of lines with answers to choose from below them.
  private mutating func drawAnswers(_ answers: [String], below lines: [Line], title: String, _ state: State) {
    let width = Self.questionColumns(Grid(state.size))
    let height = min(state.size.rows - 2, lines.count + answers.count + 4)
    let rect = Rect(
      column: (state.size.columns - width) / 2, row: max(0, (state.size.rows - height) / 2), columns: width,
      rows: height)
    drawPanel(rect, title: title)
    var row = rect.origin.row + 2
    for line in lines where row < rect.rows.upperBound - 1 - answers.count {
      frame.draw(line, column: rect.origin.column + 3, row: row, limit: width - 6)
      row += 1
    }
    for (index, answer) in answers.enumerated() where row < rect.rows.upperBound - 1 {
      let hasFocus = index == state.questionFocus
      if hasFocus {
        frame.draw("▌", .focus, column: rect.origin.column + 2, row: row)
        frame.cursor = Point(column: rect.origin.column + 2, row: row)
      }
      frame.draw(answer, hasFocus ? .focus : .link, column: rect.origin.column + 4, row: row, limit: width - 7)
      add(Rect(column: rect.origin.column + 1, row: row, columns: width - 2, rows: 1), .item(index))
      row += 1
    }
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

extension State.QuitAnswer {
  fileprivate var phrase: Phrase {
    switch self {
    case .stay: .stayHereAnswer
    case .saveAll: .saveAllAnswer
    case .keepAll: .keepAllAnswer
    case .discardAll: .discardAllAnswer
    }
  }
}
