import Markdown

/// How the source of each kind of node has to start and end.
enum DelimiterLaw {
  static func holds(for node: Node, slice: String) -> Bool {
    if node.isHTML { return slice.hasPrefix("<") && slice.utf8.last == UInt8(ascii: ">") }
    switch node.kind {
    case .emphasis: return isDelimited(slice, by: ["*", "_"])
    case .strong: return isDelimited(slice, by: ["**", "__"])
    case .strikethrough: return isDelimited(slice, by: ["~"])
    case .code: return isDelimited(slice, by: ["`"])
    case .image: return slice.hasPrefix("![") && (slice.hasSuffix(")") || slice.hasSuffix("]"))
    case .link: return isLink(slice, node)
    case .footnoteReference: return slice.hasPrefix("[^") && slice.hasSuffix("]")
    case .footnote: return slice.hasPrefix("[^")
    case .quote, .alert: return slice.hasPrefix(">")
    case .list, .item: return slice.first.map { "-+*0123456789".contains($0) } ?? false
    case .heading: return !slice.isEmpty && !slice.hasSuffix("\n")
    case .html, .htmlBlock: return slice.hasPrefix("<")
    case .comment: return slice.hasPrefix("<!--")
    case .softBreak: return slice.hasSuffix("\n")
    case .hardBreak:
      return slice.hasSuffix("\n") && (slice.hasPrefix("  ") || slice.hasPrefix("\\") || slice.hasPrefix("\t"))
    case .thematicBreak: return slice.first.map { "-*_".contains($0) } ?? false
    case .codeBlock: return !slice.isEmpty
    case .text: return !slice.isEmpty && !slice.contains("\n")
    case .document, .paragraph, .table, .row, .cell, .superscript, .subscript, .keyboard: return true
    }
  }

  /// Compares bytes: a combining character behind a delimiter makes another `Character` of it.
  private static func isDelimited(_ slice: String, by delimiters: [String]) -> Bool {
    delimiters.contains {
      slice.utf8.count > 2 * $0.utf8.count && slice.utf8.starts(with: $0.utf8)
        && slice.utf8.reversed().starts(with: $0.utf8)
    }
  }

  private static func isLink(_ slice: String, _ node: Node) -> Bool {
    if slice.hasPrefix("[") { return slice.hasSuffix(")") || slice.hasSuffix("]") }
    if slice.hasPrefix("<") { return slice.hasSuffix(">") }
    return node.destination.hasSuffix(slice)
  }
}
