internal import Editing
internal import Exhibition
internal import Markdown

extension EditedPage {
  /// The rules take a frame for so many bytes: longer pages are checked in pauses.
  private static let mostCheckedAtOnce = 256 << 10

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
