extension Frame {
  /// The rows as text, without the blanks at their ends.
  package var text: [String] { rows { $0.width == 0 ? "" : String($0.character) } }

  /// The rows drawn with a letter for each cell's role, so that a change of colour is a change of text. The cell after a
  /// wide character is left out, as in `text`.
  package var roles: [String] {
    rows { cell in
      if cell.width == 0 { return "" }
      return cell.character == " " && cell.style.role != .match && cell.style.role != .selection ? " " : cell.style.mark
    }
  }

  private func rows(_ drawing: (Cell) -> String) -> [String] {
    (0..<size.rows).map { row in
      var text = ""
      for column in 0..<size.columns { text += drawing(self[column, row]) }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

extension Style {
  /// One letter for golden screens: the role's, or for running text what was added to it.
  var mark: String {
    guard role == .text else { return role.mark }
    if traits.contains(.strikethrough) { return "~" }
    if traits.contains(.underline) { return "_" }
    if traits.contains(.bold) { return "*" }
    return traits.contains(.italic) ? "/" : "."
  }
}

extension Role {
  fileprivate var mark: String {
    switch self {
    case .text: "."
    case .quiet: "q"
    case .title: "T"
    case .heading: "H"
    case .focus: "F"
    case .link: "l"
    case .linkFocus: "L"
    case .code: "c"
    case .quote: ">"
    case .rule: "-"
    case .figure: "#"
    case .live: "!"
    case .badge: "b"
    case .key: "k"
    case .match: "m"
    case .selection: "s"
    case .problem: "x"
    case .picture: "p"
    case .thumb: "|"
    }
  }
}
