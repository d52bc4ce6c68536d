import Editing
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// Pages that somebody else changes while they are being edited, and texts that an earlier session left.
@Suite struct ConflictTests {
  private static let path = "zoo/ruyi/index.en.md"
  private static let theirs = EditorTests.text.replacing("The end.", with: "Their end.")

  /// Mine says "She", theirs "Their end.".
  private func conflict() throws -> Visitor {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Shift+Right Shift+Right type:She")
    visitor.overwrite(Self.path, with: Self.theirs)
    try visitor.press("Ctrl+s")
    return visitor
  }

  private func answer(_ visitor: inout Visitor, _ answer: EditorQuestion.Answer) throws {
    let answers = try #require(visitor.state.edited?.question?.answers)
    let index = try #require(answers.firstIndex(of: answer))
    for _ in 0..<index { try visitor.press("Down") }
    try visitor.press("Enter")
  }

  @Test("are not overwritten: the difference is shown, and nothing is lost by going back")
  func refused() throws {
    var visitor = try conflict()
    #expect(visitor.sees("Somebody else has changed the file"))
    #expect(visitor.screen.contains { $0.contains("− She eats") })
    #expect(visitor.screen.contains { $0.contains("+ Their end.") })
    #expect(visitor.file(Self.path) == Self.theirs)
    try visitor.press("Escape")
    #expect(visitor.state.edited?.editor.text.string.contains("She eats") == true)
    #expect(visitor.drafts[Self.path] != nil)
  }

  @Test("tell a last line with its line end from one without")
  func lineEnd() throws {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Shift+Right Shift+Right type:She Ctrl+End Backspace")
    visitor.overwrite(Self.path, with: EditorTests.text + "\n")
    try visitor.press("Ctrl+s")
    #expect(visitor.sees("Somebody else has changed the file"))
    #expect(visitor.screen.contains { $0.contains("− The end. ") && !$0.contains("↵") }, "\(visitor.screen)")
    #expect(visitor.screen.contains { $0.contains("+ The end. ↵") })
  }

  @Test("can be made again, or saved under another name, where the file is gone")
  func vanished() throws {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter type:She_and_")
    visitor.remove(Self.path)
    try visitor.press("Ctrl+s")
    #expect(visitor.sees("The file is gone"))
    try visitor.press("Escape")
    #expect(visitor.state.edited?.editor.isModified == true)
    #expect(visitor.file(Self.path) == nil)
    try visitor.press("Ctrl+s")
    try answer(&visitor, .saveAnew)
    #expect(visitor.file(Self.path) == EditorTests.text.replacing("He eats", with: "She_and_He eats"))
    #expect(visitor.state.edited?.editor.isModified == false)
  }

  @Test("say in whole what went wrong, on a small screen too")
  func trouble() throws {
    var visitor = try EditorTests.visitor("e type:x", size: Size(columns: 80, rows: 24))
    let reason = "“zoo/ruyi/index.en.md” cannot be written because its folder belongs to somebody else: ask for it."
    visitor.perform(.saveFailed(path: Self.path, reason: Message(verbatim: reason)))
    let first = try #require(visitor.screen.firstIndex { $0.contains("Not saved.") })
    let rows = visitor.screen[first...].prefix(2).map { String($0.drop { $0 == " " }) }
    #expect(rows.joined(separator: " ") == "Not saved. " + reason)
  }

  @Test("are merged where both changed different lines")
  func merges() throws {
    var visitor = try conflict()
    try answer(&visitor, .merge)
    try visitor.press("Ctrl+s")
    let merged = Self.theirs.replacing("He eats", with: "She eats")
    #expect(visitor.file(Self.path) == merged)
  }

  @Test("are merged place by place where both changed the same lines")
  func mergesPlaces() throws {
    for (choice, text) in [
      (EditorQuestion.Answer.mine, "She eats **bamboo**.\n"), (.theirs, "It eats **bamboo**.\n"),
      (.both, "She eats **bamboo**.\nIt eats **bamboo**.\n"),
    ] {
      var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Shift+Right Shift+Right type:She")
      visitor.overwrite(Self.path, with: EditorTests.text.replacing("He eats", with: "It eats"))
      try visitor.press("Ctrl+s")
      try answer(&visitor, .merge)
      #expect(visitor.sees("Place 1 of 1"))
      try answer(&visitor, choice)
      try visitor.press("Ctrl+s")
      #expect(visitor.file(Self.path) == EditorTests.text.replacing("He eats **bamboo**.\n", with: text))
    }
  }

