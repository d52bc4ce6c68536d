internal import CMd4c

/// Runs md4c over a text. It recurses nowhere over the depth of the text; see `Disarming` for its time.
enum Parser {
  /// - Parameter bytes: `count` bytes of valid UTF-8 and `Storage.padding`, which starts with a line end.
  static func parse(_ bytes: [UInt8], count: Int, bodyStart: Int, dialect: Dialect) -> Tree {
    var tree = Tree()
    bytes.withUnsafeBufferPointer { buffer in
      let suspicion = Suspicion(buffer, from: bodyStart, to: count)
      let copy = Disarming.copy(of: buffer, from: bodyStart, to: count, suspicion: suspicion)
      (copy ?? bytes).withUnsafeBufferPointer { parsed in
        tree = parse(Scanner(bytes: buffer, parsed: parsed, start: bodyStart, count: count, end: count), dialect)
      }
      tree.isSeparable = tree.isSeparable && copy == nil
    }
    return tree
  }

  /// Parses the lines of an excerpt; a tree that is not separable where they are not enough.
  static func parse(_ excerpt: Excerpt, dialect: Dialect) -> Tree {
    var tree = Tree()
    excerpt.bytes.withUnsafeBufferPointer { buffer in
      let lines = excerpt.lines
      var text = Scanner(
        bytes: buffer, parsed: buffer, start: lines.lowerBound, count: lines.upperBound,
        end: buffer.count - Storage.padding)
      text.padding = lines.lowerBound
      var builder = TreeBuilder(text: text)
      if run(&builder, dialect.flags) { tree = builder.finished() }
    }
    return tree
  }

  private static func parse(_ text: Scanner, _ dialect: Dialect) -> Tree {
    var builder = TreeBuilder(text: text)
    if run(&builder, dialect.flags) { return builder.finished() }
    if builder.failure == .tooManyCells {
      builder = TreeBuilder(text: text)
      if run(&builder, Dialect.githubWithoutTables.flags) { return builder.tree }
    }
    return verbatim(text)
  }

  private static func run(_ builder: inout TreeBuilder, _ flags: UInt32) -> Bool {
    var parser = MD_PARSER()
    parser.flags = flags
    parser.enter_block = { type, detail, data in Parser.event(data) { $0.enter(type, detail) } }
    parser.leave_block = { type, _, data in Parser.event(data) { $0.leave(type) } }
    parser.enter_span = { type, detail, data in Parser.event(data) { $0.enter(type, detail) } }
    parser.leave_span = { type, _, data in Parser.event(data) { $0.leave(type) } }
    parser.text = { type, start, size, data in Parser.event(data) { $0.add(type, start, Int(size)) } }
    let text = builder.text
    // A line end behind the last line spares the parser a slower way to look for the ends of lines.
    let needsLineEnd = text.end > text.start && text[text.end - 1] != .newline
    let size = text.end - text.parsedStart + (needsLineEnd ? 1 : 0)
    guard let base = text.parsed.baseAddress else { return false }
    return base.withMemoryRebound(to: CChar.self, capacity: text.parsed.count) { start in
      withUnsafeMutablePointer(to: &builder) { md_parse(start + text.parsedStart, UInt32(size), &parser, $0) == 0 }
    }
  }

  @inline(__always)
  private static func event(_ data: UnsafeMutableRawPointer?, _ body: (inout TreeBuilder) -> Void) -> Int32 {
    guard let builder = data?.assumingMemoryBound(to: TreeBuilder.self) else { return -1 }
    body(&builder.pointee)
    return builder.pointee.failure == nil ? 0 : -1
  }

  /// A page that would grow without bounds is shown as its source.
  private static func verbatim(_ text: Scanner) -> Tree {
    var builder = TreeBuilder(text: text)
    builder.push(.document, start: text.start)
    builder.push(.codeBlock, start: text.start)
    builder.startPieces()
    builder.appendPiece(text.start..<text.count, to: 1)
    builder.endPieces(of: 1)
    builder.pop(end: text.count)
    builder.pop(end: text.count)
    return builder.tree
  }
}
