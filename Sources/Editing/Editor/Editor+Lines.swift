import MarkdownTree

/// Edits of whole lines.
extension Editor {
  /// The lines that the selection touches, counted from 1; not the line at whose start a selection ends.
  package var selectedLines: ClosedRange<Int> {
    let range = selection.range
    let first = text.line(at: range.lowerBound)
    var last = text.line(at: range.upperBound)
    if last > first, text.start(ofLine: last) == range.upperBound { last -= 1 }
    return first...last
  }

  /// Exchanges the selected lines with the one above them.
  package mutating func moveLinesUp() -> TextChange? {
    let lines = selectedLines
    guard lines.lowerBound > 1 else { return nil }
    return rotate(lines.lowerBound - 1, lines.upperBound, up: true)
  }

  /// Exchanges the selected lines with the one below them.
  package mutating func moveLinesDown() -> TextChange? {
    let lines = selectedLines
    guard lines.upperBound < text.lineCount else { return nil }
    return rotate(lines.lowerBound, lines.upperBound + 1, up: false)
  }

  /// Line ends stay where they are: the last line of a text may have none.
  private mutating func rotate(_ first: Int, _ last: Int, up: Bool) -> TextChange? {
    var contents = (first...last).map { text.bytes(in: text.range(ofLine: $0)) }
    let ends = (first...last).map { text.lineEnd(ofLine: $0) }
    let range = text.start(ofLine: first)..<text.range(ofLine: last).upperBound
    let selectedStart = text.start(ofLine: selectedLines.lowerBound)
    let moved = up ? contents.removeFirst() : contents.removeLast()
    contents.insert(moved, at: up ? contents.endIndex : contents.startIndex)
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for (index, content) in contents.enumerated() {
      starts.append(range.lowerBound + bytes.count)
      bytes += content
      if index < contents.count - 1 { bytes += ends[index].utf8 }
    }
    let distance = starts[up ? 0 : 1] - selectedStart
    let end = range.lowerBound + bytes.count + text.lineEnd(ofLine: last).utf8.count
    let after = Selection(
      anchor: min(selection.anchor + distance, end), cursor: min(selection.cursor + distance, end))
    return apply(range, bytes, select: after)
  }

  /// Puts a copy of the selected lines below them and moves the selection there.
  package mutating func duplicateLines() -> TextChange? {
    let lines = selectedLines
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    let bytes = Array(text.lineEnd(near: range.upperBound).utf8) + text.bytes(in: range)
    let after = Selection(anchor: selection.anchor + bytes.count, cursor: selection.cursor + bytes.count)
    return apply(range.upperBound..<range.upperBound, bytes, select: after)
  }
}

extension Editor {
  /// Erases the selected lines with a line end: behind the last line of a text, the one before it.
  package mutating func deleteLines() -> TextChange? {
    let lines = selectedLines
    var range = text.start(ofLine: lines.lowerBound)..<text.wholeRange(ofLine: lines.upperBound).upperBound
    if lines.upperBound == text.lineCount, lines.lowerBound > 1 {
      range = text.range(ofLine: lines.lowerBound - 1).upperBound..<range.upperBound
    }
    // The line that comes to the cursor: the one below, or above the last.
    let line = text.range(
      ofLine: lines.upperBound == text.lineCount ? max(1, lines.lowerBound - 1) : lines.upperBound + 1)
    let column = selection.cursor - text.start(ofLine: text.line(at: selection.cursor))
    let start = min(line.lowerBound, text.start(ofLine: lines.lowerBound))
    let isLeft = lines.upperBound < text.lineCount || lines.lowerBound > 1
    return apply(range, [], select: Selection(start + (isLeft ? min(column, line.count) : 0)))
  }