  @Test("need not come first: a text is saved under another name by a key, and its own page stays as it was")
  func savesCopy() throws {
    var visitor = try EditorTests.visitor("e type:x Shift+F2 Ctrl+u type:zoo/copy/index.en.md Enter")
    let copy = try #require(visitor.file("zoo/copy/index.en.md"))
    #expect(copy == visitor.state.edited?.editor.text.string && copy != EditorTests.text)
    #expect(visitor.file(Self.path) == EditorTests.text)
    #expect(visitor.state.edited?.path == Self.path && visitor.state.edited?.editor.isModified == true)
    visitor = try EditorTests.visitor("e Alt+s")
    #expect(visitor.sees("zoo/ruyi/index.en.md"))
  }

  @Test("keep mine, or theirs, which undoing takes back")
  func keepsOne() throws {
    var mine = try conflict()
    try answer(&mine, .keepMine)
    #expect(mine.file(Self.path) == EditorTests.text.replacing("He eats", with: "She eats"))
    var theirs = try conflict()
    try answer(&theirs, .takeTheirs)
    #expect(theirs.state.edited?.editor.isModified == false)
    try theirs.press("Ctrl+z")
    #expect(theirs.state.edited?.editor.text.string.contains("She eats") == true)
  }

  @Test("are saved under another name, but not over a third file")
  func savesAs() throws {
    var visitor = try conflict()
    try answer(&visitor, .saveAs)
    try visitor.press("Ctrl+u type:zoo/dingding/index.en.md Enter")
    #expect(visitor.sees("A file with this name already exists."))
    visitor = try conflict()
    try answer(&visitor, .saveAs)
    try visitor.press("Ctrl+u type:zoo/mine.en.md Enter")
    #expect(visitor.file("zoo/mine.en.md")?.contains("She eats") == true)
    #expect(visitor.file(Self.path) == Self.theirs)
    #expect(visitor.state.edited?.editor.isModified == true)
  }

  @Test("offer a text that was typed and not saved, with its difference")
  func recovery() throws {
    let typed = EditorTests.text + "Typed before the power went."
    for isWanted in [true, false] {
      var visitor = try EditorTests.visitor()
      visitor.recovery = RecoveryRecord(
        path: "/stand/" + Self.path, base: nil, identity: "", time: 0, selection: Selection(0), bytes: Array(typed.utf8)
      )
      try visitor.press("e")
      #expect(visitor.sees("Unsaved text found"))
      #expect(visitor.screen.contains { $0.contains("+ Typed before") })
      try visitor.press("Escape x")
      #expect(visitor.state.edited?.question != nil, "only an answer goes on")
      try answer(&visitor, isWanted ? .restore : .discardRecovery)
      #expect(visitor.state.edited?.editor.text.string == (isWanted ? typed : EditorTests.text))
      #expect(visitor.state.edited?.editor.isModified == isWanted)
    }
  }

  @Test("are none where a save waits for the one before it, and nothing typed meanwhile is let go")
  func savesInTurn() throws {
    var state = try EditorTests.visitor("e Ctrl+End").state
    func isAboutText(_ effect: Effect) -> Bool {
      switch effect {
      case .save, .keep, .forget: true
      default: false
      }
    }
    func effects(_ inputs: Input...) -> [Effect] {
      inputs.flatMap { update(&state, $0) }.filter(isAboutText)
    }
    func effects(_ report: Report) -> [Effect] { update(&state, report).filter(isAboutText) }
    func stamp() throws -> PageStamp {
      StampedPage(bytes: try #require(state.edited).editor.bytes).stamp
    }
    _ = effects(.edit(.insert("a")))
    let first = effects(.edit(.save))
    let base = try #require(state.edited?.stamp)
    #expect(first == [.save(TypedPage(try #require(state.edited), as: Self.path, stamp: base))])
    let saved = try stamp()
    #expect(effects(.edit(.insert("b")), .edit(.save)).count == 1)
    let second = try #require(state.edited)
    // The same text as before: but the file is about to have another.
    let kept = effects(.edit(.undo))
    #expect(kept == [.keep(TypedPage(try #require(state.edited)))])
    _ = effects(.edit(.insert("c")))
    let third = try #require(state.edited)
    // What is kept comes last: it is the newest.
    #expect(
      effects(.saved(path: Self.path, saved))
        == [
          .save(TypedPage(second, as: Self.path, stamp: saved)), .keep(TypedPage(third, as: Self.path, stamp: saved)),
        ])
    let then = StampedPage(bytes: second.editor.bytes).stamp
    #expect(effects(.saved(path: Self.path, then)) == [.keep(TypedPage(third, as: Self.path, stamp: then))])
    #expect(state.edited?.editor.isModified == true)
    _ = effects(.edit(.save))
    #expect(effects(.saved(path: Self.path, try stamp())) == [.forget(path: Self.path)])
    #expect(state.edited?.editor.isModified == false)
  }

