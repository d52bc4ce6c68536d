internal import CMd4c

/// The events of blocks.
extension TreeBuilder {
  mutating func enter(_ block: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    closeImplicitParagraph()
    last = .other
    switch block {
    case MD_BLOCK_DOC: push(.document, start: text.start)
    case MD_BLOCK_QUOTE: enterQuote()
    case MD_BLOCK_UL:
      guard let list = detail?.load(as: MD_BLOCK_UL_DETAIL.self) else { return }
      enterList(mark: UInt8(bitPattern: list.mark), start: nil, isTight: list.is_tight != 0)
    case MD_BLOCK_OL:
      guard let list = detail?.load(as: MD_BLOCK_OL_DETAIL.self) else { return }
      enterList(mark: UInt8(bitPattern: list.mark_delimiter), start: list.start, isTight: list.is_tight != 0)
    case MD_BLOCK_LI:
      guard let item = detail?.load(as: MD_BLOCK_LI_DETAIL.self) else { return }
      enterItem(item)
    case MD_BLOCK_HR:
      cursor = find { $0.isThematicBreak(at: $1) } ?? cursor
      push(.thematicBreak, start: cursor)
    case MD_BLOCK_H: enterHeading(detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1)
    case MD_BLOCK_CODE: enterCode(isFenced: detail?.load(as: MD_BLOCK_CODE_DETAIL.self).fence_char ?? 0 != 0)
    case MD_BLOCK_HTML:
      push(.htmlBlock, start: nil)
      startPieces()
    case MD_BLOCK_P: enterParagraph()
    case MD_BLOCK_TABLE: push(.table, start: find { $0.isTableHead(at: $1) } ?? contentStart(from: cursor))
    case MD_BLOCK_TR: enterRow()
    case MD_BLOCK_TH, MD_BLOCK_TD: enterCell(detail?.load(as: MD_BLOCK_TD_DETAIL.self).align ?? MD_ALIGN_DEFAULT)
    default: break
    }
  }

  mutating func leave(_ block: MD_BLOCKTYPE) {
    closeImplicitParagraph()
    placeAtCursor(isLeaving: true)
    trimLastText()
    closeInlines()
    last = .other
    switch block {
    case MD_BLOCK_DOC: pop(end: text.count)
    case MD_BLOCK_QUOTE:
      leaveContainer()
      quotes -= 1
      skipRestOfQuote()
    case MD_BLOCK_UL, MD_BLOCK_OL:
      lists.removeLast()
      pop(end: contentEnd)
    case MD_BLOCK_LI: leaveContainer()
    case MD_BLOCK_HR: pop(end: text.trimmedLineEnd(from: cursor))
    case MD_BLOCK_H: leaveHeading()
    case MD_BLOCK_CODE, MD_BLOCK_HTML: leaveVerbatim()
    case MD_BLOCK_P, MD_BLOCK_TABLE: pop(end: cursor)
    case MD_BLOCK_TH, MD_BLOCK_TD:
      isInCell = false
      pop(end: cursor)
    case MD_BLOCK_TR: leaveRow()
    default: break
    }
  }

  /// Paragraphs start at the first content, unless that may be a definition: then where their text is.
  mutating func enterParagraph() {
    let start = contentStart(from: cursor)
    guard text[start] != UInt8(ascii: "[") else { return push(.paragraph, start: nil) }
    push(.paragraph, start: start)
    cursor = start
  }

  mutating func closeImplicitParagraph() {
    guard isImplicitParagraph else { return }
    isImplicitParagraph = false
    placeAtCursor()
    trimLastText()
    closeInlines()
    pop(end: cursor)
  }

  private mutating func enterQuote() {
    let start = find { $0[$1] == UInt8(ascii: ">") } ?? cursor
    push(.quote, start: start)
    cursor = min(start + 1, text.count)
    column = (cursor, 0)
    quotes += 1
    containers.append(nil)
    contentEnd = cursor
  }

  private mutating func enterList(mark: UInt8, start: UInt32?, isTight: Bool) {
    lists.append((mark, start != nil))
    let offset = findItem() ?? cursor
    push(.list, detail: (isTight ? Record.isTight : 0) | (start != nil ? Record.isOrdered : 0), start: offset)
    tree.records[tree.records.count - 1].payload = start ?? 0
    cursor = offset
  }

  private mutating func findItem() -> Int? {
    guard let list = lists.last else { return nil }
    return find { $0.itemMarkerLength(at: $1, mark: list.mark, isOrdered: list.isOrdered) > 0 }
  }

  private mutating func enterItem(_ item: MD_BLOCK_LI_DETAIL) {
    let start = findItem() ?? cursor
    let isDone = item.task_mark != CChar(bitPattern: .space)
    push(.item, detail: item.is_task == 0 ? 0 : isDone ? Record.isDoneTask : Record.isOpenTask, start: start)
    let markStart = column(of: start)
    let list = lists.last ?? (0, false)
    let length = text.itemMarkerLength(at: start, mark: list.mark, isOrdered: list.isOrdered)
    cursor = min(start + length, text.count)
    let markEnd = column(of: cursor)
    let content = text.skipBlanks(from: cursor)
    let indentation = column(of: content) - markEnd
    let isBlank = text[content] == .newline
    containers.append(markStart + length + (isBlank || indentation > 4 ? 1 : indentation))
    if item.is_task != 0 { cursor = min(text.parsedStart + Int(item.task_mark_offset) + 2, text.count) }
    contentEnd = cursor
  }

  private mutating func leaveContainer() {
    containers.removeLast()
    pop(end: contentEnd)
  }

  /// Passes over what a quote ends with that makes no node: empty lines and definitions.
  private mutating func skipRestOfQuote() {
    let indentation = (containers.last ?? nil) ?? 0
    while vain > 0 {
      let next = text.lineEnd(from: cursor) + 1
      guard next < text.count else { return }
      let prefix = skipQuoteMarks(at: next)
      vain -= prefix.end - next
      let mark = text.skipBlanks(from: prefix.end)
      guard prefix.marks == quotes, text[mark] == UInt8(ascii: ">"),
        (0..<4).contains(column(of: mark) - indentation)
      else { return }
      cursor = text.lineEnd(from: mark)
    }
  }

  private mutating func enterHeading(_ level: UInt32) {
    let start = contentStart(from: cursor)
    let isMarked = text.isMarkedHeading(at: start)
    tree.headings.append(UInt32(clamping: tree.records.count))
    let isSure = isMarked || text[start] != UInt8(ascii: "[")
    push(.heading, detail: UInt8(clamping: level), start: isSure ? start : nil)
    if isSure { cursor = min(start + (isMarked ? Int(level) : 0), text.count) }
  }

  /// Marked headings end with their line, the others with the line below, their underline.
  private mutating func leaveHeading() {
    guard let index = open.last else { return }
    if text.isMarkedHeading(at: Int(tree.records[index].start)) {
      pop(end: text.trimmedLineEnd(from: cursor))
    } else {
      pop(end: text.trimmedLineEnd(from: contentStart(from: text.lineEnd(from: cursor))))
    }
  }
}
