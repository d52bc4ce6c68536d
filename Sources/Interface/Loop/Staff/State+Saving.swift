import Content
internal import Editing
internal import Files
internal import InterfaceKit
import Storage
import Wording

extension State {
  /// Sends the text to its file, which must still be as it was opened. While another text is on its way there this one
  /// waits: only the outcome tells what the file will then be.
  mutating func save(_ page: inout EditedPage) -> [Effect] {
    page.editor.endUndoGroup()
    guard page.saving == nil else {
      page.savedNext = page.editor
      return []
    }
    page.settleTranslation(by: shared.stand.settings)
    page.saving = page.editor.text
    return [.save(TypedPage(page))]
  }

  /// The file has the text that was sent to it.
  mutating func saved(_ path: String, _ stamp: PageStamp) -> [Effect] {
    guard var page = openPage(path) else {
      // A copy under another name: what is being edited is no more and no less saved than before.
      edited?.notice = .saved
      return []
    }
    let written = page.saving
    if let written {
      page.editor.markSaved(written)
      page.base = page.editor.bytes(of: written)
      page.noted = nil
    }
    page.saving = nil
    page.stamp = stamp
    page.fileChange = nil
    page.notice = .saved
    page.beside?.isBaseStale = true
    page.markTranslation(by: shared.stand.settings)
    if let next = page.savedNext {
      page.savedNext = nil
      if next.text != written { return save(next, of: page) }
    }
    let leaves = page.leaves && !page.editor.isModified && path == edited?.path
    var effects: [Effect] = [page.editor.isModified ? .keep(TypedPage(page)) : .forget(path: path)]
    effects += putOpenPage(page)
    if leaves { effects += closeEditor() }
    return effects + quitOnceSaved()
  }

  /// Sends a text that waited, behind which what was typed since is kept again.
  private mutating func save(_ text: Editor, of page: EditedPage) -> [Effect] {
    var (sent, page) = (page, page)
    sent.editor = text
    page.saving = text.text
    return [.save(TypedPage(sent)), .keep(TypedPage(page))] + putOpenPage(page)
  }

  /// The file does not have the text, and why; what was typed stays.
  mutating func saveFailed(_ path: String, _ reason: Message) -> [Effect] {
    guard var page = openPage(path) ?? edited else { return [] }
    if page.path == path { page.stopSaving() }
    page.notice = .failed(reason)
    return putOpenPage(page) + tellOfTrouble(with: page)
  }

  /// Somebody else has changed the file.
  mutating func saveRefused(_ path: String, _ theirs: StampedPage) -> [Effect] {
    guard var page = openPage(path) else {
      // The text is kept as the page's that is being edited, not as that of the other.
      return saveFailed(path, .nameTaken) + [.forget(path: path)]
    }
    page.stopSaving()
    page.question = .conflict(theirs)
    return putOpenPage(page) + tellOfTrouble(with: page)
  }

  /// Somebody has deleted or renamed the file.
  mutating func saveVanished(_ path: String) -> [Effect] {
    guard var page = openPage(path) else { return saveFailed(path, .vanishedText) }
    page.stopSaving()
    page.question = .vanished
    return putOpenPage(page) + tellOfTrouble(with: page)
  }

  /// Sees to it that somebody learns of a page that was not saved and may have been left meanwhile.
  private mutating func tellOfTrouble(with page: EditedPage) -> [Effect] {
    if place != .editor || edited?.path != page.path {
      trouble = Message.notSaved.followed(by: Message(verbatim: page.path))
    }
    return stopQuitting(for: page.path)
  }

  /// Leaves the editor; asks first where something would be lost.
  mutating func leaveEditor() -> [Effect] {
    guard var page = edited else { return [] }
    if page.prompt != nil {
      edited?.prompt = nil
      return []
    }
    if page.question != nil { return answerFirst() }
    if let (_, isBesideSource) = shared.kioskRect(of: page), !isBesideSource {
      edited?.layout.showsKiosk = false
      return []
    }
    guard page.editor.isModified else { return [.forget(path: page.path)] + closeEditor() }
    // What is on its way to the file is not asked about; asked again, it takes too long.
    if !page.leaves, page.savedNext?.text ?? page.saving == page.editor.text {
      edited?.leaves = true
      return []
    }
    // A key pressed by habit, to leave a line that has gone already, asks nothing yet.
    guard page.notice == .leaving || page.leaves else {
      edited?.notice = .leaving
      return []
    }
    page.notice = nil
    page.question = .leaving
    page.questionFocus = 0
    edited = page
    return []
  }

  private mutating func closeEditor() -> [Effect] {
    guard let path = edited?.path else { return [] }
    edited = nil
    place = past.popLast() ?? .home()
    return [.close(path: path)]
  }

  /// Leaves the editor; the text stays open, to be gone on with.
  private mutating func keepForLater() -> [Effect] {
    let effects = putAside()
    place = past.popLast() ?? .home()
    return effects
  }

