import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// The editor's screens, as files to look at and compare with.
@Suite struct EditorScreenTests {
  private static let source = "zoo/katyusha/index.ru.md"

  /// Somebody who edits a page of the shipped stand, of which the Russian one was another when it was translated.
  private static func visitor(_ size: Size, _ language: Language) throws -> Visitor {
    var visitor = try Visitor(size: size, language: language)
    let text = try #require(visitor.file(source))
    visitor.translated = [
      source: text.replacing("первый детёныш", with: "детёныш").replacing(
        "24 августа 2023 года\"", with: "24 августа\""
      )
      .replacing("## Отпечаток лапки\n\n", with: "")
    ]
    try visitor.press("4 2 e")
    return visitor
  }

  @Test("draw the source and the page", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func editor(size: Size, language: Language) throws {
    var visitor = try Self.visitor(size, language)
    try visitor.press("Ctrl+End type:1 F11 F10")
    try expectGolden(visitor.frame, "editor.\(size.columns)x\(size.rows).\(language.code)")
  }

  @Test("draw two translations side by side", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func beside(size: Size, language: Language) throws {
    var visitor = try Self.visitor(size, language)
    try visitor.press("F4 F12")
    try expectGolden(visitor.frame, "beside.\(size.columns)x\(size.rows).\(language.code)")
  }

  @Test("ask about pages not saved", arguments: [Size(columns: 80, rows: 24)], GoldenScreenTests.languages)
  func quitting(size: Size, language: Language) throws {
    var visitor = try Self.visitor(size, language)
    try visitor.press("type:1 Escape Escape Down Down Enter Right e type:2 Escape Escape")
    try expectGolden(visitor.frame, "leaving.80x24.\(language.code)")
    try visitor.press("Down Down Enter q")
    try expectGolden(visitor.frame, "quitting.80x24.\(language.code)")
  }
}
