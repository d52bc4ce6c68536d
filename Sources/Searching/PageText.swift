import Content
internal import Markdown
import MarkdownTree
import Wording

/// The visible text of a page's article: its words, code and captions, without addresses and raw HTML.
struct PageText {
  /// The text, and the headings unless they are apart.
  var text: VisibleText { outputs[0] }
  /// The headings where they are apart, each a passage.
  var headings: VisibleText { outputs[1] }
  /// The anchor of each heading, and where in ``text`` it stands.
  private(set) var anchors: [(offset: Int, anchor: String)] = []

  private let source: Source
  private var escaped = EscapedText()
  private var outputs = [VisibleText(), VisibleText()]
  /// The one that is written to.
  private var current = 0

  /// - Parameter setsHeadingsApart: Whether headings go to ``headings``.
  init(_ document: Document, setsHeadingsApart: Bool) {
    source = document.text
    var headings = document.headings[...]
    for step in document.root.traversal {
      switch step {
      case .enter(let node, _):
        if case .heading = node.kind {
          outputs[0].endPassage()
          anchors.append((text.bytes.count, headings.popFirst()?.anchor ?? ""))
          current = setsHeadingsApart ? 1 : 0
        }
        enter(node)
      case .leave(let node, _):
        leave(node)
        guard case .heading = node.kind else { continue }
        // Headings are counted by their ends: an empty one has one, too.
        if setsHeadingsApart { outputs[1].closePassage() }
        current = 0
      }
    }
    outputs[0].endPassage()
  }

  private mutating func enter(_ node: Node) {
    switch node.kind {
    case .text:
      let bytes = source.bytes[node.range]
      if node.isLiteral {
        outputs[current].append(bytes, at: node.range.lowerBound)
      } else if node.isEscaped {
        escaped.append(bytes, to: &outputs[current])
      } else {
        outputs[current].append(node.text.utf8, at: node.range.lowerBound)
      }
    case .code, .codeBlock: appendVerbatim(node)
    case .softBreak:
      if !node.text.isEmpty { outputs[current].append([UInt8(ascii: " ")], at: node.range.lowerBound) }
    case .hardBreak: outputs[current].append([UInt8(ascii: " ")], at: node.range.lowerBound)
    case .footnoteReference: outputs[current].append(node.text.utf8, at: node.range.lowerBound)
    case .cell: outputs[current].separate(by: VisibleText.cellEnd)
    case .paragraph, .heading, .row, .item, .footnote: outputs[current].endPassage()
    case .document, .quote, .alert, .list, .thematicBreak, .htmlBlock, .table, .emphasis, .strong, .strikethrough,
      .superscript, .subscript, .keyboard, .link, .image, .html, .comment:
      break
    }
  }

  private mutating func leave(_ node: Node) {
    switch node.kind {
    case .paragraph, .row, .codeBlock, .item: outputs[current].endPassage()
    case .heading where current == 0: outputs[0].endPassage()
    case .image where !node.title.isEmpty:
      outputs[current].separate(by: current == 0 ? VisibleText.passageEnd : VisibleText.cellEnd)
      outputs[current].append(CleanText(node.title).text.utf8, at: node.range.lowerBound)
      outputs[current].separate(by: current == 0 ? VisibleText.passageEnd : VisibleText.cellEnd)
    default: break
    }
  }

  /// A code block loses its indentation on the way from the source, but no line; a code span loses its line ends.
  private mutating func appendVerbatim(_ node: Node) {
    var start = node.range.lowerBound
    guard node.kind == .codeBlock else { return append(Substring(node.text).utf8, from: start..<node.range.upperBound) }
    outputs[current].endPassage()
    if source.bytes[node.range].first.map({ $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }) == true {
      start = lineEnd(from: start, in: node) + 1
    }
    for line in node.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard start < node.range.upperBound else { break }
      let end = lineEnd(from: start, in: node)
      append(line, from: start..<end)
      outputs[current].endPassage()
      start = end + 1
    }
  }

  private func lineEnd(from start: Int, in node: Node) -> Int {
    let end = node.range.upperBound
    return source.bytes[min(start, end)..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
  }

  /// Appends verbatim text from where it stands in a part of the source: all of it, or, where tabs or line ends became
  /// blanks, word by word.
  private mutating func append(_ text: Substring.UTF8View, from range: Range<Int>) {
    if let found = source.bytes[range].firstRange(ofBytes: Array(text)) {
      return outputs[current].append(text, at: found.lowerBound)
    }
    var place = range.lowerBound
    for word in text.split(separator: UInt8(ascii: " ")) {
      guard let found = source.bytes[place..<range.upperBound].firstRange(ofBytes: Array(word)) else { continue }
      if place > range.lowerBound { outputs[current].append([UInt8(ascii: " ")], at: place - 1) }
      outputs[current].append(word, at: found.lowerBound)
      place = found.upperBound
    }
  }
}

