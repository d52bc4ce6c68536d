internal import Files
internal import Markdown
import MarkdownTree
import Wording

/// The start of a page's file: as much as it takes to hold the front matter.
struct PageHead {
  private(set) var bytes: [UInt8] = []
  private(set) var fence: FrontMatterFence = .absent
  /// Whether the bytes are the whole file.
  private(set) var isWhole = false

  /// Longer front matter is refused, in bytes.
  static let mostBytes = 64 << 10
  private static let step = 4096

  /// Reads the page's file up to the end of its front matter.
  init(_ name: String, in folder: Int32, path: @autoclosure () -> String) throws(StandFolderError) {
    let file = try Descriptor(file: name, in: folder, path: path())
    bytes.reserveCapacity(min(file.size + 1, Self.step))
    repeat {
      // A small file is asked for one byte more than it has, so that one read tells its end as well.
      let wanted = bytes.isEmpty ? min(file.size + 1, Self.step) : Self.step
      let got = try file.read(wanted, to: &bytes, path: path())
      isWhole = got == 0 || got < wanted && bytes.count >= file.size
      fence = bytes.withUnsafeBufferPointer { FrontMatterFence(of: $0) }
    } while !isWhole && bytes.count < Self.mostBytes && !isDecided
  }

  /// The start of a page that is all there.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isWhole = true
    fence = bytes.withUnsafeBufferPointer { FrontMatterFence(of: $0) }
  }

  /// The start of a page's file, up to `mostBytes`, whatever is in it.
  static func start(_ name: String, in folder: Int32, path: @autoclosure () -> String) throws(StandFolderError)
    -> [UInt8]
  {
    let file = try Descriptor(file: name, in: folder, path: path())
    var bytes: [UInt8] = []
    while bytes.count < mostBytes, try file.read(step, to: &bytes, path: path()) > 0 {}
    return bytes
  }

  /// The front matter's YAML.
  var yaml: ArraySlice<UInt8>? {
    guard case .found(let yaml, _) = fence else { return nil }
    return bytes[yaml]
  }

  /// The start of the Markdown, in bytes from the file's first.
  var bodyStart: Int {
    switch fence {
    case .found(_, let bodyStart), .foreign(_, let bodyStart): bodyStart
    case .absent, .unclosed: 0
    }
  }

  /// The number of the YAML's first line, from 1.
  var yamlLine: Int {
    guard case .found(let yaml, _) = fence else { return 1 }
    return bytes[..<yaml.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
  }

  /// Whether something invisible stands above the front matter: other programs than Hugo would take it for text. A byte
  /// order mark alone is known to all.
  var isFrontMatterLow: Bool {
    guard case .found = fence else { return false }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].first != UInt8(ascii: "-")
  }

  /// The first line that would hide the page if front matter were closed off from its text, as far as people would write
  /// it: among the first lines, and in no code.
  var unfencedHidingLine: HidingLine? {
    guard fence == .absent else { return nil }
    var lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: Self.mostUnfencedLines, omittingEmptySubsequences: false
    )
    .prefix(Self.mostUnfencedLines)[...]
    if let code = lines.firstIndex(where: { $0.starts(with: "```".utf8) || $0.starts(with: "~~~".utf8) }) {
      lines = lines[..<code]
    }
    guard let end = lines.last?.endIndex else { return nil }
    return HidingLine.all(in: bytes[..<end]).first(where: \.hides)
  }

  private static let mostUnfencedLines = 20

  /// Whether the file is UTF-16, of which no letter can be read: by its mark, or by the NUL beside its first letter.
  var isUTF16: Bool {
    ForeignText.isUTF16(bytes)
  }

  /// Whether more bytes cannot change where the front matter ends. A closing fence that is cut off could go on.
  private var isDecided: Bool {
    switch fence {
    case .absent: true
    case .unclosed: false
    case .found(_, let bodyStart), .foreign(_, let bodyStart):
      bodyStart < bytes.count || bytes.last == UInt8(ascii: "\n")
    }
  }
}

/// Finds a summary for a page whose front matter gives none: the text before a comment `<!--more-->`, as in Hugo.
enum SummaryBoundary {
  private static let mark = "<!--more-->"

  /// The text before the mark in one line, headings left out; `nil` where no mark stands in these bytes of Markdown, or
  /// nothing before it. A mark in code is none.
  static func text(in bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.firstRange(ofBytes: Array(mark.utf8)) != nil else { return nil }
    // Behind a definition, which is not shown, no line is taken for front matter.
    let document = Document(parsing: Array("[more]: <>\n\n".utf8) + bytes)
    let place = document.root.traversal.lazy.compactMap { step -> Int? in
      guard case .enter(let node, _) = step else { return nil }
      switch node.kind {
      case .comment, .htmlBlock: return node.source.hasPrefix(mark) ? node.range.lowerBound : nil
      default: return nil
      }
    }.first
    guard let place else { return nil }
    let start = Document(parsing: document.text.bytes[..<place])
    let blocks = start.root.children.filter { if case .heading = $0.kind { false } else { true } }
    let words = blocks.flatMap { $0.text.split(whereSeparator: \.isWhitespace) }
    let text = CleanText(words.joined(separator: " ")).text
    return text.isEmpty ? nil : text
  }
}
