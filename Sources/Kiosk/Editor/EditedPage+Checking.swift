internal import Editing
internal import Exhibition
internal import Markdown

extension EditedPage {
  /// Reads the page anew from what is typed, and checks it.
  mutating func recheck() {
    check = PageCheck(editor.bytes, path: path, language: language, surroundings: surroundings)
  }

  /// Goes to the next finding behind the cursor; behind the last, to the first.
  mutating func goToNextFinding() {
    let here = editor.position
    let next = check.findings.first { ($0.place.line, $0.place.column) > (here.line, here.column) }
    guard let place = (next ?? check.findings.first)?.place else { return }
    editor.moveCursor(to: DocumentPosition(line: place.line, column: place.column))
  }

  /// What mends the line of the cursor for certain.
  var fixAtCursor: Fix? { findings(inLine: editor.position.line).lazy.compactMap(\.fix).first }

  mutating func applyFix() {
    guard let fix = fixAtCursor else {
      notice = .noFix
      return
    }
    _ = editor.replaceText(with: FixedText(editor.bytes, applying: [fix]).bytes)
    notice = .fixed(fix.summary)
  }
}
