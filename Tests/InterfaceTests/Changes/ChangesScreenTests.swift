import Screen
import TestSupport
import Testing
import Wording

/// The screens of changes, as files to look at and compare with.
@Suite struct ChangesScreenTests {
  @Test("draws the list of changes", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func list(size: Size, language: Language) throws {
    try expectScreen("changes", keys: "c Down Down", size, language)
  }

  @Test("draws a page before and after", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func review(size: Size, language: Language) throws {
    let down = [.ru: 2, .en: 3, .zh: 4][language] ?? 0
    try expectScreen("review", keys: "c \(String(repeating: "Down ", count: down))Enter n", size, language)
  }

  @Test("draws the question before something is taken back", arguments: GoldenScreenTests.languages)
  func question(language: Language) throws {
    try expectScreen("question", keys: "c Down Down Enter R", Size(columns: 80, rows: 24), language)
  }

  private func expectScreen(
    _ name: String, keys: String, _ size: Size, _ language: Language, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var visitor = try Visitor(size: size, language: language)
    visitor.changes = try .shipped()
    try visitor.press(keys)
    try expectGolden(
      visitor.frame, "\(name).\(size.columns)x\(size.rows).\(language.code)", file: #filePath.besideScreens,
      sourceLocation: sourceLocation)
  }
}

extension String {
  /// The path of a source file one folder up: where the screens of all tests are.
  fileprivate var besideScreens: String {
    let parts = split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(2) + parts.suffix(1)).joined(separator: "/")
  }
}
