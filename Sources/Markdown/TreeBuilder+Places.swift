/// Finds the starts of what has been opened.
extension TreeBuilder {
  /// Places what is open before the text that starts at `offset`: the delimiters stand right before it.
  mutating func place(before offset: Int) {
    var start = offset
    for place in stride(from: open.count - 1, through: unplaced, by: -1) {
      let index = open[place]
      let length = delimiterLength(of: index, in: place > unplaced ? open[place - 1] : nil, before: start)
      start = max(cursor, start - length)
      tree.records[index].start = UInt32(clamping: start)
    }
    unplaced = .max
  }

  /// Places what is open at the cursor, where no text follows: an empty link, a line end first.
  mutating func placeAtCursor(isLeaving: Bool = false) {
    for place in unplaced..<max(unplaced, open.count) {
      let index = open[place]
      switch tree.records[index].tag {
      case .heading where index == tree.records.count - 1 && isLeaving:
        // Only a marked heading can be empty.
        cursor = find { $0.isMarkedHeading(at: $1) } ?? contentStart(from: cursor)
      case .paragraph, .heading, .codeBlock, .htmlBlock:
        cursor = contentStart(from: cursor)
        while let end = text.definitionEnd(at: cursor) { cursor = contentStart(from: end) }
      default:
        cursor = text.skipBetweenLines(from: cursor)
      }
      tree.records[index].start = UInt32(clamping: cursor)
      cursor = min(text.count, cursor + delimiterLength(of: index, at: cursor))
    }
    unplaced = .max
  }

  private mutating func delimiterLength(of index: Int, in outer: Int?, before offset: Int) -> Int {
    switch tree.records[index].tag {
    case .emphasis: return 1
    case .strong, .image: return 2
    case .strikethrough: return text.run(of: UInt8(ascii: "~"), before: offset, bound: cursor, atMost: 2)
    case .code:
      var end = offset
      while end > cursor, text[end - 1] != UInt8(ascii: "`") { end -= 1 }
      return offset - end + text.run(of: UInt8(ascii: "`"), before: end, bound: cursor)
    case .link:
      tree.records[index].detail = linkDetail(in: outer, before: offset)
      return tree.records[index].detail == Record.isBare ? 0 : 1
    case .heading:
      var end = offset
      while end > cursor, text[end - 1].isBlank { end -= 1 }
      let level = text.run(of: UInt8(ascii: "#"), before: end, bound: cursor)
      return text.isMarkedHeading(at: end - level) ? offset - end + level : 0
    default: return 0
    }
  }

  /// A bare link may be the first thing in another link or an image, whose bracket is not its own.
  private func linkDetail(in outer: Int?, before offset: Int) -> UInt8 {
    guard offset > cursor, let detail = bracketDetail(for: text[offset - 1]) else { return Record.isBare }
    let outerTag = outer.map { tree.records[$0].tag }
    guard detail == 0, outerTag == .link || outerTag == .image else { return detail }
    return offset - 1 > cursor && text[offset - 2] == UInt8(ascii: "[") ? detail : Record.isBare
  }

  private mutating func delimiterLength(of index: Int, at offset: Int) -> Int {
    switch tree.records[index].tag {
    case .emphasis: return 1
    case .strong, .image: return 2
    case .strikethrough: return text.run(of: UInt8(ascii: "~"), at: offset, atMost: 2)
    case .code: return text.run(of: UInt8(ascii: "`"), at: offset)
    case .link:
      tree.records[index].detail = bracketDetail(for: text[offset]) ?? Record.isBare
      return tree.records[index].detail == Record.isBare ? 0 : 1
    case .heading: return text.run(of: UInt8(ascii: "#"), at: offset)
    default: return 0
    }
  }
}

/// How a link that starts with a bracket is written; `nil` for other characters.
private func bracketDetail(for bracket: UInt8) -> UInt8? {
  bracket == UInt8(ascii: "[") ? 0 : bracket == UInt8(ascii: "<") ? Record.isAngled : nil
}

/// Goes through the lines between blocks.
extension TreeBuilder {
  /// The first offset from `offset` on that is neither blank nor a mark of the open quotes.
  mutating func contentStart(from offset: Int) -> Int {
    var next = offset
    while true {
      if next == text.start || text[next - 1] == .newline { next = skipQuoteMarks(at: next).end }
      next = text.skipBlanks(from: next)
      guard next < text.count, text[next] == .newline else { return min(next, text.count) }
      next += 1
    }
  }

  /// Skips the marks of the open quotes at the start of a line, and says how many there were.
  mutating func skipQuoteMarks(at lineStart: Int) -> (end: Int, marks: Int) {
    var (end, marks) = (lineStart, 0)
    while marks < quotes {
      let mark = text.skipBlanks(from: end)
      guard text[mark] == UInt8(ascii: ">") else { break }
      end = mark + 1
      marks += 1
    }
    column = (end, 0)
    return (end, marks)
  }

  /// The first start of content from the cursor on that is what is looked for; what is passed over are definitions of
  /// link references, of which the parser does not tell.
  mutating func find(_ isFound: (Scanner, Int) -> Bool) -> Int? {
    var next = contentStart(from: cursor)
    let first = next
    while next < text.count, next - first <= vain {
      if isFound(text, next) {
        vain -= next - first
        return next
      }
      next = contentStart(from: text.lineEnd(from: next))
    }
    vain -= min(vain, next - first)
    hasMissed = true
    return nil
  }

  /// The column of an offset behind the quote marks of its line, counted from 0, tabs to every fourth column.
  mutating func column(of offset: Int) -> Int {
    while column.offset < offset {
      column.value = text[column.offset] == .tab ? (column.value + 4) & ~3 : column.value + 1
      column.offset += 1
    }
    return column.value
  }
}
