internal import Checking
internal import Editing
internal import InterfaceKit
internal import MarkdownTree

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
