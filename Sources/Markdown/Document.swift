/// A page of Markdown as a tree of nodes, each with the bytes it came from.
///
/// A value: two documents are equal when their texts are, for the tree follows from the text.
package struct Document: Hashable, Sendable {
  let storage: Storage

  /// Parses any bytes, in linear time and without a trap: invalid UTF-8, NUL, a byte order mark and CR LF are repaired
  /// first, each repair that changes what a reader sees is listed in `repairs`.
  package init(parsing bytes: some Collection<UInt8>)

  package init(parsing text: String)

  /// The node of kind `.document` that holds all others.
  package var root: Node

  /// The repaired text, which every range in the document counts in (UTF-8 bytes from 0).
  package var text: Source

  /// The YAML between the opening and the closing `---` of the front matter, without them; `nil` where there is none.
  package var frontMatter: Range<Int>?

  /// Where the Markdown starts: behind the front matter.
  package var bodyStart: Int

  /// What had to be replaced to make the bytes a text, in their order.
  package var repairs: [Repair]

  /// The headings in their order, with their anchors.
  package var headings: [Heading]
}
