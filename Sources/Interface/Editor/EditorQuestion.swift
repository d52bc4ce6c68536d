internal import Content
package import Editing
package import Files
internal import InterfaceKit
internal import Screen
package import Storage
internal import Time
internal import Typesetting
import Wording

/// A question of the editor before it goes on. Nothing is lost before it has been answered.
package enum EditorQuestion: Hashable, Sendable {
  /// The text was changed and is about to be left.
  case leaving
  /// The file is no UTF-8: what it may be converted from, before anything is edited.
  case foreign(ForeignText)
  /// A text was found that somebody typed and did not save; and the file, where that is another by now than when it was
  /// typed.
  case recovery(RecoveryRecord, since: StampedPage?)
  /// The file was changed by somebody else since it was opened.
  case conflict(StampedPage)
  /// The file was deleted or renamed by somebody else since it was opened.
  case vanished
  /// A choice between mine and theirs, for the n-th of the places where these differ and both from what they come from.
  case merging(ThreeWayMerge, [ThreeWayMerge.Choice], theirs: StampedPage)

  /// The answers, the most careful first.
  var answers: [Answer] {
    switch self {
    case .leaving: [.stay, .saveAndLeave, .keepOpen, .leave]
    case .foreign(let text): [.readOnly] + text.offers.map { .convert($0) }
    case .recovery(_, let since):
      since != nil ? [.restore, .merge, .discardRecovery] : [.restore, .discardRecovery]
    case .conflict: [.stay, .merge, .keepMine, .takeTheirs, .saveAs]
    case .vanished: [.stay, .saveAnew, .saveAs]
    case .merging: [.mine, .theirs, .both, .stay]
    }
  }

  package enum Answer: Hashable, Sendable {
    case stay, saveAndLeave
    /// Leaves the text open and not saved.
    case keepOpen
    /// Gives up what was changed.
    case leave
    case restore, discardRecovery
    case merge, keepMine, takeTheirs, saveAs
    /// Makes the file again.
    case saveAnew
    case mine, theirs, both
    /// Leaves the file as it is, to be read only.
    case readOnly
    /// Makes the text UTF-8; the file changes when it is saved.
    case convert(ForeignText.Offer)
  }
}

extension Composition {
  /// The question of the editor, its subject, and the answers to choose from.
  mutating func drawEditorQuestion(of page: EditedPage, _ shared: Shared) {
    guard let question = page.question else { return }
    let width = Self.answerColumns(shared.grid)
    let text = Typesetter(columns: width - 6).set(question.text(page, shared), Style(.text))
    let answers = question.answers.map { $0.text(in: shared.language) }
    // More than fits: the panel tells how much more there is.
    let difference = question.difference(from: page, in: Size(columns: width - 6, rows: shared.size.rows + 300))
    let lines = text + (difference.isEmpty ? [] : [Line()] + difference)
    drawAnswers(
      answers, focus: page.questionFocus, below: lines, title: question.title.text(in: shared.language), shared)
  }
}

extension EditorQuestion {
  fileprivate var title: Message {
    switch self {
    case .leaving: .unsavedTitle
    case .foreign: .foreignTitle
    case .recovery: .recoveryTitle
    case .conflict, .merging: .conflictTitle
    case .vanished: .vanishedTitle
    }
  }

  fileprivate func text(_ page: EditedPage, _ shared: Shared) -> String {
    let language = shared.language
    return switch self {
    case .leaving: Message.unsavedText.text(in: language)
    case .foreign(let text): text.message.text(in: language) + " " + Message.foreignText.text(in: language)
    case .recovery(let record, let since):
      Message.recoveryText.text(in: language) + " " + Self.time(record.time, shared)
        + (since == nil ? "" : " " + Message.changedSinceTyped.text(in: language))
    case .conflict: Message.conflictText.text(in: language)
    case .vanished: Message.vanishedText.text(in: language)
    case .merging(let merge, let choices, _):
      Message.mergingText(choices.count + 1, merge.conflicts.count).text(in: language)
    }
  }

  /// When a text was typed, on the clocks of the stand, or in UTC where it has none.
  private static func time(_ seconds: Int, _ shared: Shared) -> String {
    let offset = shared.clock.offsets.first.flatMap { $0 }
    let moment = Moment(epochSeconds: seconds, offsetSeconds: offset ?? 0, hasTime: true)
    let text = MomentText.span(from: moment, to: nil, in: shared.language)
    return Message.typedAt(offset == nil ? text + " UTC" : text).text(in: shared.language)
  }

  /// The lines at stake: those that would go, and those that would come, as many as there is room for.
  fileprivate func difference(from page: EditedPage, in size: Size) -> [Line] {
    switch self {
    case .vanished, .foreign: []
    case .leaving: Self.lines(LineDiff(old: page.base, new: page.editor.bytes), size)
    case .recovery(let record, _): Self.lines(LineDiff(old: page.base, new: record.bytes), size)
    case .conflict(let theirs): Self.lines(LineDiff(old: page.editor.bytes, new: theirs.bytes), size)
    case .merging(let merge, let choices, _):
      merge.conflicts.dropFirst(choices.count).prefix(1).flatMap { conflict in
        DifferenceLines.lines(gone: conflict.mine, come: conflict.theirs, in: size)
      }
    }
  }

  private static func lines(_ difference: LineDiff, _ size: Size) -> [Line] {
    var lines: [Line] = []
    for hunk in difference.hunks where lines.count < size.rows {
      lines += DifferenceLines.lines(
        gone: difference.old[hunk.old], come: difference.new[hunk.new],
        in: Size(columns: size.columns, rows: size.rows - lines.count))
    }
    return lines
  }
}

extension EditorQuestion.Answer {
  fileprivate func text(in language: Language) -> String {
    guard case .convert(let offer) = self else { return phrase.text(in: language) }
    guard case .from(let encoding) = offer.conversion else { return phrase.text(in: language) + " " + offer.sample }
    return phrase.text(in: language) + " " + encoding.rawValue + ": " + offer.sample
  }

  private var phrase: Message {
    switch self {
    case .readOnly: .readOnlyAnswer
    case .convert(let offer): offer.conversion == .withoutDamage ? .mendAnswer : .convertAnswer
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
