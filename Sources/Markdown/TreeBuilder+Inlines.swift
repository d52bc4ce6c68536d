internal import CMd4c

/// The events of spans.
extension TreeBuilder {
  mutating func enter(_ span: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    openImplicitParagraph()
    last = .other
    switch span {
    case MD_SPAN_EM: push(.emphasis, start: nil)
    case MD_SPAN_STRONG: push(.strong, start: nil)
    case MD_SPAN_DEL: push(.strikethrough, start: nil)
    case MD_SPAN_CODE:
      push(.code, start: nil)
      startPieces()
    case MD_SPAN_A:
      guard let link = detail?.load(as: MD_SPAN_A_DETAIL.self) else { return }
      push(.link, start: nil)
      addTarget(destination: link.href, title: link.title)
    case MD_SPAN_IMG:
      guard let image = detail?.load(as: MD_SPAN_IMG_DETAIL.self) else { return }
      push(.image, start: nil)
      addTarget(destination: image.src, title: image.title)
    default: break
    }
  }

  mutating func leave(_ span: MD_SPANTYPE) {
    placeAtCursor()
    guard let tag = Self.tag(of: span) else { return }
    guard let index = closeInside(tag) else { return addStrayDelimiter(of: tag) }
    last = .other
    let start = Int(tree.records[index].start)
    switch tag {
    case .emphasis: pop(end: min(cursor + 1, text.count))
    case .strong: pop(end: min(cursor + 2, text.count))
    case .strikethrough:
      pop(end: min(cursor + text.run(of: UInt8(ascii: "~"), at: start, atMost: 2), text.count))
    case .code:
      endPieces(of: index)
      let close = text.skipBetweenLines(from: cursor)
      if text.lineEnd(from: cursor) < close { last = .codeAcrossLines }
      pop(end: min(close + text.run(of: UInt8(ascii: "`"), at: start), text.count))
    default: leaveLink(index)
    }
  }

  /// A bare link may take in the opening delimiter of a span; the closing one, of which the parser tells all the same,
  /// is text then, too.
  private mutating func addStrayDelimiter(of tag: Record.Tag) {
    let longest = tag == .emphasis ? 1 : tag == .strong || tag == .strikethrough ? 2 : 0
    let length = text.run(of: text[cursor], at: cursor, atMost: longest)
    guard "*_~".utf8.contains(text[cursor]), length > 0 else { return }
    addText(cursor..<cursor + length, isReference: false)
  }

  /// The text of an item in a tight list.
  mutating func openImplicitParagraph() {
    guard top == .item else { return }
    isImplicitParagraph = true
    enterParagraph()
  }

  /// Closes what stands inside the innermost open span with a tag; `nil` where there is none in this block.
  private mutating func closeInside(_ tag: Record.Tag) -> Int? {
    var span = open.count - 1
    while span >= 0, tree.records[open[span]].tag != tag {
      guard tree.records[open[span]].tag.rawValue >= Record.Tag.text.rawValue else { return nil }
      span -= 1
    }
    guard span >= 0 else { return nil }
    while open.count > span + 1 { pop(end: cursor) }
    return open[span]
  }

  private mutating func leaveLink(_ index: Int) {
    let record = tree.records[index]
    lastLink = index
    last = .link
    guard record.detail == 0 else {
      return pop(end: min(record.detail == Record.isAngled ? cursor + 1 : cursor, text.count))
    }
    let textEnd = min(text.skipBetweenLines(from: cursor) + 1, text.count)
    pop(end: targetEnd(of: tree.targets[Int(record.payload)], from: textEnd))
  }

  /// The end of a link whose text ends at an offset: behind its destination, its label or its text.
  private func targetEnd(of target: Target, from textEnd: Int) -> Int {
    if let inline = text.inlineTarget(at: textEnd) {
      let isSame =
        target.destination.count == 0
        ? inline.destination.isEmpty
        : target.destination.isResolved || Int(target.destination.start) == inline.destination.lowerBound
      return isSame ? inline.end : textEnd
    }
    return text.labelEnd(from: textEnd) ?? textEnd
  }

  private static func tag(of span: MD_SPANTYPE) -> Record.Tag? {
    switch span {
    case MD_SPAN_EM: .emphasis
    case MD_SPAN_STRONG: .strong
    case MD_SPAN_DEL: .strikethrough
    case MD_SPAN_CODE: .code
    case MD_SPAN_A: .link
    case MD_SPAN_IMG: .image
    default: nil
    }
  }
}
