internal import MarkdownTree

/// Writes what a reader sees of an HTML block as nodes in it: text, structure, links and pictures.
extension TreeWriter {
  /// - Parameter block: The record of the block, whose text has been loaded.
  mutating func writeMeaning(of block: Int) {
    var writer = HTMLMeaningWriter(block: block)
    var html = RawHTML(text.bytes)
    let all = text.bytes
    var (offset, isComment) = (0, true)
    while offset < text.count {
      guard let tag = all.firstOffset(of: UInt8(ascii: "<"), from: offset) else { break }
      writeHTMLText(offset..<tag, &writer, &isComment)
      guard let end = html.end(at: tag) else {
        // A bracket that starts no tag.
        writeHTMLText(tag..<tag + 1, &writer, &isComment)
        offset = tag + 1
        continue
      }
      offset = end
      guard !html.isComment(at: tag) else { continue }
      isComment = false
      let isClosing = text.bytes[tag + 1] == UInt8(ascii: "/")
      let name = HTMLBlockStart.name(all[(tag + (isClosing ? 2 : 1))..<end])
      if isClosing {
        close(HTMLMeaning(name: name), tag..<end, &writer)
      } else {
        offset = write(HTMLMeaning(name: name), name, tag..<end, &writer)
      }
    }
    writeHTMLText(min(offset, text.count)..<text.count, &writer, &isComment)
    while !writer.open.isEmpty { closeNode(behind: text.count, &writer) }
    if isComment {
      tree.records[block].tag = .comment
      tree.records[block].detail = Record.isBlock
    }
  }

  /// - Returns: Where to go on.
  private mutating func write(
    _ meaning: HTMLMeaning, _ name: String, _ tag: Range<Int>, _ writer: inout HTMLMeaningWriter
  ) -> Int {
    switch meaning {
    case .nothing: break
    case .hidden: return endOfElement(name, from: tag.upperBound)
    case .inline(let element): writeInline(element, tag, &writer)
    case _ where writer.isInCell && !meaning.isOfTable: breakLine(in: tag, &writer)
    case .paragraph: endParagraph(before: tag.lowerBound, &writer)
    case .heading(let level):
      openBlock(.heading, tag, detail: level, &writer)
      tree.headings.append(UInt32(truncatingIfNeeded: tree.records.count - 1))
    case .summary:
      openBlock(.paragraph, tag, &writer)
      openNode(.strong, tag.lowerBound, detail: Record.isHTML, &writer)
    case .rule:
      openBlock(.thematicBreak, tag, &writer)
      closeNode(behind: tag.upperBound, &writer)
    case .list(let isOrdered):
      openBlock(.list, tag, detail: Record.isTight | (isOrdered ? Record.isOrdered : 0), &writer)
      if isOrdered { tree.records[tree.records.count - 1].payload = 1 }
      writer.lists += 1
    case .item: openItem(tag, &writer)
    case .quote:
      openBlock(.quote, tag, &writer)
      writer.quotes += 1
    case .table where writer.table == nil:
      openBlock(.table, tag, &writer)
      writer.table = writer.open.count - 1
    case .row:
      guard let table = writer.table else { break }
      closeNodes(to: table + 1, before: tag.lowerBound, &writer)
      let isFirst = tree.records[writer.open[table]].next == 0 || tree.records.count == writer.open[table] + 1
      openNode(.row, tag.lowerBound, detail: isFirst ? Record.isHeader : 0, &writer)
    case .cell:
      guard let table = writer.table else {
        endParagraph(before: tag.lowerBound, &writer)
        break
      }
      if writer.open.count == table + 1 { _ = write(.row, name, tag, &writer) }
      closeNodes(to: table + 2, before: tag.lowerBound, &writer)
      openNode(.cell, tag.lowerBound, &writer)
    case .preformatted: return writeCode(tag, &writer)
    case .table: break
    }
    return tag.upperBound
  }

  private mutating func close(_ meaning: HTMLMeaning, _ tag: Range<Int>, _ writer: inout HTMLMeaningWriter) {
    switch meaning {
    case .nothing, .hidden, .rule, .preformatted: break
    case .inline(let element): closeInline(element, tag, &writer)
    case _ where writer.isInCell && !meaning.isOfTable: breakLine(in: tag, &writer)
    case .paragraph, .heading, .summary: endParagraph(before: tag.upperBound, &writer)
    case .list: closeNodes(through: .list, tag, writer.lists, &writer)
    case .item: closeNodes(through: .item, tag, writer.items, &writer)
    case .quote: closeNodes(through: .quote, tag, writer.quotes, &writer)
    case .table:
      if let table = writer.table { closeNodes(to: table, before: tag.upperBound, &writer) }
    case .row:
      if let table = writer.table { closeNodes(to: table + 1, before: tag.upperBound, &writer) }
    case .cell:
      if let table = writer.table { closeNodes(to: table + 2, before: tag.upperBound, &writer) }
    }
  }

