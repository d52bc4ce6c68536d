import Checking
package import Content
internal import Editing
internal import InterfaceKit
internal import Markdown
internal import MarkdownTree
internal import Screen

/// The blocks of a page that have changed since its translation was made, and those of them that were translated again.
///
/// When a translation was made, the n-th block of one page was that of the other; what became of both since tells which
/// block is which now.
struct TranslationMarks: Hashable {
  struct Mark: Hashable {
    enum Kind: Hashable { case changed, added, removed }

    var kind: Kind
    /// Whether the translation was changed in the same place.
    var isDone: Bool
    /// Its position in the page being edited.
    var place: PageBlocks.Position
    /// The block in the page shown beside: empty in front of where something is missing.
    var shown: Range<Int>
    /// The words of a changed block that are others than they were; none where the source is not the one shown.
    var words: [WordChange] = []
  }

  /// Words that took the place of others.
  struct WordChange: Hashable {
    var old: String
    var new: String
    /// Where the new ones stand in the page shown; empty where words have only gone.
    var range: Range<Int>
  }

  /// A page as it was and as it is.
  struct Side {
    let old: PageBlocks
    let new: PageBlocks
    let fates: BlockFates
    private let texts: (old: Source, new: Source)

    init(old: Document, new: Document) {
      self.old = PageBlocks(of: old)
      self.new = PageBlocks(of: new)
      fates = BlockFates(from: old, self.old, to: new, self.new)
      texts = (old.text, new.text)
    }

    /// The words of a block that are others than they were; neighbours with a blank between them are one change.
    func words(from oldIndex: Int, to newIndex: Int) -> [WordChange] {
      let (before, after) = (texts.old.substring(old.ranges[oldIndex]), texts.new.substring(new.ranges[newIndex]))
      var changes: [WordDiff.Change] = []
      for change in WordDiff(old: before, new: after).changes {
        if let last = changes.last, change.new.lowerBound - last.new.upperBound <= 1,
          change.old.lowerBound - last.old.upperBound <= 1
        {
          changes[changes.count - 1] = WordDiff.Change(
            old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
        } else {
          changes.append(change)
        }
      }
      let (from, to) = (old.ranges[oldIndex].lowerBound, new.ranges[newIndex].lowerBound)
      return changes.map { change in
        let new = texts.new.substring(to + change.new.lowerBound..<to + change.new.upperBound)
        let old = texts.old.substring(from + change.old.lowerBound..<from + change.old.upperBound)
        let start = to + change.new.lowerBound + new.prefix(while: \.isWhitespace).utf8.count
        let core = new.withoutBlankEnds
        return WordChange(old: old.withoutBlankEnds, new: core, range: start..<start + core.utf8.count)
      }
    }
  }

  private(set) var marks: [Mark] = []

  init() {}

  /// - Parameter editsSource: Whether the source is the page being edited; else it is the one shown beside.
  init(source: Side, translation: Side, editsSource: Bool) {
    func add(_ kind: Mark.Kind, _ isDone: Bool, source: Block, translation: Block, words: [WordChange] = []) {
      let (edited, beside) = editsSource ? (source, translation) : (translation, source)
      marks.append(Mark(kind: kind, isDone: isDone, place: edited.place, shown: beside.range, words: words))
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
      case .changed(let new):
        let words = editsSource ? [] : source.words(from: index, to: new)
        add(.changed, isTouched, source: Block(source.new, new), translation: same, words: words)
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
    if let marks = translationMarks(of: Document(parsing: base), by: settings) { beside?.marks = marks }
  }

  /// The blocks to translate anew where the page has that text; `nil` where nobody knows what it was made from.
  private func translationMarks(of text: Document, by settings: Settings) -> TranslationMarks? {
    guard let beside, let document = beside.document, let base = beside.base else { return nil }
    let editsSource = TranslationPair(self, beside.page, settings: settings).source.path == path
    let (source, translation) = editsSource ? (text, document) : (document, text)
    let kept = base.translation.map { Document(parsing: $0) } ?? translation
    return TranslationMarks(
      source: .init(old: Document(parsing: base.source), new: source), translation: .init(old: kept, new: translation),
      editsSource: editsSource)
  }

  /// Has the page say that it follows its source as that is now, once all that has changed there is translated.
  mutating func settleTranslation(by settings: Settings) {
    finishCheck()
    guard let stamp = check.sourceStamp, let mark = check.page.frontMatter.source, mark != stamp,
      beside?.page.language == stamp.language, let marks = translationMarks(of: document, by: settings),
      !marks.marks.isEmpty, marks.left.isEmpty
    else { return }
    write(stamp)
  }

  /// The same by the word of a person; undoing takes it back.
  mutating func markTranslated() {
    finishCheck()
    guard let stamp = check.sourceStamp, document.frontMatter != nil else {
      notice = .noSource
      return
    }
    notice = .translated
    if check.page.frontMatter.source != stamp { write(stamp) }
  }

  private mutating func write(_ stamp: SourceStamp) {
    guard let end = document.frontMatter?.upperBound else { return }
    let line = document.lineOfKey("source")
    let range = line ?? end..<end
    let text = editor.text
    _ = editor.amend(
      text.offset(ofDocument: range.lowerBound)..<text.offset(ofDocument: range.upperBound),
      with: "source: \(stamp)" + (line == nil ? "\n" : ""))
    recheck()
    finishCheck()
  }

  /// The words that have changed in the source of the cursor's block, where they are still to be translated.
  var changesAtCursor: [TranslationMarks.WordChange]? {
    guard let beside, !beside.marks.marks.isEmpty else { return nil }
    let blocks = PageBlocks(of: document)
    let here = blocks.place(of: blocks.index(at: cursorInDocument))
    let words = beside.marks.left.first { $0.place == here }?.words ?? []
    return words.isEmpty ? nil : words
  }
}

extension [TranslationMarks.WordChange] {
  /// What has gone and what came instead, as much as there is room for.
  func line(columns: Int) -> Line {
    var line = Line()
    for change in self where line.columns < columns {
      if !line.runs.isEmpty { line.runs.append(Line.Run("  ·  ", Style(.rule))) }
      if !change.old.allSatisfy(\.isWhitespace) {
        line.runs.append(Line.Run(change.old.onOneLine, Style(.quiet, .strikethrough)))
      }
      if !change.new.allSatisfy(\.isWhitespace) {
        let blank = line.runs.isEmpty || change.old.allSatisfy(\.isWhitespace) ? "" : " "
        line.runs.append(Line.Run(blank, Style(.quiet)))
        line.runs.append(Line.Run(change.new.onOneLine, Style(.match)))
      }
    }
    return line
  }
}

extension String {
  fileprivate var withoutBlankEnds: String {
    let core = drop(while: \.isWhitespace)
    return String(core.prefix(core.count - core.reversed().prefix(while: \.isWhitespace).count))
  }

  fileprivate var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}

extension Diagnostic {
  /// Whether a person mends it by saying that the translation follows its source.
  var isSettledByMark: Bool { rule == StaleTranslation().name }
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

  /// Decides which of two is the source, as the check sees it: what the mark of a translation names, else the page in
  /// the stand's default language. Of two that were both made from a third it is the one shown beside.
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
