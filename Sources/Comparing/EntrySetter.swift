import Content
internal import Editing
internal import MarkdownTree
internal import Screen
import Storage
internal import Typesetting
internal import Wording

/// Sets the entries of a page's difference, one at a time.
package struct EntrySetter: Sendable {
  /// An entry that has been set.
  package struct Entry: Sendable {
    var rows: [Comparison.Row]
    /// The number of blank rows before it.
    var gap: Int
  }

  private let page: PageDifference
  private let isStacked: Bool
  private var old: SetParts
  private var new: SetParts

  init(_ recipe: Comparison.Recipe) {
    page = recipe.page
    isStacked = recipe.isStacked
    old = SetParts(page.old, columns: recipe.columns, page.change.language)
    new = SetParts(page.new, columns: recipe.columns, page.change.language)
  }

  /// The number of rows that an entry seems to need, with the blank ones before it.
  func guess(of entry: BlockDiff.Entry) -> Int {
    let (from, to) = entry.parts
    let (before, after) = (from.map(old.guess) ?? 0, to.map(new.guess) ?? 0)
    let rows = isStacked && !entry.isSame ? before + after : max(before, after)
    return rows == 0 ? 0 : rows + max(from.map(old.gapGuess) ?? 0, to.map(new.gapGuess) ?? 0)
  }

  /// Sets an entry by its number.
  mutating func set(_ number: Int) -> Entry {
    let entry = page.entries[number]
    let (from, to) = entry.parts
    var (before, after) = (from.map { old.set($0) }, to.map { new.set($0) })
    let gap = max(before?.gap ?? 0, after?.gap ?? 0)
    let isPartly = page.change.kind == .changed
    if !entry.isSame, before?.lines.isEmpty ?? true, after?.lines.isEmpty ?? true, isPartly {
      // What visitors do not see is shown as it is written.
      before?.lines = from.map { Self.source(of: page.old.parts[$0]) } ?? []
      after?.lines = to.map { Self.source(of: page.new.parts[$0]) } ?? []
    }
    let change = entry.isSame ? nil : isPartly ? page.number(ofChangeIn: number) : 0
    var rows =
      isStacked && !entry.isSame
      ? (before?.lines ?? []).map { Comparison.Row(before: $0) } + (after?.lines ?? []).map { .init(after: $0) }
      : sideBySide(before?.lines ?? [], after?.lines ?? [])
    guard let change, !rows.isEmpty else { return Entry(rows: rows, gap: gap) }
    for row in rows.indices { rows[row].change = change }
    rows[0].startsVersion = true
    rows[0].startsChange = isPartly
    let turn = before?.lines.count ?? 0
    if isStacked, rows.indices.contains(turn) { rows[turn].startsVersion = true }
    mark(&rows, entry, from: before?.lines ?? [], to: after?.lines ?? [])
    return Entry(rows: rows, gap: gap)
  }

  private func sideBySide(_ before: [Line], _ after: [Line]) -> [Comparison.Row] {
    (0..<max(before.count, after.count)).map { index in
      Comparison.Row(
        before: before.indices.contains(index) && !isStacked ? before[index] : nil,
        after: after.indices.contains(index) ? after[index] : nil)
    }
  }

  /// Marks the words that are others than before.
  private func mark(_ rows: inout [Comparison.Row], _ entry: BlockDiff.Entry, from old: [Line], to new: [Line]) {
    guard case .changed(let from, let to, let words) = entry, !old.isEmpty, !new.isEmpty else { return }
    let marks = WordMarks(
      before: old, after: new, words: words, from: page.old.parts[from].range, to: page.new.parts[to].range)
    for (line, columns) in marks.before.enumerated() { rows[line].marksBefore = columns }
    let start = isStacked ? old.count : 0
    for (line, columns) in marks.after.enumerated() { rows[start + line].marksAfter = columns }
  }

  private static func source(of part: PagePart) -> [Line] {
    part.text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0), Style(.code)) }
  }
}

