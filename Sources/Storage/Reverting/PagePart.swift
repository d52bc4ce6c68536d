/// A piece of a page's file that can be compared, and taken back, by itself.
package struct PagePart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// All of the front matter.
    case head
    /// A line of `---` around the front matter.
    case fence
    /// A key of the front matter with its value; empty for a comment.
    case key(String)
    /// A block of the article: a paragraph, a heading, a table.
    case block
    /// An item of a list that stands by itself.
    case item
  }

  package let kind: Kind
  /// The bytes of its text in the page's document, from 0.
  package let range: Range<Int>
  /// Its source from the start of its first line, without what separates it from the next part.
  package var text: String
  /// The blanks and line ends between it and the next part, or the end of the file.
  var gap: String

  /// The least that keeps two parts apart.
  static func leastGap(between first: PagePart, and second: PagePart) -> String {
    switch (first.kind, second.kind) {
    case (.block, .block), (.block, .item), (.item, .block): "\n\n"
    default: "\n"
    }
  }
}
