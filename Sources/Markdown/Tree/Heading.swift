/// A heading of a page, for its outline and for links into it.
package struct Heading: Hashable, Sendable {
  /// 1 to 6.
  package var level: Int
  /// Its plain text.
  package var text: String
  /// What a link writes behind `#`: unique in the page, as GitHub makes them.
  package var anchor: String
  /// Its source range.
  package var range: Range<Int>
  /// The `id` of its node.
  package var node: Int
}
