import Checking
import Content
package import Editing
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
  /// Whether the rules have not been asked since the text was changed: those of long pages wait for a pause.
  var isCheckDue = false
  /// The first row of the source on screen.
  var top = SourcePlace(line: 1, row: 0)
  /// The page as visitors will see it, set to the width of its side.
  var sheet: Sheet?
  /// The first line of the page on screen.
  var scroll = 0
  var layout = EditorSettings()
  var prompt: EditorPrompt?
  var question: EditorQuestion?
  /// Which of the answers to it has the focus.
  var questionFocus = 0
  /// Where the pointer was pressed last, and how often.
  var click: Click?
  /// When the text was changed last, on the monotonic clock.
  var lastEdit = 0
  /// The sentence in the status line until the next key.
  var notice: EditorNotice?
  /// The surroundings that the page's rules may ask for.
  var surroundings: Surroundings
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
  /// Another translation of the page, whose source is shown instead of the page.
  var beside: Beside?

  init(_ version: StampedPage, path: String, language: Language, surroundings: Surroundings) {
    self.path = path
    self.language = language
    stamp = version.stamp
    base = version.bytes
    self.surroundings = surroundings
    editor = Editor(version.bytes)
    check = PageCheck(version.bytes, path: path, language: language, surroundings: surroundings)
  }

  /// The page's tree, whose offsets are the document's: see ``TextBuffer/documentOffset(of:)``.
  var document: Document { check.document }

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

extension EditedPage: Hashable {
  /// All else follows from these.
  package static func == (left: EditedPage, right: EditedPage) -> Bool {
    left.path == right.path && left.editor.selection == right.editor.selection && left.top == right.top
      && left.scroll == right.scroll && left.layout == right.layout && left.prompt == right.prompt
      && left.question == right.question && left.questionFocus == right.questionFocus
      && left.click == right.click && left.notice == right.notice && left.stamp == right.stamp
      && left.leaves == right.leaves && left.fileChange == right.fileChange && left.isCheckDue == right.isCheckDue
      && left.beside == right.beside && left.editor.text == right.editor.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(editor.selection)
    hasher.combine(top)
  }
}

extension EditedPage {
  /// The rules take half a millisecond for so many bytes: longer pages are checked in pauses.
  private static let mostCheckedAtOnce = 16 << 10
  /// So many bytes that differ from the file's are compared at a key press, the others in pauses.
  private static let mostComparedAtOnce = 16 << 10
  /// Where more differ, the lines are not marked.
  private static let mostCompared = 1 << 20

  /// Reads the page anew from what is typed, and checks it, or notes that it has to be checked.
  mutating func recheck() {
    isCheckDue = editor.text.count > Self.mostCheckedAtOnce
    check =
      isCheckDue
      ? PageCheck(reading: editor.bytes, after: check, surroundings: surroundings)
      : PageCheck(editor.bytes, path: path, language: language, surroundings: surroundings, after: check)
  }

  /// Checks the page where that was left for later.
  mutating func finishCheck() {
    guard isCheckDue else { return }
    isCheckDue = false
    check = PageCheck(editor.bytes, path: path, language: language, surroundings: surroundings, after: check)
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
      notice = .fixed(fix.summary)
      return
    }
    notice = .noFix
  }
}

extension EditedPage {
  /// Opens the line at the foot; what is selected is looked for, or with Enter alone what was looked for last.
  mutating func ask(_ purpose: EditorPrompt.Purpose) {
    var prompt = EditorPrompt(purpose)
    switch purpose {
    case .find, .replace:
      let selected = editor.selectedText
      prompt.field = TextField(selected.contains(where: \.isNewline) ? "" : selected)
      prompt.isOffered = !prompt.field.isEmpty
      (prompt.matchesCase, prompt.wholeWords) = (lastOptions.matchesCase, lastOptions.wholeWords)
    case .saveAs: prompt.field = TextField(path)
    case .goToLine: break
    }
    self.prompt = prompt
  }

  /// Does what the line at the foot asks for; it stays open for the next match.
  mutating func answerPrompt() {
    guard let prompt else { return }
    self.prompt?.isOffered = false
    switch prompt.purpose {
    case .find:
      if prompt.field.isEmpty { self.prompt?.field = lastSearch }
      search(forward: true)
    case .replace:
      if !prompt.isInReplacement {
        search(forward: true)
        self.prompt?.isInReplacement = true
      } else if editor.replaceNext(prompt.query, with: prompt.replacement.text) == nil {
        notice = .notFound
        self.prompt?.match = nil
      } else {
        countMatches()
      }
    case .goToLine:
      if let line = Int(prompt.field.text.filter(\.isNumber)) {
        editor.moveCursor(to: DocumentPosition(line: min(max(1, line), editor.text.lineCount), column: 1))
      }
      self.prompt = nil
    case .saveAs: break
    }
  }

  /// Selects the next match of what is looked for, or the one before.
  mutating func search(forward: Bool) {
    guard let prompt, !prompt.field.isEmpty else { return }
    lastSearch = prompt.field
    let replaces = prompt.purpose == .replace
    let found =
      forward
      ? editor.selectNext(prompt.query, replaceable: replaces)
      : editor.selectPrevious(prompt.query, replaceable: replaces)
    notice = found == nil ? .notFound : nil
    countMatches()
  }

  /// Looks for the same in another way, from where the last match starts; the next line opens so too.
  mutating func toggle(_ option: EditorPrompt.Option) {
    guard prompt?.looksForText == true else { return }
    switch option {
    case .matchCase: prompt?.matchesCase.toggle()
    case .wholeWords: prompt?.wholeWords.toggle()
    }
    lastOptions = (prompt?.matchesCase ?? false, prompt?.wholeWords ?? false)
    guard let prompt, !prompt.field.isEmpty else { return }
    editor.moveCursor(to: editor.selection.range.lowerBound)
    search(forward: true)
  }

  /// Notes which of the matches is selected, for the line at the foot.
  private mutating func countMatches() {
    guard let prompt else { return }
    let matches = editor.matches(of: prompt.query, replaceable: prompt.purpose == .replace)
    let current = matches.firstIndex(of: editor.selection.range)
    self.prompt?.match = current.map { ($0 + 1, matches.count) }
  }

  mutating func replaceAll() {
    guard let prompt, prompt.purpose == .replace, !prompt.field.isEmpty else { return }
    let count = editor.replaceAll(prompt.query, with: prompt.replacement.text).count
    notice = count == 0 ? .notFound : .replaced(count)
    self.prompt = nil
  }

  /// Changes the field that letters go into; what is looked for is looked for from where it was begun.
  mutating func editPrompt(_ change: (inout TextField) -> Void) {
    guard var prompt else { return }
    prompt.edit(change)
    if !prompt.isInReplacement { prompt.match = nil }
    self.prompt = prompt
    guard prompt.looksForText, !prompt.isInReplacement else { return }
    editor.moveCursor(to: editor.selection.range.lowerBound)
    search(forward: true)
  }
}
