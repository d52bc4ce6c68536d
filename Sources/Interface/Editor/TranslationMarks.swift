import Checking
package import Content
internal import Editing
internal import Markdown
internal import MarkdownTree

/// Which blocks of a page have changed since its translation was made, and which of them were translated again.
///
/// When a translation was made, the n-th block of one page was that of the other; what became of both since tells which
/// block is which now.
struct TranslationMarks: Hashable {
  struct Mark: Hashable {
    enum Kind: Hashable { case changed, added, removed }

    var kind: Kind
    /// Whether the translation was changed in the same place.
    var isDone: Bool
    /// Where it is in the page being edited.
    var place: PageBlocks.Position
    /// The block in the page shown beside: empty in front of where something is missing.
    var shown: Range<Int>
  }

  /// A page as it was and as it is.
  struct Side {
    let old: PageBlocks
    let new: PageBlocks
    let fates: BlockFates

    init(old: Document, new: Document) {
      self.old = PageBlocks(of: old)
      self.new = PageBlocks(of: new)
      fates = BlockFates(from: old, self.old, to: new, self.new)
    }
  }

  private(set) var marks: [Mark] = []

  init() {}

  /// - Parameter editsSource: Whether the source is the page being edited; else it is the one shown beside.
  init(source: Side, translation: Side, editsSource: Bool) {
    func add(_ kind: Mark.Kind, _ isDone: Bool, source: Block, translation: Block) {
      let (edited, beside) = editsSource ? (source, translation) : (translation, source)
      marks.append(Mark(kind: kind, isDone: isDone, place: edited.place, shown: beside.range))
    }
    for index in -1..<source.fates.fates.count {
      let twin =
        index < 0 ? -1 : min(translation.old.index(of: source.old.places[index]), translation.old.ranges.count - 1)
      let fate = twin < 0 ? nil : translation.fates.fates[twin]
      let behind = translation.fates.following(twin)
      let same = fate?.new.map { Block(translation.new, $0) } ?? Block(translation.new, before: behind)
      let isTouched = if case .same = fate { false } else { fate != nil }
      switch index < 0 ? .same(0) : source.fates.fates[index] {
      case .same: break
      case .changed(let new): add(.changed, isTouched, source: Block(source.new, new), translation: same)
      case .removed:
        let gap = Block(source.new, before: source.fates.following(index))
        add(.removed, isTouched, source: gap, translation: same)
      }
      let answers = translation.fates.additions[twin] ?? []
      for (number, new) in (source.fates.additions[index] ?? []).enumerated() {
        let answer = answers.indices.contains(number) ? Block(translation.new, answers[number]) : nil
        add(
          .added, answer != nil, source: Block(source.new, new),
          translation: answer ?? Block(translation.new, before: behind))
      }
    }
  }

  private struct Block {
    var place: PageBlocks.Position
    var range: Range<Int>

    init(_ blocks: PageBlocks, _ index: Int) {
      place = blocks.place(of: index)
      range = blocks.ranges[index]
    }

    /// The gap in front of a block.
    init(_ blocks: PageBlocks, before index: Int) {
      place = blocks.place(of: index)
      range = blocks.start(of: index)..<blocks.start(of: index)
    }
  }

  /// Those that are still to be translated.
  var left: [Mark] { marks.filter { !$0.isDone } }

  /// The mark beside a row of the page's source, if any.
  func mark(of row: Range<Int>) -> Mark? {
    marks.first { mark in
      mark.shown.isEmpty
        ? row.lowerBound <= mark.shown.lowerBound && mark.shown.lowerBound <= row.upperBound
        : mark.shown.overlaps(row)
    }
  }
}

extension EditedPage {
  /// Finds out which blocks have to be translated anew, from both pages as they are saved.
  mutating func markTranslation(by settings: Settings) {
    guard var beside, let document = beside.document, let base = beside.base else { return }
    let saved = Document(parsing: self.base)
    let editsSource = TranslationPair(self, beside.page, settings: settings).source.path == path
    let (source, translation) = editsSource ? (saved, document) : (document, saved)
    let kept = base.translation.map { Document(parsing: $0) } ?? translation
    beside.marks = TranslationMarks(
      source: .init(old: Document(parsing: base.source), new: source), translation: .init(old: kept, new: translation),
      editsSource: editsSource)
    self.beside = beside
  }
}

/// The page that a translation was made from, as it was then: the blocks to translate anew are counted from it.
package struct TranslationBase: Hashable, Sendable {
  /// The source of that knowledge.
  package enum Origin: Hashable, Sendable {
    /// The translation's front matter says so.
    case stamp(SourceStamp)
    /// The last commit that touched the translation, by its short name.
    case commit(String)
    /// As both pages were when the stand was started.
    case start
  }

  package var pair: TranslationPair
  package var origin: Origin
  /// The source's file as it was translated.
  package var source: [UInt8]
  /// The translation's file as it was last kept; `nil` where it was not.
  package var translation: [UInt8]?

  package init(pair: TranslationPair, origin: Origin, source: [UInt8], translation: [UInt8]?) {
    self.pair = pair
    self.origin = origin
    self.source = source
    self.translation = translation
  }
}

/// Two translations of a page that stand side by side in the editor: one is made from the other.
package struct TranslationPair: Hashable, Sendable {
  /// The page that the other is made from.
  package var source: Page
  package var translation: Page

  package init(source: Page, translation: Page) {
    self.source = source
    self.translation = translation
  }

  /// Which of two is the source, as the check sees it: what the mark of a translation names, else the page in the
  /// stand's default language. Of two that were both made from a third it is the one shown beside.
  init(_ edited: EditedPage, _ beside: Page, settings: Settings) {
    let page = edited.check.page
    let isSource =
      beside.frontMatter.source?.language == page.language
      || page.frontMatter.source?.language != beside.language && page.language == settings.defaultLanguage
    self.init(source: isSource ? page : beside, translation: isSource ? beside : page)
  }

  /// Whether it is about these two pages, by their paths.
  func isAbout(_ path: String, _ other: String) -> Bool {
    [source.path, translation.path] == [path, other] || [source.path, translation.path] == [other, path]
  }
}