extension BlockDiff.Entry {
  /// Whether nothing has changed.
  var isSame: Bool { if case .same = self { true } else { false } }

  /// The numbers of the parts it is about.
  fileprivate var parts: (old: Int?, new: Int?) {
    switch self {
    case .same(let old, let new), .changed(let old, let new, _): (old, new)
    case .added(let new): (nil, new)
    case .removed(let old): (old, nil)
    }
  }
}

/// The parts of a page to be set to a width, each as visitors see it and when it is needed.
struct SetParts: Sendable {
  /// A part that has been set.
  struct Part {
    /// None where visitors do not see it.
    var lines: [Line] = []
    /// The number of blank lines before it.
    var gap = 0
  }

  private let page: PageParts
  /// The lines of the front matter, by parts.
  private let head: [Int: Part]
  private var layout: DocumentLayout
  /// The first fragment of each part, and the end of the last one's.
  private let firstFragments: [Int32]

  init(_ page: PageParts, columns: Int, _ language: Language) {
    self.page = page
    let typesetter = Typesetter(columns: columns, language: language)
    head = Self.head(of: page, typesetter)
    layout = typesetter.set(page.document)
    var firstFragments: [Int32] = []
    firstFragments.reserveCapacity(page.parts.count + 1)
    var fragment = 0
    for part in page.parts {
      while fragment < layout.fragmentCount, layout.start(ofFragment: fragment) < part.range.lowerBound {
        fragment += 1
      }
      firstFragments.append(Int32(clamping: fragment))
    }
    self.firstFragments = firstFragments + [Int32(clamping: layout.fragmentCount)]
  }

  /// The number of lines that a part seems to need, without the blank ones before it.
  func guess(of part: Int) -> Int {
    head[part]?.lines.count ?? fragments(of: part).reduce(0) { $0 + layout.height(ofFragment: $1) }
  }

  /// The number of blank lines that seem to stand before a part.
  fileprivate func gapGuess(of part: Int) -> Int {
    head[part]?.gap ?? fragments(of: part).first.map { layout.gap(beforeFragment: $0) ?? 1 } ?? 0
  }

  /// Sets a part.
  mutating func set(_ part: Int) -> Part {
    if let head = head[part] { return head }
    var set = Part()
    for fragment in fragments(of: part) {
      let lines = layout.lines(ofFragment: fragment)
      if set.lines.isEmpty { set.gap = layout.gap(beforeFragment: fragment) ?? 1 }
      set.lines += lines
    }
    return set.lines.isEmpty ? Part() : set
  }

  private func fragments(of part: Int) -> Range<Int> { Int(firstFragments[part])..<Int(firstFragments[part + 1]) }

  private static func head(of page: PageParts, _ typesetter: Typesetter) -> [Int: Part] {
    let frontMatter = page.frontMatter
    var head: [Int: Part] = [:]
    // Behind the front matter there are no keys.
    for (index, part) in page.parts.enumerated() where part.range.lowerBound < page.document.bodyStart {
      switch part.kind {
      case .key("title"): head[index] = Part(lines: title(frontMatter, typesetter))
      case .key("summary"): head[index] = Part(lines: summary(frontMatter, typesetter))
      case .key("facts"): head[index] = Part(lines: facts(frontMatter, typesetter), gap: 1)
      case .head:
        let facts = facts(frontMatter, typesetter)
        head[index] = Part(
          lines: title(frontMatter, typesetter) + summary(frontMatter, typesetter)
            + (facts.isEmpty ? [] : [Line()] + facts))
      case .key, .fence, .block, .item: break
      }
    }
    return head
  }

  private static func title(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.title, Style(.title, .bold))
  }

  private static func summary(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    typesetter.set(frontMatter.summary, Style(.quiet))
  }

  private static func facts(_ frontMatter: FrontMatter, _ typesetter: Typesetter) -> [Line] {
    frontMatter.facts.flatMap { typesetter.set($0.label + ": " + $0.value, Style(.text)) }
  }
}
