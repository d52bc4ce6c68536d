internal import MarkdownTree

/// Writes the inlines of a leaf from the marks in its text.
extension TreeWriter {
  mutating func writeInlines() {
    inlines.parse(text.bytes)
    if inlines.hasUnresolved {
      inlines.hasUnresolved = false
      limit(.references, at: at(0))
    }
    script = 0
    var gap = 0
    for index in inlines.marks.indices {
      let mark = inlines.marks[index]
      switch mark.kind {
      case .removed: continue
      case .open, .close: guard mark.isMatched else { continue }
      case .delimiter:
        if mark.opens >= 0 || mark.closes >= 0 { writeDelimiters(mark, &gap) }
        continue
      default: break
      }
      writeText(gap..<Int(mark.start))
      gap = Int(mark.end)
      write(mark)
    }
    writeText(gap..<text.count)
    // Elements that were matched are closed by now.
    while !openInlines.isEmpty { closeInline(behind: text.count) }
  }

  private mutating func write(_ mark: Mark) {
    let (start, end) = (at(Int(mark.start)), behind(Int(mark.end)))
    switch mark.kind {
    case .open:
      openInline(mark.isImage ? .image : .link, start, target: target(Int(mark.restStart)))
    case .close: closeInline(behind: Int(mark.end))
    case .code:
      append(.code, start, end)
      writeVerbatim(Int(mark.restStart)..<Int(mark.restEnd))
    case .autolink: writeLink(mark.range, Int(mark.start) + 1..<Int(mark.end) - 1)
    case .bareLink: writeLink(mark.range, mark.range)
    case .footnote: append(.footnoteReference, start, end)
    case .softBreak: append(.softBreak, start, end)
    case .hardBreak: append(.hardBreak, start, end)
    case .comment:
      append(.comment, start, end)
      writeVerbatim(mark.range)
    case .html: writeTag(mark, start, end)
    case .delimiter, .removed: break
    }
  }

  /// Closes the pairs that end in a run of delimiters, and opens those that start there.
  private mutating func writeDelimiters(_ mark: Mark, _ gap: inout Int) {
    var place = Int(mark.start)
    writeText(gap..<place)
    var pair = mark.closes
    while pair >= 0 {
      place += Int(inlines.pairs[Int(pair)].length)
      closeInline(behind: place)
      pair = inlines.pairs[Int(pair)].nextClose
    }
    gap = place
    pair = mark.opens
    guard pair >= 0 else { return }
    place = Int(mark.restEnd)
    writeText(gap..<place)
    while pair >= 0 {
      openInline(inlines.pairs[Int(pair)].tag, at(place))
      place += Int(inlines.pairs[Int(pair)].length)
      pair = inlines.pairs[Int(pair)].nextOpen
    }
    gap = place
  }

  // MARK: Records

  func targetCount() -> UInt32 { UInt32(truncatingIfNeeded: tree.targets.count) }