  @Test("are none where a page is left while it is being saved: that waits, and asks when it is asked again")
  func leavesInTurn() throws {
    var state = try EditorTests.visitor("e Ctrl+End").state
    for input in [Input.edit(.insert("a")), .edit(.save), .back] { _ = update(&state, input) }
    #expect(state.place == .editor && state.edited?.question == nil)
    var impatient = state
    _ = update(&impatient, .back)
    #expect(impatient.edited?.question == .leaving)
    var failed = state
    _ = update(&failed, .saveFailed(path: Self.path, reason: "The disk is full."))
    #expect(failed.place == .editor && failed.edited?.editor.isModified == true)
    let stamp = StampedPage(bytes: try #require(state.edited).editor.bytes).stamp
    let effects = update(&state, .saved(path: Self.path, stamp))
    #expect(effects.contains(.close(path: Self.path)) && state.place != .editor)
  }

  @Test("tell who else is at it")
  func alsoOpen() throws {
    var visitor = try EditorTests.visitor()
    visitor.otherEditor = "anna (stand2)"
    try visitor.press("e")
    #expect(visitor.sees("anna (stand2)"))
    try visitor.press("Right")
    #expect(!visitor.sees("anna") && visitor.sees(Self.path))
  }

  @Test("say that a recovery file is damaged, until the next key; who else is at it comes first")
  func damagedRecovery() throws {
    var visitor = try EditorTests.visitor()
    visitor.recoveryTrouble = RecoveryRecordError.damaged.message
    try visitor.press("e")
    #expect(visitor.sees("The recovery file is damaged: its checksum does not fit its text."))
    try visitor.press("Right")
    #expect(!visitor.sees("recovery"))
    visitor = try EditorTests.visitor()
    (visitor.recoveryTrouble, visitor.otherEditor) = (RecoveryRecordError.damaged.message, "anna (stand2)")
    try visitor.press("e")
    #expect(visitor.sees("anna (stand2)") && !visitor.sees("recovery"))
  }

  @Test("say when a recovered text was typed, and join it with what the file has become since")
  func recoveryOfOutdated() throws {
    let original = EditorTests.text
    let typed = original.replacing("The end.", with: "The end, typed.")
    let since = original.replacing("He eats", with: "She eats")
    func visitor(file: String) throws -> Visitor {
      var visitor = try EditorTests.visitor()
      visitor.recovery = RecoveryRecord(
        path: "/stand/" + Self.path, base: Fingerprint(of: Array(original.utf8)), identity: "",
        time: Clock.secondDay.epochSeconds - 3600, selection: Selection(0), bytes: Array(typed.utf8))
      visitor.overwrite(Self.path, with: file)
      try visitor.press("e")
      return visitor
    }
    let unchanged = try visitor(file: original)
    #expect(unchanged.sees("09:00."))
    #expect(unchanged.state.edited?.question?.answers.contains(.merge) == false)
    var changed = try visitor(file: since)
    #expect(changed.sees("The file has been changed since."))
    // Enter gives back what was typed: the program may have been killed between a save and the note that it was done.
    #expect(changed.state.edited?.question?.answers.first == .restore)
    try answer(&changed, .merge)
    // Both differ from what they have in common, in places of their own.
    while case .merging = changed.state.edited?.question {
      let mine = changed.screen.contains { $0.contains("− The end, typed.") }
      try answer(&changed, mine ? .mine : .theirs)
    }
    #expect(
      changed.state.edited?.editor.text.string
        == since.replacing("The end.", with: "The end, typed."))
    #expect(changed.state.edited?.editor.isModified == true)
    try changed.press("Ctrl+s")
    #expect(changed.file(Self.path)?.contains("She eats") == true)
  }
}
