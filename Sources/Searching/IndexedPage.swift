import Content
internal import Markdown
import MarkdownTree
import Wording

/// A page as the index keeps it: folded texts to search, whose passages end in line feeds, and the maps that lead from
/// them
/// back to the text as it is written and to its source.
struct IndexedPage {
  /// The parts, in the order in which a match counts; then what belongs to headings and text.
  enum Part: Int, CaseIterable {
    case title, heading, detail, text
    case headingChanges, headingRuns, textChanges, textRuns
    /// The anchors of the headings; see ``HeadingAnchors``.
    case anchors

    /// Those that are searched.
    static let searched: [Part] = [.title, .heading, .detail, .text]
  }

  private var parts = [[UInt8]](repeating: [], count: Part.allCases.count)

  subscript(part: Part) -> [UInt8] {
    get { parts[part.rawValue] }
    set { parts[part.rawValue] = newValue }
  }

  /// - Parameter article: The page's file; `nil` where it cannot be read: title and facts are found all the same.
  init(_ page: Page, article: [UInt8]?) {
    self[.title] = FoldedText(CleanText(page.frontMatter.title).text + "\n").bytes
    self[.detail] = FoldedText(page.details.map { $0.text + "\n" }.joined()).bytes
    guard let article else { return }
    let page = PageText(Document(parsing: article), setsHeadingsApart: true)
    let headings = FoldedText(page.headings.bytes)
    (self[.heading], self[.headingChanges], self[.headingRuns]) = (headings.bytes, headings.changes, page.headings.runs)
    let text = FoldedText(page.text.bytes)
    (self[.text], self[.textChanges], self[.textRuns]) = (text.bytes, text.changes, page.text.runs)
    self[.anchors] = HeadingAnchors.packed(page.anchors)
  }

  /// A page of an older index.
  init(_ page: Int, of block: IndexBlock) {
    for part in Part.allCases { self[part] = Array(block[part][page]) }
  }
}

/// The anchors of a page's headings with the offsets in the visible text that they stand before, as bytes.
enum HeadingAnchors {
  static func packed(_ anchors: [(offset: Int, anchor: String)]) -> [UInt8] {
    var output: [UInt8] = []
    var last = 0
    for (offset, anchor) in anchors {
      output.appendNumber(offset - last)
      output.appendNumber(anchor.utf8.count)
      output.append(contentsOf: anchor.utf8)
      last = offset
    }
    return output
  }

  /// The anchor of the heading with that number; `nil` where there is none.
  static func anchor(_ number: Int, in packed: ArraySlice<UInt8>) -> String? {
    var count = 0
    return last(in: packed) { _ in
      count += 1
      return count <= number + 1
    }
  }

  /// The anchor of the last heading before an offset in the visible text; `nil` above the first one.
  static func anchor(before offset: Int, in packed: ArraySlice<UInt8>) -> String? { last(in: packed) { $0 <= offset } }

  private static func last(in packed: ArraySlice<UInt8>, while isWanted: (Int) -> Bool) -> String? {
    var (rest, offset) = (packed, 0)
    var found: ArraySlice<UInt8>?
    while let gap = rest.popNumber(), let count = rest.popNumber(), isWanted(offset + gap) {
      offset += gap
      found = rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Page {
  /// The texts of the front matter that are searched beside the title, each a line, as a reader sees it.
  var details: [(field: SearchHit.Field, text: String)] {
    let (summary, place, link) = (frontMatter.summary, frontMatter.place, frontMatter.link)
    var details: [(field: SearchHit.Field, text: String)] = []
    if !summary.isEmpty, !frontMatter.isSummaryOfText { details.append((.summary, summary)) }
    if let place { details.append((.fact, place)) }
    details += frontMatter.facts.map { (.fact, $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)") }
    if let link { details.append((.fact, link)) }
    // Captions with the number that stands for “:counter” in them, each once.
    var captions: Set<String> = [""]
    details += gallery.map(\.title).filter { captions.insert($0).inserted }.map { (.caption, $0) }
    return details.map { ($0.field, CleanText($0.text).text) }
  }
}
