import Content
import Editing
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// Two translations side by side, and what has to be translated anew.
@Suite struct TranslationTests {
  private static let source = "zoo/ruyi/index.ru.md"
  private static let translation = "zoo/ruyi/index.en.md"
  private static let before = """
    ---
    title: Жуи
    weight: 10
    ---
    # Еда

    Он ест бамбук.

    - раз
    - два

    Лишнее.

    Конец.

    """
  private static let english = """
    ---
    title: Ruyi
    weight: 10
    source: ru@1a2b3c4d
    ---
    # Food

    He eats bamboo.

    - one
    - two

    Too much.

    The end.

    """
  private static let after = before.replacing("бамбук", with: "свежий бамбук").replacing("- два", with: "- три")
    .replacing("Лишнее.\n\n", with: "").replacing("Конец", with: "Совсем новый абзац здесь.\n\nКонец")

  private static func visitor(
    _ keys: String, source: String = after, before: String = before, language: Language = .en
  ) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", in: [.ru, .en])
    sample.write(source, to: Self.source)
    sample.write(english, to: translation)
    var visitor = sample.visitor(options: Options(language: language))
    visitor.translated = [Self.source: before]
    try visitor.press("1 1 e " + keys)
    return visitor
  }

  /// What has a sign, without what stands left of it.
  private static func marked(_ visitor: Visitor) -> [String] {
    visitor.screen.compactMap { row in
      guard let rule = row.lastIndex(of: "│") else { return nil }
      let text = row[row.index(after: rule)...].dropFirst().drop { $0 == "▌" || $0 == " " }
      guard let sign = text.first, "~+−✓".contains(sign) else { return nil }
      return String(text)
    }
  }

  @Test("marks what has changed in the source since it was translated, and counts it")
  func marks() throws {
    let visitor = try Self.visitor("F4")
    #expect(Self.marked(visitor) == ["~ Он ест свежий бамбук.", "~ - три", "~ Совсем новый абзац здесь."])
    #expect(visitor.sees("~ to translate: 3"))
    #expect(visitor.sees("RU · zoo/ruyi/index.ru.md · translated in commit 1a2b3c4"))
    let marks = try #require(visitor.state.edited?.beside?.marks.marks)
    #expect(marks.map(\.kind) == [.changed, .changed, .changed])
  }

  @Test("tells what is new from what has gone")
  func kinds() throws {
    let added = try Self.visitor("F4", source: Self.before.replacing("Конец", with: "Ново.\n\nКонец"))
    #expect(Self.marked(added) == ["+ Ново."])
    let removed = try Self.visitor("F4", source: Self.before.replacing("Лишнее.\n\n", with: ""))
    #expect(Self.marked(removed) == ["− Конец."])
    let atEnd = try Self.visitor("F4", source: Self.before.replacing("\n\nКонец.", with: ""))
    #expect(atEnd.state.edited?.beside?.marks.marks.map(\.kind) == [.removed])
    #expect(atEnd.sees("~ to translate: 1"))
  }

  @Test(
    "takes marks, blanks and what a translation has of its own for no change",
    arguments: [
      ("Он ест бамбук.", "Он  ест — бамбук!"), ("weight: 10", "draft: true\nweight: 10"), ("- два", "* два"),
    ])
  func unchanged(old: String, new: String) throws {
    let visitor = try Self.visitor("F4", source: Self.before.replacing(old, with: new))
    #expect(Self.marked(visitor) == [])
    #expect(!visitor.sees("to translate"))
  }

  @Test("marks lines of the front matter")
  func frontMatter() throws {
    let visitor = try Self.visitor("F4", source: Self.before.replacing("title: Жуи", with: "title: Жуи и Диндин"))
    #expect(Self.marked(visitor) == ["~ title: Жуи и Диндин"])
  }

  @Test("says of each block that it was translated, once that is saved")
  func done() throws {
    var visitor = try Self.visitor("F4 Ctrl+g type:8 Enter")
    try visitor.press("type:Really: Space")
    #expect(Self.marked(visitor).first == "~ Он ест свежий бамбук.")
    try visitor.press("Ctrl+s")
    #expect(Self.marked(visitor) == ["✓ Он ест свежий бамбук.", "~ - три", "~ Совсем новый абзац здесь."])
    #expect(visitor.sees("~ to translate: 2"))
    try visitor.press("Ctrl+g type:11 Enter End type:! Down Down type:x Ctrl+s")
    #expect(Self.marked(visitor).map(\.first) == ["✓", "~", "✓"])
    try visitor.press("Ctrl+g type:11 Enter End type:more Ctrl+s")
    #expect(visitor.sees("✓ translated"))
    try visitor.press("F12")
    #expect(visitor.sees("Nothing needs retranslating."))
  }

  @Test("walks what is left to translate by F12, around both ends, and shows the source first")
  func walks() throws {
    var visitor = try Self.visitor("F12")
    #expect(visitor.sees("RU · zoo/ruyi/index.ru.md"))
    let lines = try ["F12", "Alt+n", "F12", "F12", "Shift+F12", "Alt+p"].map { key in
      try visitor.press(key)
      return try #require(visitor.state.edited?.editor.position.line)
    }
    #expect(lines == [8, 11, 13, 8, 13, 11])
  }

  @Test("marks in the translation what has changed in the source that is edited, as it is saved")
  func fromTheSource() throws {
    var visitor = try Self.visitor("F4", source: Self.before, language: .ru)
    #expect(Self.marked(visitor) == [])
    try visitor.press("Ctrl+g type:7 Enter type:Вот! Space")
    #expect(Self.marked(visitor) == [])
    try visitor.press("Ctrl+s")
    #expect(Self.marked(visitor) == ["~ He eats bamboo."])
  }

  @Test("goes to the right block also behind what the translation still lacks, and marks what is to go")
  func aligned() throws {
    let source = Self.before.replacing("# Еда", with: "# Еда\n\nСовсем новое.").replacing("Лишнее.\n\n", with: "")
    var visitor = try Self.visitor("F4 Ctrl+Home", source: source)
    #expect(Self.marked(visitor) == ["+ Совсем новое.", "− Конец."])
    let lines = try ["F12", "F12", "F12"].map { key in
      try visitor.press(key)
      return try #require(visitor.state.edited?.editor.position.line)
    }
    #expect(lines == [8, 13, 8])
    var other = try Self.visitor("F4", source: source, language: .ru)
    #expect(Self.marked(other) == ["+ He eats bamboo.", "− Too much."])
    try other.press("Shift+F4 Ctrl+g type:13 Enter Shift+Down Shift+Down Delete Ctrl+s")
    #expect(other.state.edited?.beside?.marks.marks.map(\.isDone) == [false, true])
  }

  @Test("follows the source as somebody else saves it")
  func follows() throws {
    var visitor = try Self.visitor("F4", source: Self.before)
    #expect(Self.marked(visitor) == [])
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", in: [.ru, .en])
    sample.write(Self.after, to: Self.source)
    sample.write(Self.english, to: Self.translation)
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(Self.marked(visitor).count == 3)
  }

  @Test("goes over to the other translation at the same block, both sides staying where they are")
  func goesOver() throws {
    var visitor = try Self.visitor("F4 Ctrl+g type:8 Enter type:x Shift+F4")
    #expect(visitor.state.edited?.path == Self.source)
    #expect(visitor.state.edited?.editor.position.line == 7)
    #expect(visitor.state.held.map(\.path) == [Self.translation])
    let left = try #require(visitor.screen.first { $0.contains("xHe eats") })
    #expect(left.contains("│") && left.prefix { $0 != "│" }.contains("xHe eats"), "what is typed stays in sight, left")
    try visitor.press("type:y Alt+e")
    #expect(visitor.state.edited?.editor.text.string.contains("xHe eats") == true)
    #expect(visitor.state.held.map(\.path) == [Self.source])
    #expect(visitor.sees("yОн ест"))
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.english)
  }

  @Test("asks for what a translation was made from with the right page as its source")
  func sources() throws {
    var visitor = try Self.visitor("")
    let page = try #require(visitor.state.edited)
    let russian = try #require(visitor.state.shared.page(at: Self.source))
    var settings = Settings.standard
    #expect(TranslationPair(page, russian, settings: settings).source.language == .ru)
    settings.defaultLanguage = .en
    #expect(TranslationPair(page, russian, settings: settings).source.language == .ru, "its mark says so")
    var marked = russian
    marked.frontMatter.source = SourceStamp("en@1a2b3c4d")
    try visitor.press("Ctrl+g type:4 Enter Shift+Down Delete")
    let unmarked = try #require(visitor.state.edited)
    #expect(TranslationPair(unmarked, marked, settings: settings).source.language == .en)
    #expect(TranslationPair(unmarked, russian, settings: .standard).source.language == .ru)
  }
}