  // MARK: Text

  /// Writes text line by line, without the blanks at the ends of lines.
  private mutating func writeHTMLText(_ range: Range<Int>, _ writer: inout HTMLMeaningWriter, _ isComment: inout Bool) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text.bytes[end] != .newline { end += 1 }
      var (first, last) = (start, end)
      if !writer.hasText { while first < last, text.bytes[first].isBlank { first += 1 } }
      if end < range.upperBound { while last > first, text.bytes[last - 1].isBlank { last -= 1 } }
      if (first..<last).contains(where: { !text.bytes[$0].isBlank }) || first < last && writer.hasText {
        isComment = false
        startInline(at: first, &writer)
        append(.text, at(first), behind(last), detail: writer.script | Record.hasReferences)
        writer.hasText = true
      }
      if end < range.upperBound {
        if writer.hasText { writer.lineEnd = end..<end + 1 }
        writer.hasText = false
      }
      start = end + 1
    }
  }

  /// Makes room for an inline: opens a paragraph where none is open, and writes the line end that is due.
  private mutating func startInline(at offset: Int, _ writer: inout HTMLMeaningWriter) {
    if writer.paragraph == nil {
      switch writer.open.last.map({ tree.records[$0].tag }) {
      case .list?: openItem(offset..<offset, &writer)
      case .table?: _ = write(.cell(isHeader: false), "td", offset..<offset, &writer)
      case .row?: openNode(.cell, offset, &writer)
      default: break
      }
      if writer.paragraph == nil { openNode(.paragraph, offset, &writer) }
    } else if let lineEnd = writer.lineEnd, lineEnd.upperBound <= offset {
      let end = behind(lineEnd.upperBound)
      append(.softBreak, min(at(lineEnd.lowerBound), end), end)
    }
    writer.lineEnd = nil
  }

  private mutating func writeInline(_ element: Element, _ tag: Range<Int>, _ writer: inout HTMLMeaningWriter) {
    if element == .lineBreak { return breakLine(in: tag, &writer) }
    var mark = Mark(.html, tag)
    mark.element = element
    if element == .link, range(ofAttribute: "href", of: mark) == nil { return }
    startInline(at: tag.lowerBound, &writer)
    mark.startsElement = true
    guard element != .image else {
      writeTag(mark, at(tag.lowerBound), behind(tag.upperBound))
      writer.hasText = true
      return
    }
    openNode(element.tag, tag.lowerBound, detail: Record.isHTML, &writer)
    if element == .link {
      addTarget(LinkRecord(destination: attribute("href", of: mark), title: attribute("title", of: mark)))
    }
    writer.script = element == .superscript ? Record.isRaised : element == .subscript ? Record.isLowered : 0
  }

  private mutating func closeInline(_ element: Element, _ tag: Range<Int>, _ writer: inout HTMLMeaningWriter) {
    guard let paragraph = writer.paragraph else { return }
    var place = writer.open.count - 1
    while place > paragraph, writer.open.count - place <= 8 {
      if tree.records[writer.open[place]].tag == element.tag {
        while writer.open.count > place { closeNode(behind: tag.upperBound, &writer) }
        if writer.lineEnd != nil { writer.lineEnd = tag.upperBound..<tag.upperBound }
        writer.script = 0
        return
      }
      place -= 1
    }
  }

  private mutating func breakLine(in tag: Range<Int>, _ writer: inout HTMLMeaningWriter) {
    guard let paragraph = writer.paragraph, tree.records.count > writer.open[paragraph] + 1 else { return }
    writer.lineEnd = nil
    guard let last = tree.records.last, last.tag != .hardBreak else { return }
    append(.hardBreak, at(tag.lowerBound), behind(tag.upperBound), detail: Record.isHTML)
    writer.hasText = false
  }

  /// Writes the text between `<pre>` and its end as a code block, without the tags in it.
  private mutating func writeCode(_ tag: Range<Int>, _ writer: inout HTMLMeaningWriter) -> Int {
    let end = endOfElement("pre", from: tag.upperBound)
    let all = text.bytes.part(count: end)
    var html = RawHTML(text.bytes.part(count: end))
    openBlock(.codeBlock, tag, detail: Record.isHTML, &writer)
    let record = tree.records.count - 1
    tree.records[record].payload = UInt32(truncatingIfNeeded: tree.pieces.count)
    var start = tag.upperBound
    if start < end, text.bytes[start] == .newline { start += 1 }
    var offset = start
    while offset < end {
      let bracket = all.firstOffset(of: UInt8(ascii: "<"), from: offset) ?? end
      guard let next = bracket < end ? html.end(at: bracket) : end else {
        offset = bracket + 1
        continue
      }
      let isFirst = tree.pieces.count == tree.records[record].payload
      if bracket > start || isFirst { appendLines(start..<bracket, joined: !isFirst) }
      (start, offset) = (next, next)
    }
    // A line end before the closing tags ends the last line.
    while tree.pieces.count > tree.records[record].payload, let last = tree.pieces.last, last.start == last.end {
      tree.pieces.removeLast()
    }
    tree.records[record].payloadEnd = UInt32(truncatingIfNeeded: tree.pieces.count)
    closeNode(behind: end, &writer)
    return end
  }

  /// Behind the closing tag of an element; the end of the text where there is none.
  private func endOfElement(_ name: String, from start: Int) -> Int {
    let all = text.bytes
    var offset = start
    while let tag = all.firstOffset(of: UInt8(ascii: "<"), from: offset) {
      offset = tag + 1
      guard offset < all.count, all[offset] == UInt8(ascii: "/"),
        HTMLBlockStart.name(all[offset + 1..<min(offset + 13, all.count)]) == name
      else { continue }
      return all.firstOffset(of: UInt8(ascii: ">"), from: offset).map { $0 + 1 } ?? all.count
    }
    return all.count
  }

  // MARK: Nodes

  private mutating func openNode(
    _ tag: Record.Tag, _ start: Int, detail: UInt8 = 0, _ writer: inout HTMLMeaningWriter
  ) {
    writer.open.append(tree.records.count)
    append(tag, at(start), at(start), detail: detail)
    if tag == .paragraph || tag == .heading || tag == .cell {
      writer.paragraph = writer.open.count - 1
      writer.isInCell = tag == .cell
      (writer.hasText, writer.lineEnd, writer.script) = (false, nil, 0)
    }
  }

  private mutating func openBlock(
    _ tag: Record.Tag, _ range: Range<Int>, detail: UInt8 = 0, _ writer: inout HTMLMeaningWriter
  ) {
    endParagraph(before: range.lowerBound, &writer)
    if writer.open.last.map({ tree.records[$0].tag }) == .list { openItem(range, &writer) }
    openNode(tag, range.lowerBound, detail: detail, &writer)
  }

  private mutating func openItem(_ tag: Range<Int>, _ writer: inout HTMLMeaningWriter) {
    endParagraph(before: tag.lowerBound, &writer)
    guard writer.lists > 0 else { return }
    // The item before it in the same list is closed.
    while let last = writer.open.last, tree.records[last].tag != .list { closeNode(behind: tag.lowerBound, &writer) }
    openNode(.item, tag.lowerBound, &writer)
    writer.items += 1
  }

  private mutating func endParagraph(before offset: Int, _ writer: inout HTMLMeaningWriter) {
    if let paragraph = writer.paragraph { closeNodes(to: paragraph, before: offset, &writer) }
  }

  private mutating func closeNodes(to count: Int, before offset: Int, _ writer: inout HTMLMeaningWriter) {
    while writer.open.count > count { closeNode(behind: offset, &writer) }
  }

  private mutating func closeNodes(
    through tag: Record.Tag, _ range: Range<Int>, _ count: Int, _ writer: inout HTMLMeaningWriter
  ) {
    endParagraph(before: range.lowerBound, &writer)
    guard count > 0 else { return }
    while let last = writer.open.last {
      closeNode(behind: range.upperBound, &writer)
      if tree.records[last].tag == tag { return }
    }
  }

  private mutating func closeNode(behind offset: Int, _ writer: inout HTMLMeaningWriter) {
    guard let index = writer.open.last else { return }
    writer.open.removeLast()
    tree.records[index].end = max(tree.records[index].end, behind(offset))
    tree.records[index].next = UInt32(truncatingIfNeeded: tree.records.count)
    if writer.paragraph == writer.open.count {
      writer.paragraph = nil
      writer.isInCell = false
    }
    if writer.table == writer.open.count { writer.table = nil }
    switch tree.records[index].tag {
    case .list: writer.lists -= 1
    case .item: writer.items -= 1
    case .quote: writer.quotes -= 1
    default: break
    }
  }
}
