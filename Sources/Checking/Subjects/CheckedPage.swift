package import Content
internal import Markdown
package import MarkdownTree
package import Wording

/// A page with all that rules look at, sorted out in one pass over its document.
package struct CheckedPage: Sendable {
  package let page: Page
  package let document: Document
  package let surroundings: Surroundings
  /// Links and images, in the order of the text.
  package private(set) var links: [Node] = []
  package private(set) var images: [Node] = []
  /// The targets of the links, in their order; empty where they are not known.
  private(set) var targets: [LinkTarget] = []
  package private(set) var tables: [Node] = []
  /// The text that is struck out.
  package private(set) var strikes: [Node] = []
  /// HTML blocks, tags in the text that do nothing, comments.
  package private(set) var html: [Node] = []
  /// The texts that people read, first those of the front matter.
  package private(set) var prose: [Prose] = []
  /// The headings that make the page's outline: those in quotations belong to what is quoted.
  package private(set) var outline: [Heading] = []
  /// In the gallery and in the text.
  private(set) var pictures: [PictureUse] = []
  /// The bytes that occur in what people read: most rules look for signs that most pages do not have.
  private(set) var proseBytes = ByteSet()
  /// The runs of text in the body as they are shown, with what in them is written for programs.
  private(set) var written: [Range<Int>] = []
  /// Shortcodes of Hugo in the text, which is no prose in them.
  private(set) var shortcodes: [Range<Int>] = []
  /// The ranges written for programs, which are no prose.
  let programs: ProgramRanges
  /// Whether the body shows anything but comments.
  package private(set) var hasBody = false
  /// The document's text.
  package let bytes: ArraySlice<UInt8>
  /// The page's file as it is stored.
  let stored: [UInt8]
  /// From places in the text to those in the file; `nil` where the file is so broken that no place in it is certain.
  private let offsets: StoredOffsets?

  package init(_ page: Page, stored bytes: [UInt8], surroundings: Surroundings) {
    self.init(page, Document(parsing: bytes), stored: bytes, surroundings: surroundings)
  }

  /// - Parameter document: The document of these bytes.
  package init(_ page: Page, _ document: Document, stored bytes: [UInt8], surroundings: Surroundings) {
    self.page = page
    self.surroundings = surroundings
    stored = bytes
    offsets = StoredOffsets(document, stored: bytes)
    self.document = document
    self.bytes = document.text.bytes
    programs = ProgramRanges(in: self.bytes, from: document.bodyStart)
    if let yaml = document.frontMatter, !page.isBroken { prose = FrontMatterProse.values(in: self.bytes, yaml) }
    sortOut()
    for prose in prose {
      for run in prose.runs { proseBytes.insert(self.bytes[run]) }
    }
    if let space = surroundings.links {
      targets = links.map { space.resolve(link: $0.destination, from: page.path) }
    }
    pictures = PictureUse.all(of: page, and: images, in: surroundings)
  }

  package var path: String { page.path }
  package var language: Language { page.language }
  package var settings: Settings { surroundings.settings }

  /// Returns the position of a range of the text, in UTF-8 bytes: its start, and its end.
  package func place(of range: Range<Int>) -> (Diagnostic.Place, Diagnostic.Position?) {
    let start = document.text.position(of: range.lowerBound)
    let end = document.text.position(of: range.upperBound)
    return (
      Diagnostic.Place(path: path, line: start.line, column: start.column),
      range.isEmpty ? nil : Diagnostic.Position(line: end.line, column: end.column)
    )
  }

  /// Whether a range is a part of what people read.
  func isProse(_ range: Range<Int>) -> Bool {
    prose.contains {
      $0.range.overlaps(range)
        && $0.runs.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }

  package func text(of range: Range<Int>) -> String { document.text.substring(range) }

  /// A fix in the page's file, with its line ends; `nil` where the file is so broken that no place in it is certain.
  ///
  /// - Parameter isStructural: See ``Fix/isStructural``.
  package func fix(
    _ summary: Message, _ edits: [(range: Range<Int>, replacement: String)], isStructural: Bool = false
  ) -> Fix? {
    guard let offsets else { return nil }
    return Fix(
      summary,
      edits.map { Fix.Edit(offsets.stored($0.range), $0.replacement.replacing("\n", with: offsets.lineEnd)) },
      isStructural: isStructural)
  }

  /// Returns the range of a text in the front matter, in UTF-8 bytes of the page; the start of the page where it is
  /// written in another way there.
  package func rangeInFrontMatter(of text: String) -> Range<Int> {
    guard let yaml = document.frontMatter, !text.isEmpty else { return 0..<0 }
    let wanted = Array(text.utf8)
    var start = yaml.lowerBound
    while start + wanted.count <= yaml.upperBound {
      if bytes[start] == wanted[0], bytes[start..<start + wanted.count].elementsEqual(wanted) {
        return start..<start + wanted.count
      }
      start += 1
    }
    return 0..<0
  }

  private mutating func sortOut() {
    var runs: [Range<Int>] = []
    var addressEnd = 0
    var quoteEnd = 0
    // What stands in a block of HTML is left to whoever writes that.
    var htmlEnd = 0
    // The tags that mean something to the page.
    var meaningful: Set<Int> = []
    var headings = document.headings[...]
    for id in 0..<document.nodeCount {
      guard let node = document.node(id) else { continue }
      if node.isHTML { meaningful.formUnion(node.tags) }
      switch node.kind {
      case .text:
        hasBody = true
        let isProse = node.range.lowerBound >= max(addressEnd, htmlEnd)
        if isProse, !node.range.isEmpty { runs.append(node.range) }
        continue
      case .strikethrough:
        if !node.isHTML { strikes.append(node) }
        continue
      case .emphasis, .strong, .superscript, .subscript, .footnoteReference, .softBreak, .hardBreak:
        continue
      case .link:
        links.append(node)
        // A bare address, or one in <>, is no prose.
        if !node.isHTML, !bytes[node.range].starts(with: "[".utf8) { addressEnd = node.range.upperBound }
        continue
      case .image:
        images.append(node)
        hasBody = true
        continue
      case .code:
        hasBody = true
        continue
      case .html, .comment(isBlock: false):
        if !meaningful.contains(id) { html.append(node) }
        continue
      case .keyboard: continue
      case .htmlBlock, .comment:
        html.append(node)
        htmlEnd = max(htmlEnd, node.range.upperBound)
      case .codeBlock, .table: hasBody = true
      case .quote, .alert: quoteEnd = max(quoteEnd, node.range.upperBound)
      case .heading:
        guard let heading = headings.popFirst() else { break }
        if node.range.lowerBound >= quoteEnd { outline.append(heading) }
      case .document, .list, .item, .footnote, .thematicBreak, .paragraph, .row, .cell: break
      }
      if node.kind == .table { tables.append(node) }
      flush(&runs)
    }
    flush(&runs)
  }

  private mutating func flush(_ runs: inout [Range<Int>]) {
    guard let first = runs.first, let last = runs.last else { return }
    shortcodes += ShortcodeRanges.find(in: bytes, first.lowerBound..<last.upperBound)
    written += runs
    let prose = Prose(runs: programs.cut(out: runs))
    if !prose.runs.isEmpty { self.prose.append(prose) }
    runs = []
  }
}

extension CheckedPage {
  /// Whether it is the page of a section or of the stand, which need no text.
  var isSectionPage: Bool { fileName.hasPrefix("_index.") }

  /// Whether it is to be compared with its source: a draft may lack anything, and of a page without any text that is said.
  var isFinished: Bool {
    !page.frontMatter.isDraft && (hasBody || isSectionPage || !page.frontMatter.facts.isEmpty)
  }

  /// The last part of its path.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// The parts of a stand that a page's rules may ask for. An editor that checks one page gives those it has.
package struct Surroundings: Sendable {
  package var settings: Settings
  /// The targets of links; without them links are not checked.
  package var links: LinkIndex?
  /// The pictures of the folder; without it pictures are not checked.
  package var pictures: PictureInventory?
  /// The times at which files last changed; without them only stamps tell stale translations.
  package var history: CommitTimes?

  package init(
    settings: Settings, links: LinkIndex? = nil, pictures: PictureInventory? = nil, history: CommitTimes? = nil
  ) {
    self.settings = settings
    self.links = links
    self.pictures = pictures
    self.history = history
  }
}
