import Markdown

/// A table of GitHub Flavored Markdown that the parser takes for a paragraph.
struct UntakenTable {
  let row: DelimiterRow
  /// The first byte of the header.
  private let header: Int
  /// How deep in the document the paragraph is.
  private let depth: Int
  /// Whether lines stand above the header that the parser takes for the same paragraph.
  private(set) var needsEmptyLine = false

  /// Those that become tables by what ``edits(in:)`` says. A line that continues a quote or an item without its mark
  /// is part of no table.
  static func all(in page: CheckedPage) -> [UntakenTable] {
    let candidates = candidates(in: page)
    guard !candidates.isEmpty else { return [] }
    let areTaken = areTaken(candidates, in: page)
    var rest: [UntakenTable] = []
    for (candidate, isTaken) in zip(candidates, areTaken) where !isTaken {
      rest.append(candidate)
      rest[rest.count - 1].needsEmptyLine = true
    }
    let taken = zip(candidates, areTaken).filter(\.1).map(\.0)
    let takenApart = zip(rest, Self.areTaken(rest, in: page)).filter(\.1).map(\.0)
    return (taken + takenApart).sorted { $0.header < $1.header }
  }

  /// What makes a table of it, in the order of the text.
  func edits(in page: CheckedPage) -> [(range: Range<Int>, replacement: String)] {
    var edits: [(range: Range<Int>, replacement: String)] = []
    if needsEmptyLine {
      let start = (page.bytes[..<header].lastIndex(of: 0x0A) ?? -1) + 1
      let marks = page.bytes[start..<header].lastIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? start
      edits.append((start..<start, page.text(of: start..<marks) + "\n"))
    }
    if row.isShort { edits.append((row.range, row.widened(in: page.bytes))) }
    return edits
  }

  /// The first line of each paragraph that GitHub would take for a delimiter row.
  private static func candidates(in page: CheckedPage) -> [UntakenTable] {
    var candidates: [UntakenTable] = []
    var paragraph: (range: Range<Int>, depth: Int)?
    for case .enter(let node, let depth) in page.document.root.traversal {
      switch node.kind {
      case .paragraph: paragraph = (node.range, depth)
      case .text:
        guard let (range, depth) = paragraph, range.contains(node.range.lowerBound),
          let candidate = UntakenTable(at: node.range.lowerBound, in: range, depth: depth, page.bytes),
          !page.programs.overlap(candidate.header..<candidate.row.range.upperBound)
        else { continue }
        candidates.append(candidate)
        // All below are rows.
        paragraph = nil
      default: continue
      }
    }
    return candidates
  }

  private init?(at start: Int, in paragraph: Range<Int>, depth: Int, _ bytes: ArraySlice<UInt8>) {
    guard "|:-".utf8.contains(bytes[start]), let row = DelimiterRow(at: start, in: bytes) else { return nil }
    let before = bytes[paragraph.lowerBound..<start]
    guard let end = before.lastIndex(where: { !Self.isPrefix($0) }), bytes[end] == 0x0A else { return nil }
    var header = paragraph.lowerBound
    if let lineEnd = bytes[header..<end].lastIndex(of: 0x0A) {
      header = bytes[lineEnd + 1..<end].firstIndex { !Self.isPrefix($0) } ?? end
    }
    guard DelimiterRow.cellCount(of: bytes[header..<end]) == row.cellCount else { return nil }
    self.row = row
    self.header = header
    self.depth = depth
  }

  /// Whether a byte can stand before the text of a line: indentation, and the marks of quotes.
  private static func isPrefix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
  }

  /// Which become tables where they stand, as the parser sees it: all are tried at once, in linear time.
  private static func areTaken(_ tables: [UntakenTable], in page: CheckedPage) -> [Bool] {
    var text: [UInt8] = []
    var headers: [Int] = []
    var copied = 0
    for table in tables {
      var header = table.header + text.count - copied
      for edit in table.edits(in: page) {
        if edit.range.isEmpty { header += edit.replacement.utf8.count }
        text += page.bytes[copied..<edit.range.lowerBound]
        text += edit.replacement.utf8
        copied = edit.range.upperBound
      }
      headers.append(header)
    }
    text += page.bytes[copied...]
    var depths: [Int: Int] = [:]
    for case .enter(let node, let depth) in Document(parsing: text, reusing: page.document).root.traversal {
      if node.kind == .table { depths[node.range.lowerBound] = depth }
    }
    return zip(tables, headers).map { depths[$1] == $0.depth }
  }
}