/// The visible text of a page, passage by passage, and the place of each piece of it in the source. Passages (the lines
/// of paragraphs, headings, rows and code) end in a line feed; cells are set apart by a unit separator.
struct VisibleText {
  static let passageEnd = UInt8(ascii: "\n")
  static let cellEnd: UInt8 = 0x1F

  private(set) var bytes: [UInt8] = []
  /// The starts of pieces that do not follow on the one before in the source as they do here: see ``SourceMap``.
  private(set) var runs: [UInt8] = []
  private var lastVisible = 0
  private var lastSource = 0
  /// The source offset of the next byte if the piece goes on.
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
  private static func zigzag(_ number: Int) -> Int { number << 1 ^ number >> (Int.bitWidth - 1) }
  static func unzigzag(_ number: Int) -> Int { Int(UInt(bitPattern: number) >> 1) ^ -(number & 1) }
}

/// Sets the text of a node beside its source where they differ by backslashes and character references.
struct EscapedText {
  private var references: [[UInt8]: [UInt8]] = [:]

  /// Appends the text of the source from `source.startIndex` on, piece by piece.
  mutating func append(_ source: ArraySlice<UInt8>, to text: inout VisibleText) {
    var (start, index) = (source.startIndex, source.startIndex)
    while index < source.endIndex {
      if source[index] == UInt8(ascii: "\\"), index + 1 < source.endIndex, Self.isPunctuation(source[index + 1]) {
        text.append(source[start..<index], at: start)
        start = index + 1
        index += 2
      } else if source[index] == UInt8(ascii: "&"), let end = Self.end(ofReference: source[index...]) {
        text.append(source[start..<index], at: start)
        text.append(resolved(source[index..<end]), at: index)
        (start, index) = (end, end)
      } else {
        index += 1
      }
    }
    text.append(source[start...], at: start)
  }

  /// The characters that a reference stands for, or itself; each is looked up once.
  private mutating func resolved(_ reference: ArraySlice<UInt8>) -> [UInt8] {
    let key = Array(reference)
    if let known = references[key] { return known }
    // Between letters, so that a blank is not taken for the end of the line.
    let letter = [UInt8(ascii: "x")]
    let resolved = Document(parsing: letter + key + letter).root.text
    // A line feed would end the passage.
    let bytes = resolved.utf8.dropFirst().dropLast().map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    references[key] = bytes
    return bytes
  }

  /// Behind the `;` of what may be a reference: the longest name has 31 letters.
  private static func end(ofReference text: ArraySlice<UInt8>) -> Int? {
    text.prefix(34).firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

/// Leads from offsets in a page's visible text to those in its source, going forward.
struct SourceMap {
  private var runs: ArraySlice<UInt8>
  private var current = (visible: 0, source: 0)
  private var next: (visible: Int, source: Int)?

  /// - Parameter runs: What ``VisibleText/runs`` noted.
  init(_ runs: ArraySlice<UInt8>) {
    self.runs = runs
    next = (0, 0)
    step()
  }

  /// The source's offset of a byte of the visible text. Offsets must not go down from call to call.
  mutating func source(of visible: Int) -> Int {
    while let run = next, run.visible <= visible {
      current = run
      step()
    }
    return current.source + (visible - current.visible)
  }

  private mutating func step() {
    guard let last = next, let gap = runs.popNumber(), let move = runs.popNumber() else { return next = nil }
    next = (last.visible + gap, last.source + VisibleText.unzigzag(move))
  }
}
