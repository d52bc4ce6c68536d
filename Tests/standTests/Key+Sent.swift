import Screen

extension Key {
  /// What xterm sends for the key once a program has asked for the keypad (terminfo’s smkx); for letters with Control and
  /// Shift, and for Backspace with Control, what it sends where it is set up to tell them apart (modifyOtherKeys).
  var sent: String {
    switch code {
    case .character(let character) where modifiers == .control:
      character.asciiValue.map { String(Character(Unicode.Scalar($0 & 0x1F))) } ?? ""
    case .character(let character) where modifiers.isEmpty: String(character)
    case .character(let character):
      "\u{1B}[27;\(number);\(character.unicodeScalars.first.map { Int($0.value) } ?? 0)~"
    case .up: cursor("A")
    case .down: cursor("B")
    case .right: cursor("C")
    case .left: cursor("D")
    case .home: cursor("H")
    case .end: cursor("F")
    case .insert: numbered(2)
    case .delete: numbered(3)
    case .pageUp: numbered(5)
    case .pageDown: numbered(6)
    case .enter: modifiers.isEmpty ? "\r" : "\u{1B}[27;\(number);13~"
    case .escape: "\u{1B}"
    case .tab: modifiers == .shift ? "\u{1B}[Z" : "\t"
    case .backspace: modifiers.isEmpty ? "\u{7F}" : "\u{1B}[27;\(number);127~"
    case .function(let index) where index <= 4:
      (modifiers.isEmpty ? "\u{1B}O" : "\u{1B}[1;\(number)") + ["P", "Q", "R", "S"][max(0, index - 1)]
    case .function(let index): numbered([15, 17, 18, 19, 20, 21, 23, 24][min(index, 12) - 5])
    }
  }

  private var number: Int {
    1 + (modifiers.contains(.shift) ? 1 : 0) + (modifiers.contains(.alt) ? 2 : 0)
      + (modifiers.contains(.control) ? 4 : 0)
  }

  private func cursor(_ letter: String) -> String {
    modifiers.isEmpty ? "\u{1B}O\(letter)" : "\u{1B}[1;\(number)\(letter)"
  }

  private func numbered(_ code: Int) -> String {
    modifiers.isEmpty ? "\u{1B}[\(code)~" : "\u{1B}[\(code);\(number)~"
  }
}
