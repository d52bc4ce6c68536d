import Content
internal import Markdown
import Wording

/// What the index keeps of a page: folded texts to search, whose passages end in line feeds, and what leads from them
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
  init(_ frontMatter: FrontMatter, article: [UInt8]?) {
    self[.title] = FoldedText(CleanText(frontMatter.title).text + "\n").bytes
    self[.detail] = FoldedText(frontMatter.details.map { $0.text + "\n" }.joined()).bytes
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
