internal import Markdown
import MarkdownTree
import Wording

/// Finds a summary for a page whose front matter gives none: the text before a comment `<!--more-->`, as in Hugo.
enum SummaryBoundary {
  private static let mark = "<!--more-->"

  /// The text before the mark in one line, headings left out; `nil` where no mark stands in these bytes of Markdown, or
  /// nothing before it. A mark in code is none.
  static func text(in bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.firstRange(ofBytes: Array(mark.utf8)) != nil else { return nil }
    // Behind a definition, which is not shown, no line is taken for front matter.
    let document = Document(parsing: Array("[more]: <>\n\n".utf8) + bytes)
    let place = document.root.traversal.lazy.compactMap { step -> Int? in
      guard case .enter(let node, _) = step else { return nil }
      switch node.kind {
      case .comment, .htmlBlock: return node.source.hasPrefix(mark) ? node.range.lowerBound : nil
      default: return nil
      }
    }.first
    guard let place else { return nil }
    let start = Document(parsing: document.text.bytes[..<place])
    let blocks = start.root.children.filter { if case .heading = $0.kind { false } else { true } }
    let words = blocks.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
    let text = CleanText(words.joined(separator: " ")).text
    return text.isEmpty ? nil : text
  }
}
