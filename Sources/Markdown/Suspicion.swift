/// What of a text may be too much for the parser, by bounds from one quick pass that are never too low. They clear nearly
/// every page, and `Disarming` need not look at its lines.
struct Suspicion {
  /// Whether there may be paragraphs too long, or too many empty lines for lists so deep.
  private(set) var ofLines = false
  /// Whether there may be too many bare links in a word.
  private(set) var ofLinks = false

  // The first two bytes, which are in no block, are taken for the worst they can be.
  private var lines = 3
  private var linesOfParagraph = 3
  private var blocksOfLine = 1
  private var longestLine = 2 * ByteCounts.blockSize
  private var linksOfWord = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    guard let base = bytes.baseAddress, end - start >= ByteCounts.blockSize + 2 else {
      ofLinks = true
      return
    }
    for index in stride(from: start + 2, to: end, by: ByteCounts.blockSize) {
      // The last block reaches back: what is counted twice only makes the bounds higher.
      add(ByteCounts(base + min(index, end - ByteCounts.blockSize)))
    }
    // Two levels a byte are what tabs can mean.
    if lines * 2 * longestLine > Disarming.mostListSteps { ofLines = true }
  }

  private mutating func add(_ block: ByteCounts) {
    let newlines = Int(block.newlines)
    lines += newlines
    linesOfParagraph += newlines
    if linesOfParagraph > Disarming.mostParagraphLines { ofLines = true }
    if block.emptyLines > 0 { linesOfParagraph = newlines + 1 }
    blocksOfLine += 1
    longestLine = max(longestLine, blocksOfLine * ByteCounts.blockSize)
    if newlines > 0 { blocksOfLine = 1 }
    linksOfWord += Int(block.links)
    if linksOfWord > Disarming.mostBareLinks { ofLinks = true }
    if block.blanks + block.newlines > 0 { linksOfWord = Int(block.links) }
  }
}

/// How often something stands in a block of bytes. Counted without a branch, so that the compiler makes vectors of it.
struct ByteCounts {
  static let blockSize = 64

  private(set) var newlines: UInt8 = 0
  /// Line ends right behind another.
  private(set) var emptyLines: UInt8 = 0
  private(set) var blanks: UInt8 = 0
  /// What bare links start with: `www.` and `:/`, by their last bytes.
  private(set) var links: UInt8 = 0

  /// - Parameter block: `blockSize` bytes, with two more before them.
  @inline(__always)
  init(_ block: UnsafePointer<UInt8>) {
    for offset in 0..<Self.blockSize {
      let (byte, before, first) = (block[offset], block[offset - 1], block[offset - 2])
      let isNewline: UInt8 = byte == .newline ? 1 : 0
      newlines &+= isNewline
      emptyLines &+= isNewline & (before == .newline ? 1 : 0)
      blanks &+= (byte == .space ? 1 : 0) | (byte == .tab ? 1 : 0)
      links &+= (byte == UInt8(ascii: "/") ? 1 : 0) & (before == UInt8(ascii: ":") ? 1 : 0)
      links &+=
        (byte == UInt8(ascii: ".") ? 1 : 0) & (before == UInt8(ascii: "w") ? 1 : 0)
        & (first == UInt8(ascii: "w") ? 1 : 0)
    }
  }
}
