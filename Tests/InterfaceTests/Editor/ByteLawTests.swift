import Content
import Editing
import Files
import Foundation
import InterfaceKit
import TestSupport
import Testing

@testable import Interface

/// Files in eight encodings, with every kind of front matter and line end, edited and saved at random on a real disk.
@Suite struct ByteLawTests {
  /// All edits together; `BYTE_EDITS` in the environment asks for more.
  private static let edits = ProcessInfo.processInfo.environment["BYTE_EDITS"].flatMap(Int.init) ?? 400
  private static let editsOfFile = 40

  @Test("change where they are edited, and in no other byte", arguments: StoredPage.Form.allCases)
  func law(form: StoredPage.Form) throws {
    let files = max(1, Self.edits / Self.editsOfFile / StoredPage.Form.allCases.count)
    for seed in 0..<files {
      var random = SeededGenerator(seed: UInt64(seed))
      let page = StoredPage(form, &random)
      var file = try EditedFile(page)
      #expect(file.bytes == page.bytes)
      var log = "\(form) \(seed):"
      for number in 0..<Self.editsOfFile where log != "" {
        if file.state.edited?.editor.isLocked == true, number < Self.editsOfFile / 4 {
          try touchLocked(&file, page, &random)
        } else if file.state.edited?.editor.isLocked == true {
          try convert(&file, page)
        } else {
          log = try edit(&file, log, &random)
        }
      }
    }
  }

  /// What cannot be read is not edited, and saving leaves it as it is.
  private func touchLocked(
    _ file: inout EditedFile, _ page: StoredPage, _ random: inout SeededGenerator
  ) throws {
    file.perform(.edit(Self.moves.randomElement(using: &random) ?? .selectAll))
    file.perform(.edit(Self.commands.randomElement(using: &random) ?? .newline))
    if file.state.edited?.question != nil { file.perform(.back) }
    file.perform(.edit(.save))
    #expect(file.bytes == page.bytes)
    #expect(try file.stored == page.bytes)
  }

  /// Makes the text UTF-8 where that is offered: every letter of it, every line end as it was.
  private func convert(_ file: inout EditedFile, _ page: StoredPage) throws {
    if file.state.edited?.question == nil { file.perform(.edit(.insert("x"))) }
    // An undone conversion may have been saved before.
    let stored = try file.stored
    guard case .foreign(let foreign)? = file.state.edited?.question, let offer = foreign.offers.first else { return }
    file.answer(.convert(offer))
    #expect(file.bytes == Array(page.text.utf8), "\(page.form): \(foreign.verdict)")
    #expect(try file.stored == stored)
    file.perform(.edit(.undo))
    #expect(file.bytes == page.bytes)
    file.perform(.edit(.redo))
    file.perform(.edit(.save))
    #expect(try file.stored == Array(page.text.utf8))
  }

  private static let moves: [EditorAction] = [
    .move(.left), .move(.wordRight), .move(.rowUp), .move(.rowDown), .move(.lineEnd), .move(.lineStart),
    .move(.textStart),
    .move(.textEnd), .page(.next), .move(.right, extending: true), .move(.rowDown, extending: true),
    .move(.wordLeft, extending: true),
  ]
  private static let typed = ["x", "ы", "熊", " ", "\"", "e\u{301}"]
  private static let commands: [EditorAction] =
    typed.map(EditorAction.insert) + [
      .newline, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .indent, .outdent,
      .moveLinesUp,
      .moveLinesDown, .duplicateLines, .emphasis, .strong, .cut, .paste("a\n\tb"), .alignTable, .undo, .redo,
    ]

  /// - Returns: What was done; nothing where the law is broken.
  private func edit(_ file: inout EditedFile, _ log: String, _ random: inout SeededGenerator) throws -> String {
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      file.perform(.edit(Self.moves.randomElement(using: &random) ?? .selectAll))
    }
    let before = file.bytes
    guard let editor = file.editor, let command = Self.commands.randomElement(using: &random) else { return "" }
    let log = log + " \(command)"
    file.perform(.edit(command))
    let after = file.bytes
    let room = Self.room(for: command, in: editor, of: before)
    let same = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    guard before == after || same >= room.lowerBound && tail >= before.count - room.upperBound else {
      Issue.record("\(log) changed \(same)…\(before.count - tail) of \(before.count), not within \(room)")
      return ""
    }
    if case .insert(let text) = command {
      let mark = editor.text.hasByteOrderMark ? 3 : 0
      let range = editor.selection.range
      let expected =
        Array(before[..<(range.lowerBound + mark)]) + Array(text.utf8) + Array(before[(range.upperBound + mark)...])
      #expect(after == expected, "\(log)")
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      file.perform(.edit(.save))
      #expect(try file.stored == after, "\(log)")
    }
    return log
  }

  /// Where a command may change bytes: in the selection or at the cursor, in the lines of it, or with those beside them.
  private static func room(for command: EditorAction, in editor: Editor, of bytes: [UInt8]) -> Range<Int> {
    let mark = editor.text.hasByteOrderMark ? 3 : 0
    let selected = editor.selection.range.lowerBound + mark..<editor.selection.range.upperBound + mark
    switch command {
    case .undo, .redo: return 0..<bytes.count
    case .insert, .paste: return selected
    case .alignTable: return block(around: selected, in: bytes)
    case .moveLinesUp, .moveLinesDown: return lines(of: selected, in: bytes, andBeside: 1)
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward:
      return editor.selection.isEmpty ? lines(of: selected, in: bytes, andBeside: 1) : selected
    default: return lines(of: selected, in: bytes, andBeside: 0)
    }
  }

  /// The whole lines that a range touches, with their ends, and as many on each side.
  private static func lines(of range: Range<Int>, in bytes: [UInt8], andBeside count: Int) -> Range<Int> {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { starts.append(index + 1) }
    }
    let first = (starts.lastIndex { $0 <= range.lowerBound } ?? 0) - count
    let last = (starts.lastIndex { $0 <= range.upperBound } ?? 0) + count
    return starts[max(0, first)]..<(last + 1 < starts.count ? starts[last + 1] : bytes.count)
  }

  /// The lines around the cursor up to blank ones.
  private static func block(around range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var room = lines(of: range, in: bytes, andBeside: 0)
    func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
    while room.lowerBound > 0 {
      let above = lines(of: room.lowerBound - 1..<room.lowerBound - 1, in: bytes, andBeside: 0)
      if isBlank(above) { break }
      room = above.lowerBound..<room.upperBound
    }
    while room.upperBound < bytes.count {
      let below = lines(of: room.upperBound..<room.upperBound, in: bytes, andBeside: 0)
      if isBlank(below) { break }
      room = room.lowerBound..<below.upperBound
    }
    return room
  }
}
