internal import Checking
internal import Editing
internal import InterfaceKit
internal import MarkdownTree

/// The line at the foot: looking for something, replacing it, going to a line.
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
    case .goToLine, .caption: break
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
    case .caption(let source):
      put(picture: source, caption: prompt.field.text)
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
    self.prompt?.match = nil
  }

  /// Goes from cell to cell of a table, where nothing or the text of a cell is selected.
  mutating func moveToCell(forward: Bool) -> Bool {
    editor.selectedLines.count == 1 && editor.moveToCell(forward: forward)
  }

  /// Asks what shall become of a file that somebody else has changed or taken away.
  mutating func compareWithFile() {
    switch fileChange {
    case .changed(let theirs): question = .conflict(theirs)
    case .gone: question = .vanished
    case nil: notice = .fileUnchanged
    }
    questionFocus = 0
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

/// Putting in a picture that lies beside the page and is not listed yet.
extension EditedPage {
  /// Puts the picture in the place of the selection and among the page's `resources`, as one step.
  mutating func put(picture source: String, caption: String) {
    let written = source.contains { $0 == " " || $0 == "(" || $0 == ")" } ? "<\(source)>" : source
    let (before, behind) = pictureMargins
    let markdown = before + "![\(caption.escapedForLink)](\(written))"
    let place = editor.selection.range
    var text = editor.text.substring(0..<editor.text.count)
    guard let range = Range(bytes: place, of: text) else { return }
    text.replaceSubrange(range, with: markdown + behind)
    let end = place.lowerBound + markdown.utf8.count
    let listing = document.listing(source, caption)
    let at = listing.map { editor.text.offset(ofDocument: $0.offset) } ?? 0
    // In the front matter itself there is nothing to list.
    if let listing, at <= place.lowerBound, let index = Range(bytes: at..<at, of: text)?.lowerBound {
      let lineEnd = editor.text.lineEnd(near: at)
      let added = listing.text.replacing("\n", with: lineEnd)
      text.insert(contentsOf: added, at: index)
      replaceText(with: text, cursor: end + added.utf8.count)
    } else {
      replaceText(with: text, cursor: end)
    }
  }

  /// What parts a picture at the cursor from the words around it: among them it would be shown as its caption, so at the
  /// end of a line it gets a paragraph of its own.
  var pictureMargins: (before: String, behind: String) {
    let (place, text) = (editor.selection.range, editor.text.substring(0..<editor.text.count))
    guard place.isEmpty, let index = Range(bytes: place, of: text)?.lowerBound, text.endsLineOfWords(at: index) else {
      return ("", "")
    }
    let lineEnd = editor.text.lineEnd(near: place.lowerBound)
    return (lineEnd + lineEnd, text[index...].dropFirst().first?.isNewline == false ? lineEnd : "")
  }

  private mutating func replaceText(with text: String, cursor: Int) {
    let mark: [UInt8] = editor.text.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    _ = editor.replaceText(with: mark + Array(text.utf8), select: Selection(cursor))
  }
}

extension String {
  /// Whether a line ends there that has words, and is no row of a table.
  fileprivate func endsLineOfWords(at index: Index) -> Bool {
    guard index == endIndex || self[index].isNewline else { return false }
    let start = self[..<index].lastIndex(where: \.isNewline).map(self.index(after:)) ?? startIndex
    return self[start..<index].first { !$0.isWhitespace }.map { $0 != "|" } ?? false
  }
}

extension Range where Bound == String.Index {
  fileprivate init?(bytes: Range<Int>, of text: String) {
    let utf8 = text.utf8
    guard let start = utf8.index(text.startIndex, offsetBy: bytes.lowerBound, limitedBy: text.endIndex),
      let end = utf8.index(text.startIndex, offsetBy: bytes.upperBound, limitedBy: text.endIndex)
    else { return nil }
    self = start..<end
  }
}

extension Document {
  /// What lists a picture in the front matter, and where that is to be put; `nil` where there is none that is YAML.
  fileprivate func listing(_ source: String, _ title: String) -> (offset: Int, text: String)? {
    guard let yaml = frontMatter else { return nil }
    let values = (NewPage.quoted(source), NewPage.quoted(title))
    guard let key = lineOfKey("resources") else {
      return (yaml.upperBound, "resources:\n  - src: \(values.0)\n    title: \(values.1)\n")
    }
    let written = text.substring(key).dropFirst("resources:".count).filter { $0 != " " }
    if written.hasPrefix("[") {
      guard written.hasSuffix("]"), let end = text.bytes[key].lastIndex(of: UInt8(ascii: "]")) else { return nil }
      return (end, (written == "[]" ? "" : ", ") + "{src: \(values.0), title: \(values.1)}")
    }
    // A list goes on as long as its lines are indented, or begin with its mark.
    var end = min(key.upperBound + 1, yaml.upperBound)
    var indent: String?
    while end < yaml.upperBound {
      let line = text.range(ofLine: text.line(at: end))
      let bytes = text.bytes[line]
      guard let first = bytes.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "-") else { break }
      if indent == nil { indent = String(repeating: " ", count: bytes.prefix { $0 == UInt8(ascii: " ") }.count) }
      end = min(line.upperBound + 1, yaml.upperBound)
    }
    let margin = indent ?? "  "
    return (end, "\(margin)- src: \(values.0)\n\(margin)  title: \(values.1)\n")
  }
}
