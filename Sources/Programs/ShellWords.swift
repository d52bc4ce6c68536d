/// A command's words, quoted as in POSIX.1 (XCU 2.2): backslash, single and double quotation marks. Nothing is expanded.
package enum ShellWords {
  /// `nil` where a quotation mark is not closed, or nothing follows a backslash.
  package static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      if let mark = quote {
        if character == mark {
          quote = nil
        } else if character == "\\", mark == "\"" {
          guard let next = rest.popFirst() else { return nil }
          word = (word ?? "") + ("$`\"\\".contains(next) ? "" : "\\") + String(next)
        } else {
          word = (word ?? "") + String(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == "\\" {
        guard let next = rest.popFirst() else { return nil }
        // A line end behind it joins two lines.
        if next != "\n" { word = (word ?? "") + String(next) }
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
