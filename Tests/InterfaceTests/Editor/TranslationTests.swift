import Checking
import Content
import Editing
import InterfaceKit
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// Two translations side by side, and what has to be translated anew.
@Suite struct TranslationTests {
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

  @Test("says where no other language has the page", arguments: ["F4", "F12"])
  func alone(key: String) throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", in: [.en])
    var visitor = sample.visitor(options: Options(language: .en))
    try visitor.press("1 1 e " + key)
    #expect(visitor.sees("No other language has this page.") && visitor.state.edited?.beside == nil)
    try visitor.press("Right")
    #expect(!visitor.sees("No other language"))
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

  /// The marks of the source as it is and as it was.
  private static let stamp = stamp(of: after)
  private static func stamp(of text: String) -> SourceStamp {
    let bytes = Array(text.utf8)
    let page = Page.reading(bytes, path: source, language: .ru, settings: .standard).page
    return SourceStamp(of: CheckedPage(page, stored: bytes, surroundings: Surroundings(settings: .standard)))
  }

  @Test("writes the mark of the source into a translation that is saved with all that has changed translated")
  func settles() throws {
    var visitor = try Self.visitor("F4 Ctrl+g type:8 Enter End type:Really. Ctrl+s")
    #expect(visitor.file(Self.translation)?.contains("source: ru@1a2b3c4d\n") == true, "two are left")
    try visitor.press("Ctrl+g type:11 Enter End type:! Down Down type:x Ctrl+s")
    #expect(visitor.file(Self.translation)?.contains("source: ru@1a2b3c4d\n") == true, "one is left")
    try visitor.press("Ctrl+g type:12 Enter Ctrl+g type:11 Enter End type:more Ctrl+s")
    let saved = try #require(visitor.file(Self.translation))
    #expect(saved.contains("\nsource: \(Self.stamp)\n---\n"))
    #expect(!saved.contains("ru@1a2b3c4d"))
    #expect(visitor.state.edited?.editor.isModified == false)
    try visitor.press("type:x")
    #expect(visitor.file(Self.translation) == saved)
    let line = visitor.state.edited?.editor.position.line
    #expect(line == 11, "the cursor stays")
  }

  @Test("leaves the mark as it is where nothing has changed in the source, and where the translation has none")
  func settlesNothing() throws {
    var unchanged = try Self.visitor("F4 Ctrl+g type:8 Enter End type:Really. Ctrl+s", source: Self.before)
    #expect(unchanged.file(Self.translation)?.contains("source: ru@1a2b3c4d\n") == true)
    let source = Self.before.replacing("бамбук", with: "свежий бамбук")
    unchanged = try Self.visitor("F4 Ctrl+g type:4 Enter Shift+Down Delete", source: source)
    try unchanged.press("Ctrl+g type:7 Enter End type:Fresh. Ctrl+s")
    #expect(unchanged.file(Self.translation)?.contains("Fresh.") == true)
    #expect(unchanged.file(Self.translation)?.contains("source:") == false)
  }

  @Test("says in the margin what the rules for translations find, also what is saved elsewhere meanwhile")
  func margin() throws {
    var visitor = try Self.visitor("Ctrl+g type:4 Enter")
    #expect(visitor.state.edited?.findings(inLine: 4).map(\.rule) == ["stale-translation"])
    #expect(visitor.screen.contains { $0.contains("● 4 source:") })
    #expect(visitor.sees("“index.ru.md” was changed after this translation"))
    #expect(visitor.sees("F8 fix"))
    try visitor.press("Ctrl+Home F7")
    #expect(visitor.state.edited?.editor.position.line == 4)
    try visitor.press("Ctrl+g type:6 Enter Shift+Down Delete")
    visitor.wait(milliseconds: 300)
    #expect(visitor.state.edited?.check.findings.map(\.rule).contains("translation-headings") == true)
    try visitor.press("Ctrl+z")
    visitor.wait(milliseconds: 300)
    #expect(visitor.state.edited?.check.findings.map(\.rule).contains("translation-headings") == false)
  }

  @Test("writes the mark by F8 at its finding and by Alt+M anywhere, and takes it back by one undo")
  func marksByHand() throws {
    for keys in ["Ctrl+g type:4 Enter F8", "Ctrl+End Alt+m"] {
      var visitor = try Self.visitor(keys)
      let text = try #require(visitor.state.edited?.editor.text.string)
      #expect(text == Self.english.replacing("ru@1a2b3c4d", with: "\(Self.stamp)"))
      #expect(visitor.sees("Marked: the translation follows its source."))
      #expect(visitor.state.edited?.check.findings.contains { $0.rule == "stale-translation" } == false)
      try visitor.press("Ctrl+z")
      #expect(visitor.state.edited?.editor.text.string == Self.english)
    }
    var unmarked = try Self.visitor("Ctrl+g type:4 Enter Shift+Down Delete Alt+m")
    #expect(unmarked.state.edited?.editor.text.string.contains("weight: 10\nsource: \(Self.stamp)\n---\n") == true)
    try unmarked.press("Escape")
    let source = try Self.visitor("Alt+m", language: .ru)
    #expect(source.sees("Эта страница — не перевод другой."))
    #expect(source.state.edited?.editor.text.string == Self.after)
  }

  @Test("shows which words of a changed block are others, and at the foot what they were")
  func words() throws {
    let source = Self.before.replacing("Он ест бамбук.", with: "Он ест свежий бамбук и спит.")
    var visitor = try Self.visitor("F4 Ctrl+g type:8 Enter", source: source)
    func matched(_ visitor: Visitor) -> [String] {
      (0..<visitor.frame.size.rows).compactMap { row in
        let cells = (0..<visitor.frame.size.columns).map { visitor.frame[$0, row] }
        let text = cells.filter { $0.style.role == .match }.map { String($0.character) }.joined()
        return text.isEmpty ? nil : text
      }
    }
    #expect(matched(visitor).first == "свежийи спит")
    let foot = try #require(visitor.screen.last { $0.contains("и спит") })
    #expect(foot.contains("свежий") && !foot.contains("ест"))
    try visitor.press("End type:Fresh. Ctrl+s")
    #expect(matched(visitor) == [])
    let gone = try Self.visitor("F4 Ctrl+g type:8 Enter", source: Self.before.replacing("Он ест", with: "Ест"))
    let said = try #require(gone.screen.last { $0.contains("Он ест") })
    #expect(said.contains("Ест"))
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