  /// Makes the selected lines a comment, which visitors do not see, or text again; in the front matter line by line.
  ///
  /// - Returns: `nil` also for lines that hold a part of a comment.
  package mutating func toggleComment() -> TextChange? {
    let lines = selectedLines
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    if FrontMatterValues(of: text).holds(range) { return toggleYAMLComment(lines) }
    let old = text.substring(range)
    let core = old.drop(while: \.isWhitespace)
    let indent = old.prefix(old.count - core.count)
    let (open, close) = ("<!--", "-->")
    if core.hasPrefix(open), core.hasSuffix(close), core.count >= open.count + close.count {
      let inner = core.dropFirst(open.count).dropLast(close.count)
      guard !inner.contains(open), !inner.contains(close) else { return nil }
      let isSpaced = inner.count > 1 && inner.hasPrefix(" ") && inner.hasSuffix(" ")
      return rewrite(range, indent + (isSpaced ? inner.dropFirst().dropLast() : inner), by: isSpaced ? -5 : -4)
    }
    guard !core.isEmpty, !core.contains(open), !core.contains(close) else { return nil }
    return rewrite(range, "\(indent)\(open) \(core) \(close)", by: 5)
  }

  /// Replaces a range by a text in which what stood there comes so many bytes later; the selection stays with it.
  private mutating func rewrite(_ range: Range<Int>, _ new: some StringProtocol, by shift: Int) -> TextChange? {
    let end = range.lowerBound + new.utf8.count
    let place = { (old: Int) in
      old > range.upperBound
        ? old + end - range.upperBound : old < range.lowerBound ? old : min(max(old + shift, range.lowerBound), end)
    }
    return apply(
      range, Array(new.utf8), select: Selection(anchor: place(selection.anchor), cursor: place(selection.cursor)))
  }

  private mutating func toggleYAMLComment(_ lines: ClosedRange<Int>) -> TextChange? {
    let sign = UInt8(ascii: "#")
    let bytes = lines.map { text.bytes(in: text.range(ofLine: $0)) }.filter { !$0.allSatisfy(\.isBlank) }
    let isCommented = bytes.allSatisfy { $0.first == sign }
    return changeLineStarts { line in
      guard isCommented else { return line.allSatisfy(\.isBlank) ? (0, []) : (0, [sign, .space]) }
      return (line.first != sign ? 0 : line.dropFirst().first == .space ? 2 : 1, [])
    }
  }
}

/// Indenting the selected lines.
extension Editor {
  /// Indents the selected lines that are not blank: a list item by the width of its mark, so that it becomes an item of
  /// the one above; other lines by two blanks.
  package mutating func indent() -> TextChange? {
    let unit = [UInt8](repeating: .space, count: indentation)
    return changeLineStarts { $0.allSatisfy(\.isBlank) ? (0, []) : (0, unit) }
  }

  /// Takes as much indentation away, or a tab.
  package mutating func outdent() -> TextChange? {
    let unit = indentation
    return changeLineStarts { line in
      if line.first == .tab { return (1, []) }
      return (line.prefix(unit).prefix { $0 == .space }.count, [])
    }
  }

  private var indentation: Int {
    let first = text.bytes(in: text.range(ofLine: selectedLines.lowerBound))
    let width = LinePrefix(first).markWidth
    return width == 0 ? 2 : min(width, 8)
  }

  /// Replaces the first bytes of each selected line; both ends of the selection stay with the text they stand in.
  fileprivate mutating func changeLineStarts(_ change: ([UInt8]) -> (removed: Int, added: [UInt8])) -> TextChange? {
    let lines = selectedLines
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    var (anchor, cursor) = (selection.anchor, selection.cursor)
    var bytes: [UInt8] = []
    for number in lines {
      let whole = text.wholeRange(ofLine: number)
      let line = text.bytes(in: text.range(ofLine: number))
      let (removed, added) = change(line)
      anchor += Self.shift(of: selection.anchor - whole.lowerBound, removed: removed, added: added.count)
      cursor += Self.shift(of: selection.cursor - whole.lowerBound, removed: removed, added: added.count)
      bytes += added + line[removed...]
      if number < lines.upperBound { bytes += text.lineEnd(ofLine: number).utf8 }
    }
    return apply(range, bytes, select: Selection(anchor: anchor, cursor: cursor))
  }

