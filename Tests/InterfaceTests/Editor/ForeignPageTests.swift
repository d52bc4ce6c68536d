import Editing
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Pages that are no UTF-8, in the editor.
@Suite struct ForeignPageTests {
  private static let path = "zoo/ruyi/index.en.md"
  private static let text = "---\ntitle: \"Жуи\"\nsummary: \"Панда\"\n---\nПанда Жуи ест бамбук.\r\nКонец."

  private static func visitor(_ bytes: [UInt8], size: Size = Size(columns: 120, rows: 36)) throws -> Visitor {
    var visitor = try EditorTests.visitor(size: size)
    visitor.overwrite(path, with: bytes)
    try visitor.press("e")
    return visitor
  }

  private static func windows1251() throws -> [UInt8] { try #require(text.encoded(in: "CP1251")) }

  @Test("are not changed by one letter and a save: the letter asks again what to do")
  func keptAsTheyAre() throws {
    let bytes = try Self.windows1251()
    var visitor = try Self.visitor(bytes)
    #expect(visitor.sees("The file is probably windows-1251, not UTF-8."))
    #expect(visitor.sees("Convert from windows-1251: title: \"Жуи\""))
    try visitor.press("Escape")
    #expect(visitor.sees("read-only: not UTF-8"))
    for key in [
      "type:x", "Enter", "Backspace", "Ctrl+x", "Ctrl+v", "Tab", "Ctrl+b", "Ctrl+r", "F8", "Ctrl+k", "Ctrl+d",
    ] {
      try visitor.press(key)
      #expect(visitor.sees("This is not UTF-8"), "\(key)")
      try visitor.press("Escape")
    }
    visitor.handle(.paste("x"))
    try visitor.press("Escape Ctrl+s")
    #expect(visitor.bytes(of: Self.path) == bytes)
    #expect(visitor.state.edited?.editor.isModified == false)
    try visitor.press("Escape")
    #expect(visitor.state.place != .editor)
    #expect(visitor.bytes(of: Self.path) == bytes)
  }

  @Test("are converted when that is asked for; the file changes by saving, and undoing takes it back")
  func converted() throws {
    let bytes = try Self.windows1251()
    var visitor = try Self.visitor(bytes)
    try visitor.press("Down Enter")
    #expect(visitor.sees("Converted; look at it and save."))
    #expect(visitor.state.edited?.editor.text.string == Self.text)
    #expect(visitor.bytes(of: Self.path) == bytes)
    #expect(visitor.drafts[Self.path]?.editor.bytes == Array(Self.text.utf8))
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.bytes == bytes)
    #expect(visitor.sees("read-only"))
    try visitor.press("Ctrl+y Ctrl+End type:! Ctrl+s")
    #expect(visitor.bytes(of: Self.path) == Array((Self.text + "!").utf8))
    try visitor.press("Ctrl+z Ctrl+z")
    #expect(visitor.state.edited?.editor.isModified == true)
    #expect(visitor.state.edited?.editor.bytes == bytes)
  }

  @Test("with one broken place lose that place alone, when that is asked for")
  func mended() throws {
    let bytes = Array("---\ntitle: Жуи\n---\nПанда".utf8) + [0xE9, 0] + Array(" ест.\n".utf8)
    var visitor = try Self.visitor(bytes)
    #expect(visitor.sees("The file has 2 broken places"))
    try visitor.press("Escape type:x Down Enter")
    #expect(visitor.state.edited?.editor.text.string == "---\ntitle: Жуи\n---\nПанда ест.\n")
    try visitor.press("Ctrl+s")
    #expect(visitor.file(Self.path) == "---\ntitle: Жуи\n---\nПанда ест.\n")
  }

  @Test("that take the place of an edited text are kept as they are, and the typed text can be had back")
  func takenOver() throws {
    var visitor = try EditorTests.visitor("e Ctrl+End type:mine")
    let bytes = try Self.windows1251()
    visitor.overwrite(Self.path, with: bytes)
    try visitor.press("Ctrl+s")
    let answers = try #require(visitor.state.edited?.question?.answers)
    let index = try #require(answers.firstIndex(of: .takeTheirs))
    for _ in 0..<index { try visitor.press("Down") }
    try visitor.press("Enter")
    #expect(visitor.sees("This is not UTF-8"))
    try visitor.press("Escape type:x Escape Ctrl+s")
    #expect(visitor.bytes(of: Self.path) == bytes)
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == EditorTests.text + "mine")
  }

  @Test("are asked about in every language at every size", arguments: [Language.ru, .en, .zh])
  func asks(language: Language) throws {
    for (columns, rows) in [(40, 12), (80, 24), (120, 36), (200, 60)] {
      var visitor = try Self.visitor(try Self.windows1251(), size: Size(columns: columns, rows: rows))
      visitor.perform(.language(language))
      #expect(Law.broken(by: visitor.state).isEmpty)
      #expect(visitor.sees("windows-1251"))
    }
  }
}
