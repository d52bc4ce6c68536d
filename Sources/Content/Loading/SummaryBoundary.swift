import Markdown
import Wording

/// Finds a summary for a page whose front matter gives none: the text before a comment `<!--more-->`, as in Hugo.
enum SummaryBoundary {
  private static let mark = Array("<!--more-->".utf8)

  /// The text before the mark in one line, headings left out; `nil` where no mark stands in these bytes of Markdown, or
  /// nothing before it. A mark in code is none.
  static func text(in bytes: ArraySlice<UInt8>) -> String? {
    guard let start = bytes.firstRange(of: mark)?.lowerBound else { return nil }
    // The line is not looked at any further: the mark stands where the text ends.
    let document = Document(parsing: Array("\n".utf8) + bytes[..<(start + mark.count)])
    let last = document.root.traversal.compactMap { step in
      if case .enter(let node, _) = step { node } else { nil }
    }.last { $0.children.isEmpty }
    guard case .comment? = last?.kind else { return nil }
    let blocks = document.root.children.filter { if case .heading = $0.kind { false } else { true } }
    let words = blocks.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
    let text = CleanText(words.joined(separator: " ")).text
    return text.isEmpty ? nil : text
  }
}
