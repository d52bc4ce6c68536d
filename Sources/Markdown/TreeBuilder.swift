internal import CMd4c

/// Makes the tree from the parser's events.
///
/// The parser tells what starts and ends, and where text lies in the source, but not where delimiters lie. They are
/// found in the source between two texts: an opening delimiter ends where the text behind it starts, a closing one
/// starts where the text before it ends, and the marks of blocks are looked for from the end of the block before.
struct TreeBuilder: ~Copyable {
  /// What the event before was, where the next one needs to know.
  enum Last {
    case other, text, link, html, htmlLineEnd
    /// Code whose closing delimiter starts a line: the parser tells of that line from its start again.
    case codeAcrossLines
  }

  /// Why the parsing was given up.
  enum Failure {
    /// Rows that lack cells are filled up, so that a small text can make a table without bounds.
    case tooManyCells
    /// References can repeat a long destination without bounds.
    case tooManyTargets
  }

  let text: Scanner
  var tree = Tree()
  var failure: Failure?

  /// The records that are open, and the tag of the innermost one.
  var open = UniqueArray<Int>()
  var top = Record.Tag.document
  /// Everything before it has been accounted for.
  var cursor: Int
  /// The end of what was closed or opened last: where the containers around it end, too, so far.
  var contentEnd: Int
  /// From which place in `open` on records do not know their start yet.
  var unplaced = Int.max
  var last = Last.other
  /// The record of the link or image that was closed last.
  var lastLink = 0
  /// Whether a cell of a table is open.
  var isInCell = false
  /// Items of a tight list come without a paragraph; they get one here.
  var isImplicitParagraph = false

  /// For each open list and quote where its content starts: an item's column, `nil` for a quote.
  var containers: [Int?] = []
  /// How many quotes are open.
  var quotes = 0
  /// An offset and its column behind the quote marks of its line.
  var column = (offset: 0, value: 0)
  /// The marks of the open lists, and whether they are numbered.
  var lists: [(mark: UInt8, isOrdered: Bool)] = []

  /// What may still be spent on text that is not in the source once.
  var emptyCells: Int
  var targetBytes: Int
  /// How many bytes may still be searched in vain.
  var vain: Int
  /// Whether something was not found where the parser told of it.
  var hasMissed = false

  /// What has been spent of all three.
  var spent: Int {
    let size = text.count - text.start
    return Self.mostEmptyCells + size - emptyCells + Self.mostTargetBytes + 16 * size - targetBytes
      + Self.mostVain + 4 * size - vain
  }

  private static let mostEmptyCells = 500_000
  private static let mostTargetBytes = 16 << 20
  private static let mostVain = 1 << 20

  init(text: Scanner) {
    self.text = text
    cursor = text.start
    contentEnd = text.start
    let size = text.count - text.start
    emptyCells = Self.mostEmptyCells + size
    targetBytes = Self.mostTargetBytes + 16 * size
    vain = Self.mostVain + 4 * size
    tree.records.reserveCapacity(64 + (text.end - text.start) / 24)
  }

  /// The tree of a text that has been parsed without a failure.
  consuming func finished() -> Tree {
    tree.isSeparable = !hasMissed
    tree.spent = spent
    return tree
  }

  /// Opens a record; without a start it is placed when the next text tells where it is.
  mutating func push(_ tag: Record.Tag, detail: UInt8 = 0, start: Int?) {
    if start == nil { unplaced = min(unplaced, open.count) }
    let offset = start.map { UInt32(clamping: $0) } ?? Record.unknown
    open.append(tree.records.count)
    tree.records.append(Record(tag: tag, detail: detail, start: offset, end: offset))
    top = tag
  }

  /// Closes the innermost record.
  mutating func pop(end: Int) {
    guard let index = open.last else { return }
    open.removeLast()
    cursor = max(cursor, end)
    tree.records[index].end = max(UInt32(clamping: end), tree.records[index].start)
    tree.records[index].next = UInt32(clamping: tree.records.count)
    contentEnd = Int(tree.records[index].end)
    top = open.last.map { tree.records[$0].tag } ?? .document
  }

  /// Adds a record that holds no others.
  mutating func append(_ tag: Record.Tag, detail: UInt8 = 0, _ range: Range<Int>) {
    let next = tree.records.count + 1
    tree.records.append(
      Record(
        tag: tag, detail: detail, start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound),
        next: UInt32(clamping: next)))
  }

  /// Closes what the parser left open inside a block.
  mutating func closeInlines() {
    while top.rawValue >= Record.Tag.text.rawValue, let index = open.last {
      if tree.records[index].tag == .link { cutBareLink(index) }
      pop(end: cursor)
    }
  }

  /// In a table cell the parser lets a bare link run on behind the cell; it ends where its text does.
  private mutating func cutBareLink(_ index: Int) {
    let record = tree.records[index]
    let destination = tree.targets[Int(record.payload)].destination
    if record.detail == Record.isBare, !destination.isResolved, destination.start == record.start {
      tree.targets[Int(record.payload)].destination.count = UInt32(clamping: cursor) - record.start
    }
  }
}
