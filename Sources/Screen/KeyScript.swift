/// Events written as words, for `--keys`: `Down Enter`, `4`, `Alt+Right`, `type:панда`, `click:10,4`, `size:80x24`.
package struct KeyScript {
  package let events: [Event]

  /// A word that means nothing.
  package struct Failure: Error, CustomStringConvertible {
    package let word: String

    package var description: String {
      "“\(word)” is no key. Use names such as Down, Enter, Escape, PageDown or F1, single characters, "
        + "Shift+Tab, type:TEXT, click:COLUMN,ROW or size:COLUMNSxROWS."
    }
  }

  package init(_ script: String) throws(Failure) {
    var events: [Event] = []
    for word in script.split(separator: " ") {
      guard let parsed = Self.events(String(word)) else { throw Failure(word: String(word)) }
      events += parsed
    }
    self.events = events
  }

  private static func events(_ word: String) -> [Event]? {
    if word.hasPrefix("type:") { return word.dropFirst(5).map { .key(Key(.character($0))) } }
    if word.hasPrefix("click:") {
      guard let (column, row) = numbers(word.dropFirst(6), separator: ","), column > 0, row > 0 else { return nil }
      return [.pointer(Pointer(.press, at: Point(column: column - 1, row: row - 1)))]
    }
    if word.hasPrefix("size:") {
      guard let (columns, rows) = numbers(word.dropFirst(5), separator: "x"), columns > 0, rows > 0 else { return nil }
      return [.resized(Size(columns: columns, rows: rows))]
    }
    return key(word).map { [.key($0)] }
  }

  private static func numbers(_ text: Substring, separator: Character) -> (Int, Int)? {
    let parts = text.split(separator: separator)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), max(first, second) < 10_000 else {
      return nil
    }
    return (first, second)
  }

  private static func key(_ word: String) -> Key? {
    var modifiers: Key.Modifiers = []
    var name = word[...]
    for (prefix, modifier) in [("Shift+", Key.Modifiers.shift), ("Alt+", .alt), ("Ctrl+", .control)]
    where name.hasPrefix(prefix) {
      modifiers.insert(modifier)
      name = name.dropFirst(prefix.count)
    }
    if let code = names[name.lowercased()] { return Key(code, modifiers) }
    if name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), (1...12).contains(number) {
      return Key(.function(number), modifiers)
    }
    guard let character = name.first, name.count == 1 else { return nil }
    return Key(.character(character), modifiers)
  }

  private static let names: [String: Key.Code] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pageup": .pageUp,
    "pagedown": .pageDown, "enter": .enter, "return": .enter, "escape": .escape, "esc": .escape, "tab": .tab,
    "backspace": .backspace, "delete": .delete, "insert": .insert, "space": .character(" "),
  ]
}
