import Editing
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// What the editor says of files that others change, and of a disk that keeps nothing.
@Suite struct FileChangeTests {
  private static let path = "zoo/ruyi/index.en.md"
  private static let theirs = EditorTests.text.replacing("The end.", with: "Their end.")

  /// As the stand is read again after a change.
  private static func notice(_ visitor: inout Visitor) { visitor.perform(.standLoaded(visitor.state.stand)) }

  @Test("says at once that the file of a page with changes is another, until it is settled")
  func changed() throws {
    // Far from what is typed at the end.
    let theirs = EditorTests.text.replacing("He eats", with: "She eats")
    var visitor = try EditorTests.visitor("e Ctrl+End type:mine")
    Self.notice(&visitor)
    #expect(visitor.sees("modified") && !visitor.sees("on disk"))
    visitor.overwrite(Self.path, with: theirs)
    Self.notice(&visitor)
    #expect(visitor.sees("modified; the file on disk has changed"))
    try visitor.press("type:x")
    #expect(visitor.sees("the file on disk has changed"))
    visitor.overwrite(Self.path, with: EditorTests.text)
    Self.notice(&visitor)
    #expect(!visitor.sees("on disk"))
    visitor.overwrite(Self.path, with: theirs)
    Self.notice(&visitor)
    try visitor.press("Ctrl+s Down Enter")
    #expect(visitor.sees("The changes were merged"))
    try visitor.press("Left")
    #expect(!visitor.sees("on disk"))
    visitor.remove(Self.path)
    Self.notice(&visitor)
    #expect(visitor.sees("the file is gone from the disk"))
  }

  @Test("takes over what others save where nothing was changed, and undoing brings the old text back")
  func takenOver() throws {
    var visitor = try EditorTests.visitor("e Ctrl+End")
    visitor.overwrite(Self.path, with: Self.theirs)
    Self.notice(&visitor)
    #expect(visitor.state.edited?.editor.text.string == Self.theirs)
    #expect(visitor.sees("saved elsewhere"))
    try visitor.press("type:! Ctrl+s")
    #expect(visitor.file(Self.path) == Self.theirs + "!")
    try visitor.press("Ctrl+z Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == EditorTests.text)
  }

  @Test("keeps the byte order mark of what is taken over")
  func byteOrderMark() throws {
    var visitor = try EditorTests.visitor("e Ctrl+End")
    visitor.overwrite(Self.path, with: "\u{FEFF}" + Self.theirs)
    Self.notice(&visitor)
    try visitor.press("type:! Ctrl+s")
    #expect(visitor.file(Self.path) == "\u{FEFF}" + Self.theirs + "!")
    try visitor.press("Ctrl+z Ctrl+z Ctrl+s")
    #expect(visitor.file(Self.path) == EditorTests.text)
  }

  @Test("says for as long as it is so that what is typed is not kept", arguments: [Language.ru, .en, .zh])
  func notKept(language: Language) throws {
    var visitor = try EditorTests.visitor("e Ctrl+End type:mine", size: Size(columns: 80, rows: 24))
    visitor.perform(.language(language))
    let reason = Message(ru: "Набранное не хранится", en: "Nothing is kept", zh: "未能暂存")
    visitor.perform(.keepingFailed(reason: reason))
    for key in ["type:x", "Left", "Ctrl+f", "Escape", "Ctrl+s", "type:y"] {
      try visitor.press(key)
      #expect(visitor.sees(reason.text(in: language)), "\(key)")
    }
    visitor.perform(.keepingFailed(reason: nil))
    #expect(!visitor.sees(reason.text(in: language)))
  }

  @Test("compares what others save with what is typed at once, and merges both", arguments: [false, true])
  func compares(byTouch: Bool) throws {
    let theirs = EditorTests.text.replacing("He eats", with: "She eats")
    var visitor = try EditorTests.visitor("e Alt+r")
    #expect(visitor.sees("Nobody else has changed the file."))
    try visitor.press("Ctrl+End type:mine")
    visitor.overwrite(Self.path, with: theirs)
    Self.notice(&visitor)
    if byTouch {
      let spot = try #require(compose(visitor.state).hotspots.first { $0.action == .action(.edit(.compareWithFile)) })
      visitor.touch(spot.rect.origin)
    } else {
      try visitor.press("Alt+r")
    }
    #expect(visitor.sees("Somebody else has changed the file"))
    #expect(visitor.screen.contains { $0.contains("+ She eats") })
    try visitor.press("Down Enter")
    #expect(visitor.state.edited?.editor.text.string == theirs + "mine")
    try visitor.press("Ctrl+s")
    #expect(visitor.file(Self.path) == theirs + "mine")
  }
}
