import Content
import InterfaceKit
internal import Markdown
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// What `stand preview` adds to a page: marks beside what a save changed, and what is wrong below.
@Suite struct PreviewTests {
  private static let path = "s/e/index.en.md"
  private static let size = Size(columns: 80, rows: 24)

  /// A page of so many paragraphs, some in other words.
  private static func text(_ count: Int, changing changed: [Int: String] = [:]) -> String {
    (1...count).map { changed[$0] ?? "Paragraph \($0)." }.joined(separator: "\n\n")
  }

  private static func sample(_ text: String) -> SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: text)
    return sample
  }

  private static func visitor(_ text: String, size: Size = size, motion: Bool = true) -> Visitor {
    var options = Options(language: .en)
    options.isPreview = true
    options.reducesMotion = !motion
    var visitor = sample(text).visitor(size: size, options: options)
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    return visitor
  }

  /// Has the text saved, as the edge reports it.
  private static func save(_ text: String, to visitor: inout Visitor) {
    let sample = sample(text)
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
  }

  /// The texts of the rows with a bar.
  private static func marked(_ visitor: Visitor) -> [String] {
    visitor.screen.compactMap { row in
      let text = row.drop { $0 == " " }
      guard text.first == "▌" || text.first == "█" else { return nil }
      return text.dropFirst().trimmingBlanks
    }
  }

  @Test("marks nothing before anything was saved, and nothing where a save changed nothing")
  func unchanged() {
    var visitor = Self.visitor(Self.text(5))
    #expect(Self.marked(visitor).isEmpty)
    let before = visitor.frame
    Self.save(Self.text(5), to: &visitor)
    #expect(visitor.frame == before)
  }

  @Test("shows the page as on a screen of 80 columns, or of those asked for, and as wide as the terminal is again")
  func widths() throws {
    var visitor = Self.visitor(Self.text(5), size: Size(columns: 140, rows: 30))
    for columns in [80, 140, 80] {
      try visitor.press("w")
      #expect(visitor.frame.size == Size(columns: columns, rows: 30))
      #expect(Law.broken(by: visitor.state).isEmpty)
    }
    visitor.handle(.resized(Size(columns: 60, rows: 30)))
    #expect(visitor.frame.size.columns == 60)
    visitor.handle(.resized(Size(columns: 200, rows: 30)))
    #expect(visitor.frame.size.columns == 80)
    var options = Options(language: .en)
    options.isPreview = true
    options.columns = 50
    var narrow = Self.sample(Self.text(5)).visitor(options: options)
    narrow.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    let widths = try ["", "w", "w"].map { keys in
      try narrow.press(keys)
      return narrow.frame.size.columns
    }
    #expect(widths == [50, 120, 50])
    var reading = try Visitor()
    try reading.press("4 2 w")
    #expect(reading.frame.size.columns == 120, "is for previews only")
  }

  @Test("marks every changed block until the next change")
  func marksAll() {
    var visitor = Self.visitor(Self.text(6))
    Self.save(Self.text(6, changing: [2: "Second.", 5: "Fifth."]), to: &visitor)
    #expect(Self.marked(visitor) == ["Second.", "Fifth."])
    visitor.wait(seconds: 600)
    #expect(Self.marked(visitor) == ["Second.", "Fifth."])
    Self.save(Self.text(6, changing: [2: "Second.", 3: "Third.", 5: "Fifth."]), to: &visitor)
    #expect(Self.marked(visitor) == ["Third."])
  }

  @Test("marks items of a list and rows of a table alone, and the whole of a longer block")
  func marksParts() {
    let before = "- one\n- two\n- three\n\n```\na\n\nb\n```\n"
    var visitor = Self.visitor(before)
    Self.save("- one\n- second\n- three\n\n```\na\n\nc\n```\n", to: &visitor)
    #expect(Self.marked(visitor).first?.hasSuffix("second") == true)
    #expect(Self.marked(visitor).count == 4)
  }

  @Test("marks the place of what was taken away, in the middle and at the end")
  func marksRemovals() throws {
    var visitor = Self.visitor(Self.text(4))
    Self.save("Paragraph 1.\n\nParagraph 3.\n\nParagraph 4.", to: &visitor)
    #expect(visitor.state.preview?.changes == [.removal(before: 14)])
    let row = try #require(visitor.screen.firstIndex { $0.contains("Paragraph 3.") })
    #expect(visitor.screen[row - 1].contains("▌"))
    Self.save("Paragraph 1.\n\nParagraph 3.", to: &visitor)
    #expect(Self.marked(visitor) == ["Paragraph 3."])
  }

  @Test("marks title and summary, and the facts at the side")
  func marksHead() {
    var visitor = Self.visitor(Self.text(3), size: Size(columns: 120, rows: 36))
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: Self.text(3)) { frontMatter in
      frontMatter.summary = "In short."
      frontMatter.facts = [.init(label: "Height", value: "20 m")]
    }
    visitor.perform(.standLoaded(sample.stand))
    #expect(Self.marked(visitor).contains { $0.hasPrefix("In short.") })
    #expect(visitor.screen.contains { $0.contains("▌ Height") || $0.contains("▌ HEIGHT") })
    #expect(visitor.state.preview?.changes.contains(where: \.isAtSide) == true)
  }

  @Test("counts front matter and text that one save changed as one change")
  func oneSave() {
    var visitor = Self.visitor(Self.text(3))
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: Self.text(3, changing: [3: "Third."])) { $0.summary = "In short." }
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(Self.marked(visitor) == ["In short.", "Third."])
  }

  @Test("lets the words stand out for a second, then the bar alone")
  func flashes() throws {
    var visitor = Self.visitor(Self.text(3))
    Self.save(Self.text(3, changing: [2: "Second."]), to: &visitor)
    let row = try #require(visitor.screen.firstIndex { $0.contains("Second.") })
    func roles() -> Set<Role> {
      Set((2..<40).map { visitor.frame[$0, row] }.filter { $0.character != " " }.map(\.style.role))
    }
    #expect(roles() == [.match])
    #expect(visitor.state.nextTick == 1000)
    visitor.wait(milliseconds: 999)
    #expect(roles() == [.match])
    visitor.wait(milliseconds: 1)
    #expect(roles() == [.text])
    #expect(Self.marked(visitor) == ["Second."])
  }

  @Test("shows the bar alone from the start where motion is reduced")
  func reducesMotion() throws {
    var visitor = Self.visitor(Self.text(3), motion: false)
    Self.save(Self.text(3, changing: [2: "Second."]), to: &visitor)
    let row = try #require(visitor.screen.firstIndex { $0.contains("Second.") })
    #expect((2..<40).allSatisfy { visitor.frame[$0, row].style.role != .match })
    #expect(Self.marked(visitor) == ["Second."])
    #expect(visitor.state.nextTick > 1000)
  }

  @Test("goes to the first change where none is in view, and stays where one is")
  func goesToChange() throws {
    var visitor = Self.visitor(Self.text(60))
    Self.save(Self.text(60, changing: [40: "Fortieth.", 50: "Fiftieth."]), to: &visitor)
    #expect(visitor.sees("Fortieth."))
    let place = visitor.state.place
    Self.save(Self.text(60, changing: [3: "Third.", 41: "Next.", 40: "Fortieth.", 50: "Fiftieth."]), to: &visitor)
    #expect(visitor.state.place == place)
    #expect(visitor.sees("change 2 of 2"))
  }

  @Test("shows the new words of a paragraph that goes on below the screen", arguments: [(6, 8), (6, 60), (60, 60)])
  func showsNewWords(before: Int, lines: Int) {
    let text = Self.text(before) + "\n\n" + (1...lines).map { "Line \($0)." }.joined(separator: "\\\n")
    var visitor = Self.visitor(text)
    #expect(visitor.sees("Line 1.") == (before == 6) && !visitor.sees("Line \(lines)."))
    Self.save(text.replacing("Line \(lines).", with: "The end."), to: &visitor)
    #expect(visitor.sees("The end.") && visitor.sees("Line 1.") == (lines == 8))
  }

  @Test("walks all changes with N and P, round and round")
  func walks() throws {
    var visitor = Self.visitor(Self.text(60))
    Self.save(Self.text(60, changing: [5: "Fifth.", 30: "Thirtieth.", 55: "Late."]), to: &visitor)
    #expect(visitor.sees("change 1 of 3"))
    try visitor.press("n")
    #expect(visitor.sees("Thirtieth.") && visitor.sees("change 2 of 3"))
    try visitor.press("т")
    #expect(visitor.sees("Late."))
    try visitor.press("n")
    #expect(visitor.sees("Fifth.") && visitor.sees("change 1 of 3"))
    try visitor.press("p p")
    #expect(visitor.sees("Thirtieth."))
    #expect(visitor.screen.contains { $0.contains("█") && $0.contains("Thirtieth.") })
  }

  @Test("keeps its marks at another width")
  func resizes() {
    var visitor = Self.visitor(Self.text(6))
    Self.save(Self.text(6, changing: [2: "Second.", 5: "Fifth."]), to: &visitor)
    visitor.perform(.resized(Size(columns: 120, rows: 36)))
    #expect(Self.marked(visitor) == ["Second.", "Fifth."])
  }

  @Test("draws in no more columns than it was told")
  func narrows() {
    var options = Options(language: .en)
    options.columns = 60
    var visitor = Self.sample(Self.text(3)).visitor(size: Size(columns: 120, rows: 36), options: options)
    #expect(visitor.state.size == Size(columns: 60, rows: 36))
    visitor.perform(.resized(Size(columns: 200, rows: 20)))
    #expect(visitor.state.size == Size(columns: 60, rows: 20))
  }

  @Test("takes a page that was read ahead of the rest, and counts the rest as nothing new")
  func readsAhead() throws {
    var visitor = Self.visitor(Self.text(3))
    let text = Self.text(3, changing: [2: "Second."])
    let sample = Self.sample(text)
    let page = try #require(sample.stand.exhibit(ExhibitID(section: "s", exhibit: "e"))?.pages[.en])
    visitor.library = .texts(sample.texts)
    visitor.perform(.pageSaved(page, .init(parsing: text), problems: []))
    #expect(Self.marked(visitor) == ["Second."])
    visitor.perform(.standLoaded(sample.stand))
    #expect(Self.marked(visitor) == ["Second."])
  }

  @Test("says what is wrong, with its place and the line, while the last good page stays", arguments: [80, 120])
  func showsFault(columns: Int) throws {
    var visitor = Self.visitor(Self.text(3), size: Size(columns: columns, rows: 24))
    var broken = Self.sample("Broken.")
    broken.breakPage(Self.path, "---\ntitle: [\n---\nBroken.\n", line: 2, column: 8)
    var state = visitor.state
    let place = Diagnostic.Place(path: Self.path, line: 2, column: 8)
    // The text is read anew, which gives the last good one at the edge.
    #expect(update(&state, .standLoaded(broken.stand)).contains(.quote(place)))
    #expect(update(&state, .quoted(place, "title: [")).isEmpty)
    let screen = view(state).text
    #expect(screen.contains { $0.contains("Paragraph 2.") })
    #expect(screen.contains { $0.contains("s/e/index.en.md:2:8") })
    #expect(screen.contains { $0.contains("The front matter is no valid YAML.") })
    let caret = try #require(screen.first { $0.hasSuffix("^") })
    let line = try #require(screen.first { $0.contains("2 │ title: [") })
    #expect(caret.count == line.firstIndex(of: "[").map { line.distance(from: line.startIndex, to: $0) + 1 })
    // Nothing but the caret is underlined in a theme without colours.
    let row = try #require(screen.firstIndex(of: caret))
    let marked = (0..<caret.count).filter { view(state)[$0, row].style.role == .problem }
    #expect(marked == [caret.count - 1])
    #expect(state.stand.exhibit(ExhibitID(section: "s", exhibit: "e"))?.pages[.en]?.isBroken == false)
    #expect(update(&state, .openInEditor) == [.edit(path: Self.path, line: 2)])
    Self.save(Self.text(3), to: &visitor)
    #expect(!visitor.sees("s/e/index.en.md:2:8"))
  }

  @Test("stays on a page whose file is gone, says so, and goes on when it is back")
  func survivesRemoval() {
    var visitor = Self.visitor(Self.text(3))
    var sample = Self.sample(Self.text(3))
    sample.removeExhibit(ExhibitID(section: "s", exhibit: "e"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.sees("Paragraph 1.") && visitor.sees("The file cannot be read now"))
    Self.save(Self.text(3, changing: [2: "Second."]), to: &visitor)
    #expect(Self.marked(visitor) == ["Second."])
    #expect(!visitor.sees("The file cannot be read now"))
  }

  @Test("marks nothing outside a preview")
  func browsing() {
    let sample = Self.sample(Self.text(3))
    var visitor = sample.visitor(size: Self.size)
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    Self.save(Self.text(3, changing: [2: "Second."]), to: &visitor)
    #expect(visitor.sees("Second.") && Self.marked(visitor).isEmpty)
    #expect(visitor.state.preview == nil)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var text = drop { $0 == " " }
    while text.last == " " || text.last == "│" || text.last == "┃" { text.removeLast() }
    return String(text)
  }
}
