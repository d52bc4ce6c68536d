import Checking
import Content
package import Editing
internal import Files
internal import InterfaceKit
internal import MarkdownTree
import Storage
package import Wording

/// A page while it is being edited: its source, what becomes of it, and what is wrong with it.
package struct EditedPage: Sendable {
  /// Relative to the content folder.
  package let path: String
  package let language: Language
  package internal(set) var editor: Editor
  /// The file as it was opened or saved last: what a save expects to find.
  var stamp: PageStamp?
  /// The bytes of the file then.
  var base: [UInt8]
  /// The page as it would be read if it were saved now, and what is wrong with it.
  var check: PageCheck
  /// Whether the rules have not been asked since the text was changed: they wait for a pause.
  var isCheckDue = false
  /// The number of lines when it was read last.
  private var lines = 0
  /// The first row of the source on screen.
  var top = SourcePlace(line: 1, row: 0)
  /// The page as visitors will see it, set to the width of its side.
  var sheet: Sheet?
  /// The first line of the page on screen.
  var scroll = 0
  /// Whether a side was scrolled by itself since the last key: neither follows the cursor then.
  var isScrolled = false
  var layout = EditorSettings()
  var prompt: EditorPrompt?
  var question: EditorQuestion?
  /// The index of the answer to it that has the focus.
  var questionFocus = 0
  /// The place where the pointer was pressed last, and the number of presses there.
  var click: Click?
  /// Whether the pointer holds the line between source and page.
  var isDividerHeld = false
  /// The time of the last change of the text, in milliseconds of the monotonic clock.
  var lastEdit = 0
  /// The sentence in the status line until the next key.
  var notice: EditorNotice?
  /// The surroundings that the page's rules may ask for.
  var surroundings: Surroundings
  /// The other translations of the page, and what the rules compare it with; `nil` where they have not been looked for.
  var siblings: [Page]?
  var translations: CheckedSubject?
  /// The lines that differ from the file's, from 1, and the text that they were noted for.
  var changedLines: [Range<Int>] = []
  var noted: TextBuffer?
  /// The last query.
  var lastSearch = TextField()
  var lastOptions = (matchesCase: false, wholeWords: false)
  /// The text that is on its way to the file; leaving waits for it where `leaves` is set.
  var saving: TextBuffer?
  /// The text to save behind it.
  var savedNext: Editor?
  var leaves = false
  /// A change of the file by somebody else since it was opened or saved here.
  var fileChange: FileChange?
  /// The page that visitors of the language previewed see instead of this one; `nil` where that is it.
  var previewed: Page?
  /// The screen of a kiosk that shows it, where that is asked for.
  var kiosk: KioskScreen?
  /// The misspelt words, as far as they are known, and the text that they were looked for in last.
  var misspellings: Misspellings?
  var spelled: TextBuffer?
  /// The names of the pictures in its folder, as they were when one was to be picked.
  var picturesBeside: [String] = []
  /// Another translation of the page, whose source is shown instead of the page.
  var beside: Beside?

  init(_ version: StampedPage, path: String, language: Language, surroundings: Surroundings) {
    self.path = path
    self.language = language
    stamp = version.stamp
    base = version.bytes
    self.surroundings = surroundings
    editor = Editor(version.bytes)
    check =
      path == Settings.file
      ? PageCheck(settings: version.bytes, language: language)
      : PageCheck(version.bytes, path: path, language: language, surroundings: surroundings)
    lines = editor.text.lineCount
  }

  /// Whether it is no page, but the settings of the stand.
  var isSettings: Bool { path == Settings.file }

  /// The page's tree, whose offsets are the document's: see ``TextBuffer/documentOffset(of:)``.
  var document: Document { check.document }

  /// The number of words below the front matter.
  var wordsOfText: Int {
    isSettings
      ? editor.counts.words
      : max(0, editor.counts.words - TextCounts(document.text.substring(0..<document.bodyStart)).words)
  }

  /// Asks what the file shall be converted from, where its text cannot be edited as it is.
  mutating func askAboutEncoding() {
    guard editor.isLocked, let foreign = ForeignText(editor.bytes, language: language) else { return }
    prompt = nil
    question = .foreign(foreign)
    questionFocus = 0
  }

  /// Selects the title, so that what is typed takes its place.
  mutating func selectTitle() {
    guard let range = document.titleRange else { return }
    let text = editor.text
    editor.select(Selection(text.offset(ofDocument: range.lowerBound)..<text.offset(ofDocument: range.upperBound)))
  }

  /// The diagnostics of a line, counted from 1.
  func findings(inLine line: Int) -> [Diagnostic] { check.findings.filter { $0.place.line == line } }
}

