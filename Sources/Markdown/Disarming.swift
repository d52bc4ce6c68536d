/// Looks for what md4c 0.4.8 takes quadratic time for, and makes a copy of the text in which it is no markup: the same
/// length, a letter in place of the mark. The tree is made from the copy's offsets and the text's bytes, so such a mark
/// is shown as it is written. No page that people write comes near these bounds.
struct Disarming {
  /// Each bracket costs a walk over the lines of its paragraph before it.
  static let mostParagraphLines = 4_096
  /// Each bare link costs a walk to the end of its word.
  static let mostBareLinks = 16
  /// Each empty line costs a walk over the open lists.
  static let mostListSteps = 1 << 31
  private static let plain = UInt8(ascii: "x")

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var copy: [UInt8]?
  private var paragraph = ParagraphRun()
  private var emptyLines = 0
  private var deepest = 0

  /// The text with its dangerous marks replaced; `nil` where there are none.
  static func copy(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, suspicion: Suspicion
  ) -> [UInt8]? {
    guard suspicion.ofLines || suspicion.ofLinks else { return nil }
    var disarming = Disarming(bytes: bytes, end: end)
    if suspicion.ofLinks { disarming.eachLine(from: start) { $0.cutBareLinks(in: $1) } }
    guard suspicion.ofLines else { return disarming.copy }
    disarming.eachLine(from: start) { $0.look(at: $1) }
    if disarming.emptyLines * disarming.deepest > mostListSteps {
      let limit = max(mostListSteps / disarming.emptyLines, 64)
      disarming.eachLine(from: start) { $0.cutLists(in: $1, behind: limit) }
    }
    return disarming.copy
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    self.bytes = bytes
    self.end = end
  }

  private mutating func eachLine(from start: Int, _ body: (inout Disarming, Range<Int>) -> Void) {
    var line = start
    while line < end {
      let next = bytes.lineEnd(from: line, to: end)
      body(&self, line..<next)
      line = next + 1
    }
  }

  private mutating func replace(_ offset: Int) {
    if copy == nil { copy = Array(bytes) }
    copy?[offset] = Self.plain
  }

  private mutating func look(at line: Range<Int>) {
    let lists = ListMarks(bytes, line, limit: .max)
    deepest = max(deepest, lists.depth)
    if lists.content == line.upperBound { emptyLines += 1 }
    paragraph.add(line, lists, bytes)
    if paragraph.lines > Self.mostParagraphLines, paragraph.costsWalks {
      for offset in line where bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "]") {
        replace(offset)
      }
    }
  }

  private mutating func cutBareLinks(in line: Range<Int>) {
    guard line.count > 4 * Self.mostBareLinks else { return }
    var links = 0
    for offset in line.dropFirst(3) {
      switch bytes[offset] {
      case .space, .tab: links = 0
      case UInt8(ascii: "."), UInt8(ascii: ":"):
        guard startsLink(at: offset) else { continue }
        links += 1
        if links > Self.mostBareLinks { replace(offset) }
      default: break
      }
    }
  }

  private func startsLink(at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: ".")
      ? bytes[offset - 1] == UInt8(ascii: "w") && bytes[offset - 2] == UInt8(ascii: "w")
      : offset + 1 < end && bytes[offset + 1] == UInt8(ascii: "/")
  }

  private mutating func cutLists(in line: Range<Int>, behind limit: Int) {
    let lists = ListMarks(bytes, line, limit: limit)
    guard lists.depth >= limit else { return }
    for offset in lists.content..<line.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
        replace(offset)
      default: break
      }
    }
  }
}
