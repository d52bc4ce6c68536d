package import Screen

/// A document set to a width: its lines from top to bottom, and what in them can be reached.
package struct Galley: Hashable, Sendable {
  package var lines: [Line]
  /// The links in reading order; a run's `link` counts in it.
  package var links: [Link]
  /// Where each heading stands, by its anchor.
  package var anchors: [String: Int]
  /// The first line of each block of the document, in order.
  package var blocks: [Int]

  package init(lines: [Line] = [], links: [Link] = [], anchors: [String: Int] = [:], blocks: [Int] = []) {
    self.lines = lines
    self.links = links
    self.anchors = anchors
    self.blocks = blocks
  }

  /// A link of the document, as it was set.
  package struct Link: Hashable, Sendable {
    package var destination: String
    /// The lines it stands on.
    package var lines: Range<Int>

    package init(destination: String, lines: Range<Int>) {
      self.destination = destination
      self.lines = lines
    }
  }
}