extension EditedPage {
  /// Longer selections are not counted, in bytes: it is done with each frame.
  private static let mostCounted = 1 << 18

  /// The length of the selection; `nil` where nothing is selected.
  var selectionCount: Message? {
    guard !editor.selection.isEmpty, editor.selection.range.count <= Self.mostCounted else { return nil }
    let counts = TextCounts(editor.selectedText)
    return .selected(counts.words, counts.characters)
  }
}

extension EditedPage: Hashable {
  /// All else follows from these.
  package static func == (left: EditedPage, right: EditedPage) -> Bool {
    left.path == right.path && left.editor.selection == right.editor.selection && left.top == right.top
      && left.scroll == right.scroll && left.isScrolled == right.isScrolled && left.layout == right.layout
      && left.prompt == right.prompt
      && left.question == right.question && left.questionFocus == right.questionFocus
      && left.click == right.click && left.isDividerHeld == right.isDividerHeld && left.notice == right.notice
      && left.stamp == right.stamp
      && left.leaves == right.leaves && left.fileChange == right.fileChange && left.isCheckDue == right.isCheckDue
      && left.beside == right.beside && left.editor.text == right.editor.text && left.misspellings == right.misspellings
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(editor.selection)
    hasher.combine(top)
  }
}

extension EditedPage {
  /// So many bytes that differ from the file's are compared at a key press, the others in pauses.
  private static let mostComparedAtOnce = 16 << 10
  /// The largest number of differing bytes in which lines are still marked.
  private static let mostCompared = 1 << 20

  /// Reads the page anew from what is typed. The rules are asked in the next pause: of half a word they have nothing to say.
  mutating func recheck() {
    let growth = editor.text.lineCount - lines
    lines = editor.text.lineCount
    isCheckDue = !isSettings
    check =
      isSettings
      ? fullCheck
      : PageCheck(
        reading: editor.bytes, after: check, surroundings: surroundings,
        behind: editor.position.line - max(0, growth), growth: growth)
  }

  private var fullCheck: PageCheck {
    if isSettings { return PageCheck(settings: editor.bytes, language: language) }
    return PageCheck(
      editor.bytes, path: path, language: language, surroundings: surroundings, translations: translations, after: check
    )
  }

  /// Checks the page where that was left for later.
  mutating func finishCheck() {
    guard isCheckDue else { return }
    isCheckDue = false
    check = fullCheck
    noteChanges(comparing: Self.mostCompared)
    if noted != editor.text { (noted, changedLines) = (editor.text, []) }
  }

  /// Notes which lines differ from the file's; where that is too much to compare now, they stay as they were noted.
  mutating func noteChanges() { noteChanges(comparing: Self.mostComparedAtOnce) }

  private mutating func noteChanges(comparing limit: Int) {
    guard noted != editor.text, let hunks = editor.text.hunks(since: editor.savedText, comparing: limit) else { return }
    noted = editor.text
    changedLines = hunks.map { $0.new.lowerBound + 1..<max($0.new.upperBound, $0.new.lowerBound + 1) + 1 }
  }

  /// Goes to the next finding behind the cursor; behind the last, to the first.
  mutating func goToNextFinding() {
    finishCheck()
    let here = editor.position
    let next = check.findings.first { ($0.place.line, $0.place.column) > (here.line, here.column) }
    guard let place = (next ?? check.findings.first)?.place else { return }
    editor.moveCursor(to: DocumentPosition(line: place.line, column: place.column))
  }

  /// Mends the first thing in the line of the cursor that can be mended for certain.
  mutating func applyFix() {
    finishCheck()
    for fix in findings(inLine: editor.position.line).compactMap(\.fix) {
      let fixed = FixedText(editor.bytes, applying: [fix])
      guard !fixed.applied.isEmpty else { continue }
      _ = editor.replaceText(with: fixed.bytes)
      recheck()
      finishCheck()
      notice = .fixed(fix.summary)
      return
    }
    if findings(inLine: editor.position.line).contains(where: \.isSettledByMark) {
      markTranslated()
    } else {
      notice = .noFix
    }
  }
}