  mutating func at(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: text.source(of: offset)) }

  mutating func behind(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: text.sourceEnd(of: offset)) }

  mutating func openInline(_ tag: Record.Tag, _ start: UInt32, detail: UInt8 = 0, target: LinkRecord? = nil) {
    openInlines.append(tree.records.count)
    append(tag, start, start, detail: detail)
    if let target { addTarget(target) }
  }

  mutating func addTarget(_ target: LinkRecord) {
    tree.records[tree.records.count - 1].payload = targetCount()
    tree.targets.append(target)
  }

  mutating func closeInline(behind offset: Int) {
    guard let index = openInlines.last else { return }
    openInlines.removeLast()
    tree.records[index].end = behind(offset)
    tree.records[index].next = UInt32(truncatingIfNeeded: tree.records.count)
  }

  private mutating func writeText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let (start, end) = (at(range.lowerBound), behind(range.upperBound))
    var detail = script
    if Int(end - start) != range.count
      || inlines.hasEscapes && range.contains(where: { text.bytes[$0] == .backslash || text.bytes[$0] == .ampersand })
    {
      detail |= Record.hasEscapes
    }
    append(.text, start, end, detail: detail)
  }

  /// Gives the last record a part of the text as it is.
  mutating func writeVerbatim(_ range: Range<Int>) {
    tree.records[tree.records.count - 1].payload = UInt32(truncatingIfNeeded: tree.pieces.count)
    appendLines(range)
    tree.records[tree.records.count - 1].payloadEnd = UInt32(truncatingIfNeeded: tree.pieces.count)
  }

  /// Adds the lines of a part of the text to the pieces; the first one may go on with the line before.
  mutating func appendLines(_ range: Range<Int>, joined: Bool = false) {
    var start = range.lowerBound
    var spaces = joined ? LeafLine.joined : 0
    for offset in range.lowerBound...range.upperBound {
      let isEnd = offset == range.upperBound
      let isLineEnd = !isEnd && text.bytes[offset] == .newline
      guard isEnd || isLineEnd || !text.isContiguous && offset > start && at(offset) != at(offset - 1) + 1 else {
        continue
      }
      tree.pieces.append(LeafLine(start: at(start), end: offset > start ? behind(offset) : at(start), spaces: spaces))
      start = isLineEnd ? offset + 1 : offset
      spaces = isLineEnd ? 0 : LeafLine.joined
    }
  }

  // MARK: Links

  private mutating func writeLink(_ range: Range<Int>, _ address: Range<Int>) {
    let bytes = text.bytes[address]
    let colon = bytes.firstIndex { !($0.isLetter || $0.isDigit || "+.-".utf8.contains($0)) }
    let hasScheme = colon.map { bytes[$0] == UInt8(ascii: ":") } ?? false
    let scheme = hasScheme ? "" : bytes.contains(UInt8(ascii: "@")) ? "mailto:" : "http://"
    // In a cell of a table a backslash may be missing.
    let isWhole = Int(behind(address.upperBound) - at(address.lowerBound)) == address.count
    let destination =
      hasScheme && isWhole
      ? LinkRecord.Part(start: at(address.lowerBound), count: UInt32(clamping: address.count), place: .source)
      : resolved(Array(scheme.utf8) + bytes)
    openInline(.link, at(range.lowerBound), target: LinkRecord(destination: destination, title: .empty))
    append(
      .text, at(address.lowerBound), behind(address.upperBound), detail: script | (isWhole ? 0 : Record.hasEscapes))
    closeInline(behind: range.upperBound)
  }

  private mutating func target(_ index: Int) -> LinkRecord {
    let target = inlines.targets[index]
    return LinkRecord(destination: part(target.destination), title: part(target.title))
  }

  private mutating func part(_ part: LinkRecord.Part) -> LinkRecord.Part {
    part.place == .definition ? part : self.part(Int(part.start)..<Int(part.start + part.count))
  }

  /// A part of a target, where it stands in the source, or resolved.
  private mutating func part(_ range: Range<Int>, referencesOnly: Bool = false) -> LinkRecord.Part {
    guard !range.isEmpty else { return .empty }
    let start = at(range.lowerBound)
    let isPlain = !range.contains { text.bytes[$0] == .backslash || text.bytes[$0] == .ampersand }
    if isPlain, text.isContiguous || Int(behind(range.upperBound) - start) == range.count {
      return LinkRecord.Part(start: start, count: UInt32(truncatingIfNeeded: range.count), place: .source)
    }
    var output: [UInt8] = []
    Escapes.resolve(
      text.bytes[range], referencesOnly: referencesOnly,
      to: &output)
    return resolved(output)
  }

  private mutating func resolved(_ bytes: [UInt8]) -> LinkRecord.Part {
    tree.resolved += bytes
    return LinkRecord.Part(
      start: UInt32(truncatingIfNeeded: tree.resolved.count - bytes.count),
      count: UInt32(truncatingIfNeeded: bytes.count),
      place: .resolved)
  }

  // MARK: Elements of HTML

  mutating func writeTag(_ mark: Mark, _ start: UInt32, _ end: UInt32) {
    if mark.element == .lineBreak { return append(.hardBreak, start, end, detail: Record.isHTML) }
    if mark.element == .image { return writeImage(mark, start, end) }
    if mark.startsElement {
      let target =
        mark.element == .link
        ? LinkRecord(destination: attribute("href", of: mark), title: attribute("title", of: mark)) : nil
      openInline(mark.element.tag, start, detail: Record.isHTML, target: target)
      setScript()
    }
    append(.html, start, end)
    writeVerbatim(mark.range)
    if mark.endsElement {
      closeInline(behind: Int(mark.end))
      setScript()
    }
  }

  private mutating func setScript() {
    let tag = openInlines.last.map { tree.records[$0].tag }
    script = tag == .superscript ? Record.isRaised : tag == .subscript ? Record.isLowered : 0
  }

  /// A picture, whose description is a text in it.
  private mutating func writeImage(_ mark: Mark, _ start: UInt32, _ end: UInt32) {
    let target = LinkRecord(destination: attribute("src", of: mark), title: attribute("title", of: mark))
    openInline(.image, start, detail: Record.isHTML, target: target)
    if let alt = range(ofAttribute: "alt", of: mark), !alt.isEmpty {
      append(.text, at(alt.lowerBound), behind(alt.upperBound), detail: Record.hasReferences)
    }
    closeInline(behind: Int(mark.end))
  }

  mutating func attribute(_ name: String, of mark: Mark) -> LinkRecord.Part {
    range(ofAttribute: name, of: mark).map { part($0, referencesOnly: true) } ?? .empty
  }

  func range(ofAttribute name: String, of mark: Mark) -> Range<Int>? {
    RawHTML(text.bytes.part(count: Int(mark.end))).value(of: name, inTagAt: Int(mark.start))
  }
}