  /// The shift of a place that stands in a column of a changed line, or behind that line; none where it stands before
  /// it.
  private static func shift(of column: Int, removed: Int, added: Int) -> Int {
    column < 0 ? 0 : added - min(removed, column)
  }
}

/// The start of a line of Markdown: quote marks, indentation, a list mark and a task box.
struct LinePrefix: Hashable {
  enum Mark: Hashable {
    case bullet(UInt8)
    /// A number of at most nine digits and what stands behind it, `.` or `)`.
    case number(Int, UInt8)
  }

  /// Quote marks with the blanks around them, as they are written.
  private(set) var quotes: [UInt8] = []
  /// The blanks before the list mark or the text.
  private(set) var indent: [UInt8] = []
  private(set) var mark: Mark?
  /// The blanks behind the list mark.
  private(set) var gap: [UInt8] = []
  private(set) var hasTaskBox = false
  /// The bytes before the line's own text.
  private(set) var count = 0
  /// Whether the line has no text of its own.
  private(set) var isBare = false

  init(_ line: [UInt8]) {
    readQuotes(line)
    indent = Self.blanks(line, count)
    count += indent.count
    if !Self.isThematicBreak(line[count...]) { readMark(line) }
    isBare = line[count...].allSatisfy(\.isBlank)
  }

  private mutating func readQuotes(_ line: [UInt8]) {
    while true {
      let start = count + Self.blanks(line, count).count
      guard start < line.count, line[start] == UInt8(ascii: ">") else { return }
      let end = start + 1 < line.count && line[start + 1] == .space ? start + 2 : start + 1
      quotes += line[count..<end]
      count = end
    }
  }

  private mutating func readMark(_ line: [UInt8]) {
    guard let (mark, length) = Self.mark(line[count...]) else { return }
    let gap = Self.blanks(line, count + length)
    guard !gap.isEmpty || count + length == line.count else { return }
    self.mark = mark
    self.gap = gap.isEmpty ? [.space] : gap
    count += length + gap.count
    let rest = line[count...]
    guard rest.count >= 3, rest.starts(with: [UInt8(ascii: "[")]), rest[count + 2] == UInt8(ascii: "]"),
      [.space, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(rest[count + 1]),
      rest.count == 3 || rest[count + 3].isBlank
    else { return }
    hasTaskBox = true
    count += min(4, rest.count)
  }

  private static func mark(_ rest: ArraySlice<UInt8>) -> (Mark, length: Int)? {
    guard let first = rest.first else { return nil }
    if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(first) { return (.bullet(first), 1) }
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...9).contains(digits.count), let delimiter = rest.dropFirst(digits.count).first,
      delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")")
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (.number(number, delimiter), digits.count + 1)
  }

  private static func blanks(_ line: [UInt8], _ start: Int) -> [UInt8] {
    Array(line[min(start, line.count)...].prefix(while: \.isBlank))
  }

  private static func isThematicBreak(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else { return false }
    return rest.allSatisfy { $0 == first || $0.isBlank } && rest.filter { $0 == first }.count >= 3
  }

  /// The bytes that the list mark takes with the blanks behind it; 0 without one.
  var markWidth: Int { mark == nil ? 0 : markBytes(adding: 0).count + gap.count }

  /// The start of the next line that goes on in the same way: numbers count on, task boxes are open.
  var continuation: [UInt8] {
    quotes + indent + (mark == nil ? [] : markBytes(adding: 1) + gap) + (hasTaskBox ? Array("[ ] ".utf8) : [])
  }

  private func markBytes(adding step: Int) -> [UInt8] {
    switch mark {
    case .bullet(let byte): [byte]
    case .number(let number, let delimiter): Array(String(min(number + step, 999_999_999)).utf8) + [delimiter]
    case nil: []
    }
  }
}
