internal import Markdown

/// What a reader sees of a page, passage by passage, and where in the source each piece of it stands. Passages (the lines
/// of paragraphs, headings, rows and code) end in a line feed; cells are set apart by a unit separator.
struct VisibleText {
  static let passageEnd = UInt8(ascii: "\n")
  static let cellEnd: UInt8 = 0x1F

  private(set) var bytes: [UInt8] = []
  /// Where pieces start that do not follow on the one before in the source as they do here: see ``SourceMap``.
  private(set) var runs: [UInt8] = []
  private var lastVisible = 0
  private var lastSource = 0
  /// Where in the source the next byte stands if the piece goes on.
  private var nextSource = -1

  /// Whether nothing has been added to the passage.
  var isAtStart: Bool { bytes.isEmpty || bytes.last == UInt8(ascii: "\n") }

  mutating func append(_ text: some Collection<UInt8>, at source: Int) {
    if source != nextSource {
      runs.appendNumber(bytes.count - lastVisible)
      runs.appendNumber(Self.zigzag(source - lastSource))
      lastVisible = bytes.count
      lastSource = source
    }
    bytes.append(contentsOf: text)
    nextSource = source + text.count
  }

  /// Sets apart what follows, unless it is the first in its passage.
  mutating func separate(by separator: UInt8) {
    guard !isAtStart else { return }
    bytes.append(separator)
    nextSource = -1
  }

  mutating func endPassage() { separate(by: Self.passageEnd) }

  /// Ends the passage even where it is empty.
  mutating func closePassage() {
    bytes.append(Self.passageEnd)
    nextSource = -1
  }

  /// Signed numbers as numbers from 0, small ones small.
  static func zigzag(_ number: Int) -> Int { number << 1 ^ number >> (Int.bitWidth - 1) }
  static func unzigzag(_ number: Int) -> Int { Int(UInt(bitPattern: number) >> 1) ^ -(number & 1) }
}
