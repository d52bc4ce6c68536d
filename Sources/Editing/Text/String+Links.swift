/// Texts as parts of links.
extension String {
  /// The address on the web that somebody typed; `nil` for other texts. Without its scheme it is one of https.
  package var asAddress: String? {
    guard !contains(where: { $0.isWhitespace || "<>".contains($0) }) else { return nil }
    if ["http://", "https://", "mailto:", "tel:"].contains(where: { hasPrefix($0) && count > $0.count }) {
      return self
    }
    return hasPrefix("www.") && dropFirst(4).contains(".") ? "https://" + self : nil
  }

  /// The text as a link, blanks at its ends left outside; `nil` for several blocks, and for what holds links or brackets
  /// without a partner.
  package func asLink(to destination: String) -> String? {
    let head = prefix(while: \.isWhitespace)
    let tail = String(reversed().prefix(while: \.isWhitespace).reversed())
    let core = dropFirst(head.count).dropLast(tail.count)
    let lines = core.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard !lines.contains(where: { $0.allSatisfy(\.isWhitespace) }), !core.contains("](") else { return nil }
    var depth = 0
    var isEscaped = false
    for character in core {
      switch character {
      case "[" where !isEscaped: depth += 1
      case "]" where !isEscaped: depth -= 1
      default: break
      }
      isEscaped = character == "\\" && !isEscaped
      if depth < 0 { return nil }
    }
    return depth == 0 && !isEscaped ? "\(head)[\(core)](\(destination))\(tail)" : nil
  }

  /// The text as it may stand between the brackets of a link.
  package var escapedForLink: String {
    replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
