import Markdown

/// How the source of each kind of node has to start and end.
enum DelimiterLaw {
  static func holds(for node: Node, slice: String) -> Bool {
    switch node.kind {
    case .emphasis: isDelimited(slice, by: ["*", "_"])
    case .strong: isDelimited(slice, by: ["**", "__"])
    case .strikethrough: isDelimited(slice, by: ["~"])
    case .code: isDelimited(slice, by: ["`"])
    case .image: slice.hasPrefix("![") && (slice.hasSuffix(")") || slice.hasSuffix("]"))
    case .link: isLink(slice, node)
    case .quote: slice.hasPrefix(">")
    case .list, .item: slice.first.map { "-+*0123456789".contains($0) } ?? false
    case .heading: !slice.isEmpty && !slice.hasSuffix("\n")
    case .html, .htmlBlock: slice.hasPrefix("<")
    case .softBreak: slice.hasSuffix("\n")
    case .hardBreak: slice.hasSuffix("\n") && (slice.hasPrefix("  ") || slice.hasPrefix("\\"))
    case .thematicBreak: slice.first.map { "-*_".contains($0) } ?? false
    case .codeBlock: !slice.isEmpty
    case .text: !slice.isEmpty && !slice.contains("\n")
    case .document, .paragraph, .table, .row, .cell: true
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
