internal import CMd4c

/// The events of text.
extension TreeBuilder {
  mutating func add(_ type: MD_TEXTTYPE, _ start: UnsafePointer<CChar>?, _ size: Int) {
    let offset = text.offset(of: start)
    switch type {
    case MD_TEXT_NORMAL:
      if let offset { addText(offset..<offset + size, isReference: false) }
    case MD_TEXT_ENTITY:
      if let offset { addText(offset..<offset + size, isReference: true) }
    case MD_TEXT_SOFTBR: addBreak(.softBreak)
    case MD_TEXT_BR: addBreak(.hardBreak)
    case MD_TEXT_CODE, MD_TEXT_HTML:
      if top == .codeBlock || top == .htmlBlock {
        addVerbatim(offset, start, size)
      } else if type == MD_TEXT_HTML {
        addHTML(offset, size)
      } else if top == .code {
        addCode(offset, size)
      }
    default: break
    }
  }

  /// Texts that follow each other become one; a backslash before a text of one character is its escape.
  mutating func addText(_ range: Range<Int>, isReference: Bool) {
    openImplicitParagraph()
    guard range.upperBound > cursor else { return }
    // What has been told before is cut off; tabs at the ends of lines, which the parser leaves to its reader, too.
    var range = max(range.lowerBound, cursor)..<range.upperBound
    if last != .text, isLineStart {
      while range.count > 1, text[range.lowerBound].isBlank { range = range.lowerBound + 1..<range.upperBound }
    }
    let isEscaped = range.count == 1 && range.lowerBound > cursor && text[range.lowerBound - 1] == .backslash
    let start = isEscaped ? range.lowerBound - 1 : range.lowerBound
    let detail = isEscaped || isReference ? Record.hasEscapes : 0
    if last == .text, start == cursor {
      tree.records[tree.records.count - 1].end = UInt32(clamping: range.upperBound)
      tree.records[tree.records.count - 1].detail |= detail
    } else {
      if unplaced != .max { place(before: start) }
      // The text behind a link tells where the link ends better than the look at its destination did.
      if last == .link, start != cursor { tree.records[lastLink].end = UInt32(clamping: start) }
      append(.text, detail: detail, start..<range.upperBound)
      last = .text
    }
    cursor = range.upperBound
  }

  /// Whether the next text is the first one of its block.
  private var isLineStart: Bool {
    (top == .paragraph || top == .heading) && open.last == tree.records.count - 1
  }

  /// Takes blanks from the end of the text that ends a block.
  mutating func trimLastText() {
    let index = tree.records.count - 1
    guard last == .text, top == .paragraph || top == .heading else { return }
    while tree.records[index].end > tree.records[index].start, text[Int(tree.records[index].end) - 1].isBlank {
      tree.records[index].end -= 1
      cursor = Int(tree.records[index].end)
    }
    if tree.records[index].end == tree.records[index].start { tree.records.removeLast() }
  }

  private mutating func addBreak(_ tag: Record.Tag) {
    openImplicitParagraph()
    if last == .codeAcrossLines {
      last = .other
      return
    }
    // A task's box may stand alone on its line: the paragraph starts with the next one.
    if tag == .softBreak, top == .paragraph, open.last == tree.records.count - 1 { return }
    placeAtCursor()
    var start = cursor
    if start > text.start, text[start - 1] == .newline {
      while text[start].isBlank || text[start] == UInt8(ascii: ">") { start += 1 }
    }
    let end = min(text.lineEnd(from: start) + 1, text.count)
    append(tag, start..<end)
    cursor = end
    last = .other
  }

  private mutating func addCode(_ offset: Int?, _ size: Int) {
    guard let index = open.last else { return }
    if let offset {
      if unplaced != .max { place(before: offset) }
      appendCode(offset..<offset + size, to: index)
    } else {
      placeAtCursor()
      tree.pieces.append(Piece(start: Piece.spaces, count: 1))
      cursor = min(text.lineEnd(from: cursor) + 1, text.count)
    }
  }

  /// In a table a pipe needs a backslash even in code; the parser leaves it there.
  private mutating func appendCode(_ range: Range<Int>, to index: Int) {
    var start = range.lowerBound
    if isInCell {
      for offset in range.dropLast() where text[offset] == .backslash && text[offset + 1] == UInt8(ascii: "|") {
        if offset > start { appendPiece(start..<offset, to: index) }
        start = offset + 1
      }
    }
    appendPiece(start..<range.upperBound, to: index)
  }

  /// A tag goes on only behind a line end in it; two tags side by side are two nodes.
  private mutating func addHTML(_ offset: Int?, _ size: Int) {
    openImplicitParagraph()
    guard let offset else {
      guard last == .html else { return }
      appendLineEnd(to: tree.records.count - 1)
      endPieces(of: tree.records.count - 1)
      last = .htmlLineEnd
      return
    }
    let isBlank = last == .html && offset == cursor && text[offset].isBlank
    if last != .htmlLineEnd, !isBlank {
      if unplaced != .max { place(before: offset) }
      append(.html, offset..<offset)
      startPieces()
    }
    let index = tree.records.count - 1
    appendPiece(offset..<offset + size, to: index)
    endPieces(of: index)
    tree.records[index].end = UInt32(clamping: cursor)
    last = .html
  }

  private mutating func addVerbatim(_ offset: Int?, _ start: UnsafePointer<CChar>?, _ size: Int) {
    guard let index = open.last else { return }
    if let offset {
      if unplaced != .max { place(before: offset) }
      appendPiece(offset..<offset + size, to: index)
    } else if start?.pointee == CChar(bitPattern: .newline) {
      appendLineEnd(to: index)
    } else {
      appendIndentation(size, to: index)
    }
  }
}