  /// Escape gives the most careful answer.
  private mutating func answerFirst() -> [Effect] {
    edited?.questionFocus = 0
    switch edited?.question {
    case .foreign: return answer(.readOnly)
    case .leaving: return answer(.stay)
    default: return isConflict ? answer(.stay) : []
    }
  }

  private var isConflict: Bool {
    switch edited?.question {
    case .conflict, .merging, .vanished: true
    case .leaving, .recovery, .foreign, nil: false
    }
  }

  /// Answers what the editor asked.
  mutating func answer(_ answer: EditorQuestion.Answer) -> [Effect] {
    guard var page = edited, let question = page.question else { return [] }
    page.question = nil
    var effects: [Effect] = []
    switch (answer, question) {
    case (.leave, _):
      edited = page
      return [.forget(path: page.path)] + closeEditor()
    case (.keepOpen, _):
      edited = page
      return keepForLater()
    case (.saveAndLeave, _):
      page.leaves = true
      effects = save(&page)
    case (.merge, .recovery(let record, let theirs?)): page.merge(record, theirs)
    case (.restore, .recovery(let record, _)):
      _ = page.editor.replaceText(with: record.bytes, select: record.selection)
    case (.discardRecovery, _):
      effects = [.forget(path: page.path)]
      page.askAboutEncoding()
    case (.convert(let offer), .foreign): effects = convert(&page, offer.conversion)
    case (.keepMine, .conflict(let theirs)):
      page.stamp = theirs.stamp
      effects = save(&page)
    case (.saveAnew, .vanished):
      page.stamp = nil
      effects = save(&page)
    case (.takeTheirs, .conflict(let theirs)):
      page.take(theirs)
      page.askAboutEncoding()
    case (.merge, .conflict(let theirs)): page.merge(theirs)
    case (.saveAs, _): page.ask(.saveAs)
    case (.mine, .merging), (.theirs, .merging), (.both, .merging): page.choose(answer, question)
    default: break
    }
    page.questionFocus = 0
    page.recheck()
    edited = page
    return effects
  }

  /// Saves the text under another name, which must be one that a page can have, and that of no file yet.
  mutating func saveAs() -> [Effect] {
    guard var page = edited, let prompt = page.prompt, prompt.purpose == .saveAs, !prompt.field.isEmpty else {
      return []
    }
    guard PagePath.isPage(prompt.field.text, settings: shared.everything.settings) else {
      edited?.notice = .noPageName
      return []
    }
    page.prompt = nil
    page.notice = nil
    edited = page
    return [.save(TypedPage(page, as: prompt.field.text, stamp: nil))]
  }
}

extension EditedPage {
  fileprivate mutating func stopSaving() {
    saving = nil
    savedNext = nil
    leaves = false
  }

  /// Goes on with the file as somebody else saved it; undoing brings back what was typed here.
  mutating func take(_ theirs: StampedPage) {
    (stamp, base, fileChange) = (theirs.stamp, theirs.bytes, nil)
    _ = editor.replaceText(with: theirs.bytes)
    editor.markSaved()
  }

  /// Joins what both changed. What only one of them changed needs no question.
  fileprivate mutating func merge(_ theirs: StampedPage) {
    let merge = ThreeWayMerge(base: base, mine: editor.bytes, theirs: theirs.bytes)
    if merge.conflicts.isEmpty {
      finish(merge, [], theirs)
    } else {
      question = .merging(merge, [], theirs: theirs)
    }
  }

  /// Joins what was typed with what the file has become since: what both came from is what they have in common.
  fileprivate mutating func merge(_ record: RecoveryRecord, _ theirs: StampedPage) {
    let difference = LineDiff(old: record.bytes, new: theirs.bytes)
    var (common, next) = ([UInt8](), 0)
    for hunk in difference.hunks {
      common += difference.old[next..<hunk.old.lowerBound].joined()
      next = hunk.old.upperBound
    }
    common += difference.old[next...].joined()
    _ = editor.replaceText(with: record.bytes, select: record.selection)
    let merge = ThreeWayMerge(base: common, mine: record.bytes, theirs: theirs.bytes)
    if merge.conflicts.isEmpty { finish(merge, [], theirs) } else { question = .merging(merge, [], theirs: theirs) }
  }

  fileprivate mutating func choose(_ answer: EditorQuestion.Answer, _ question: EditorQuestion) {
    guard case .merging(let merge, var choices, let theirs) = question else { return }
    choices.append(answer == .mine ? .mine : answer == .theirs ? .theirs : .both)
    if choices.count < merge.conflicts.count {
      self.question = .merging(merge, choices, theirs: theirs)
    } else {
      finish(merge, choices, theirs)
    }
  }

  private mutating func finish(_ merge: ThreeWayMerge, _ choices: [ThreeWayMerge.Choice], _ theirs: StampedPage) {
    _ = editor.replaceText(with: merge.text(choices))
    (stamp, base, fileChange) = (theirs.stamp, theirs.bytes, nil)
    notice = .merged
  }
}
