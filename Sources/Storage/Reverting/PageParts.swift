package import Content
internal import Markdown
package import MarkdownTree

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

/// A page's file divided into the pieces that people change: the keys of the front matter, the blocks of the article
/// and the items of its lists, each with whole lines. Together they are the file.
package struct PageParts: Hashable, Sendable {
  package let document: Document
  package let parts: [PagePart]
  /// Whether each key of the front matter is a part.
  package let dividesHead: Bool
  /// The blank lines before the first part.
  let lead: String
  /// The file's own way to write the document's text; `nil` where it holds bytes that the document had to replace.
  let lineEnds: LineEnds?

  /// Divides a file of any bytes.
  ///
  /// - Parameter dividesHead: Whether each key of the front matter is a part, or all of it one: for a comparison with a
  ///   page that has none, of which no key can come alone.
  package init(_ bytes: [UInt8], dividesHead: Bool = true) {
    document = Document(parsing: bytes)
    self.dividesHead = dividesHead
    lineEnds = LineEnds(of: bytes, as: document.text.bytes)
    let starts = Self.starts(in: document, dividesHead)
    let text = document.text
    lead = starts.first.map { text.substring(0..<$0.offset) } ?? text.string
    var parts: [PagePart] = []
    for (index, start) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1].offset : text.count
      let end = text.bytes[start.offset..<next].lastIndex { !$0.isBlankOrNewline }.map { $0 + 1 } ?? start.offset
      parts.append(
        PagePart(
          kind: start.kind, range: start.offset..<end, text: text.substring(start.offset..<end),
          gap: text.substring(end..<next)))
    }
    self.parts = parts
  }

  /// The part that a byte of the document stands in, or behind; `nil` before the first.
  package func part(at offset: Int) -> Int? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private typealias Start = (offset: Int, kind: PagePart.Kind)

  private static func starts(in document: Document, _ dividesHead: Bool) -> [Start] {
    var starts: [Start] = []
    if let yaml = document.frontMatter {
      starts = dividesHead ? [(0, .fence)] + keys(in: document.text, yaml) + [(yaml.upperBound, .fence)] : [(0, .head)]
    } else if document.bodyStart > 0 {
      starts = [(0, .head)]
    }
    let text = document.text
    for node in document.root.children {
      let pieces: [(Node, PagePart.Kind)] =
        if case .list = node.kind { node.children.map { ($0, .item) } } else { [(node, .block)] }
      for (piece, kind) in pieces {
        let start = text.bytes[..<piece.range.lowerBound].lastIndex(of: .newline).map { $0 + 1 } ?? 0
        if starts.isEmpty || start > starts[starts.count - 1].offset { starts.append((start, kind)) }
      }
    }
    // What no block shows, such as the addresses of links, is a part too where it stands before all blocks.
    let first = starts.firstIndex { $0.offset >= document.bodyStart } ?? starts.count
    let end = first < starts.count ? starts[first].offset : text.count
    if document.bodyStart < end, text.bytes[document.bodyStart..<end].contains(where: { !$0.isBlankOrNewline }) {
      starts.insert((document.bodyStart, .block), at: first)
    }
    return starts
  }

  /// The lines that begin a key or a comment: those that are not indented and no items.
  private static func keys(in text: Source, _ yaml: Range<Int>) -> [Start] {
    var starts: [Start] = []
    var line = yaml.lowerBound
    while line < yaml.upperBound {
      let end = text.bytes[line..<yaml.upperBound].firstIndex(of: .newline) ?? yaml.upperBound
      if line < end, text.bytes[line] == UInt8(ascii: "#") {
        starts.append((line, .key("")))
      } else if let colon = text.bytes[line..<end].firstIndex(of: UInt8(ascii: ":")), colon > line,
        !text.bytes[line].isBlankOrNewline, text.bytes[line] != UInt8(ascii: "-")
      {
        starts.append((line, .key(text.substring(line..<colon))))
      }
      line = end + 1
    }
    return starts
  }
}

extension PageParts {
  /// Whether there is front matter.
  package var hasHead: Bool { document.frontMatter != nil }

  /// The front matter's values; an empty title where there is none.
  package var frontMatter: FrontMatter {
    guard let yaml = document.frontMatter else { return FrontMatter(title: "") }
    return FrontMatterReader.read(document.text.bytes[yaml], path: "", zone: nil).frontMatter
  }

  /// The title that lists call the page by: that of the front matter, else the first heading's text.
  var title: String? {
    let title = frontMatter.title
    if !title.isEmpty { return title }
    return FirstHeading.text(in: document.text.bytes[document.bodyStart...])
  }
}

/// Taking parts from another version of the page; each gives the file's new bytes, or `nil` where the file holds bytes
/// that are no text, which could not be kept as they are.
extension PageParts {
  /// The file with a part replaced by one of another version.
  package func replacing(_ index: Int, by part: PagePart) -> [UInt8]? {
    var parts = parts
    parts[index].text = part.text
    return bytes(of: parts)
  }

  /// The file without a part; what was around it stays apart.
  package func removing(_ index: Int) -> [UInt8]? {
    var parts = parts
    let removed = parts.remove(at: index)
    if index > 0, index < parts.count, removed.gap.lineCount > parts[index - 1].gap.lineCount {
      parts[index - 1].gap = removed.gap
    }
    return bytes(of: parts, seams: [index - 1])
  }

  /// The file with a part of another version before the part of that number, or at the end.
  package func inserting(_ part: PagePart, at index: Int) -> [UInt8]? {
    var parts = parts
    parts.insert(part, at: index)
    return bytes(of: parts, seams: [index - 1, index])
  }

  /// - Parameter seams: The parts behind which others stand than before: only there a gap may be missing.
  private func bytes(of parts: [PagePart], seams: [Int] = []) -> [UInt8]? {
    guard let lineEnds else { return nil }
    var parts = parts
    for seam in seams where parts.indices.contains(seam) && parts.indices.contains(seam + 1) {
      let least = PagePart.leastGap(between: parts[seam], and: parts[seam + 1])
      if parts[seam].gap.lineCount < least.lineCount { parts[seam].gap = least }
    }
    return lineEnds.bytes(of: (lead + parts.map { $0.text + $0.gap }.joined()).utf8)
  }
}

extension String {
  fileprivate var lineCount: Int { utf8.reduce(0) { $0 + ($1 == .newline ? 1 : 0) } }
}
