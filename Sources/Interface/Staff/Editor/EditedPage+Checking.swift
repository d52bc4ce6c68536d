internal import Editing
internal import Exhibition
internal import Markdown

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

  /// What mends the line of the cursor for certain.
  var fixAtCursor: Fix? { findings(inLine: editor.position.line).lazy.compactMap(\.fix).first }

  mutating func applyFix() {
    finishCheck()
    guard let fix = fixAtCursor else {
      notice = .noFix
      return
    }
    _ = editor.replaceText(with: FixedText(editor.bytes, applying: [fix]).bytes)
    notice = .fixed(fix.summary)
  }
}
