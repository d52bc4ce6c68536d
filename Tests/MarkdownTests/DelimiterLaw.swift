import MarkdownTree

/// How the source of each kind of node has to start and end. Bytes are compared: a combining character behind a
/// delimiter makes another `Character` of it.
enum DelimiterLaw {
  static func holds(for node: Node, slice: String) -> Bool {
    if node.isHTML { return starts(slice, ["<"]) && ends(slice, [">"]) }
    switch node.kind {
    case .emphasis: return isDelimited(slice, by: ["*", "_"])
    case .strong: return isDelimited(slice, by: ["**", "__"])
    case .strikethrough: return isDelimited(slice, by: ["~"])
    case .code: return isDelimited(slice, by: ["`"])
    case .image: return starts(slice, ["!["]) && ends(slice, [")", "]"])
    case .link: return isLink(slice, node)
    case .footnoteReference: return starts(slice, ["[^"]) && ends(slice, ["]"])
    case .footnote: return starts(slice, ["[^"])
    case .quote, .alert: return starts(slice, [">"])
    case .list, .item: return starts(slice, "-+*0123456789".map(String.init))
    case .heading: return !slice.isEmpty && !ends(slice, ["\n"])
    case .html, .htmlBlock: return starts(slice, ["<"])
    case .comment: return starts(slice, ["<!--"])
    case .softBreak: return ends(slice, ["\n"])
    case .hardBreak: return slice == "\\\n" || ends(slice, ["  \n"])
    case .thematicBreak: return starts(slice, ["-", "*", "_"])
    case .codeBlock: return !slice.isEmpty
    case .text: return !slice.isEmpty && !slice.utf8.contains(UInt8(ascii: "\n"))
    case .document, .paragraph, .table, .row, .cell, .superscript, .subscript, .keyboard: return true
    }
  }

  private static func starts(_ slice: String, _ marks: [String]) -> Bool {
    marks.contains { slice.utf8.starts(with: $0.utf8) }
  }

  private static func ends(_ slice: String, _ marks: [String]) -> Bool {
    marks.contains { slice.utf8.reversed().starts(with: $0.utf8.reversed()) }
  }

  private static func isDelimited(_ slice: String, by delimiters: [String]) -> Bool {
    delimiters.contains { slice.utf8.count > 2 * $0.utf8.count && starts(slice, [$0]) && ends(slice, [$0]) }
  }

  private static func isLink(_ slice: String, _ node: Node) -> Bool {
    if starts(slice, ["["]) { return ends(slice, [")", "]"]) }
    if starts(slice, ["<"]) { return ends(slice, [">"]) }
    // In a table a pipe stands behind a backslash.
    return ends(node.destination, [slice, slice.replacing("\\|", with: "|")])
  }
}
