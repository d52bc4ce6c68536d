package import Editing
package import Exhibition
internal import Markdown

/// A page while it is being edited: its source, what becomes of it, and what is wrong with it.
package struct EditedPage: Sendable {
  /// Relative to the content folder.
  package let path: String
  package let language: Language
  package internal(set) var editor: Editor
  /// The file as it was opened or saved last: what a save expects to find.
  var stamp: PageStamp?
  /// What it held then.
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
  /// What the status line says until the next key.
  var notice: EditorNotice?
  /// What the page's rules may ask for.
  var surroundings: Surroundings
  /// The lines that differ from the file's, from 1, and the text that they were noted for.
  var changedLines: [Range<Int>] = []
  var noted: TextBuffer?
  /// What was looked for last.
  var lastSearch = TextField()
  /// The text that is on its way to the file; leaving waits for it where `leaves` is set.
  var saving: TextBuffer?
  /// What is to be saved behind it.
  var savedNext: Editor?
  var leaves = false
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

  /// Selects the title, so that what is typed takes its place.
  mutating func selectTitle() {
    guard let range = document.titleRange else { return }
    let text = editor.text
    editor.select(Selection(text.offset(ofDocument: range.lowerBound)..<text.offset(ofDocument: range.upperBound)))
  }

  /// What is wrong in a line, counted from 1.
  func findings(inLine line: Int) -> [Diagnostic] { check.findings.filter { $0.place.line == line } }
}

extension EditedPage: Hashable {
  /// All else follows from these.
  package static func == (left: EditedPage, right: EditedPage) -> Bool {
    left.path == right.path && left.editor.selection == right.editor.selection && left.top == right.top
      && left.scroll == right.scroll && left.layout == right.layout && left.prompt == right.prompt
      && left.question == right.question && left.questionFocus == right.questionFocus
      && left.click == right.click && left.notice == right.notice && left.stamp == right.stamp
      && left.leaves == right.leaves && left.isCheckDue == right.isCheckDue
      && left.beside == right.beside && left.editor.text == right.editor.text
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(editor.selection)
    hasher.combine(top)
  }
}
