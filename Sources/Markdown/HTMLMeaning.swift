internal import MarkdownTree

/// The meaning of a tag for the structure of a page.
enum HTMLMeaning: Equatable {
  /// A block of text starts or ends.
  case paragraph, heading(level: UInt8), summary
  case rule, list(isOrdered: Bool), item, quote
  case table, row, cell(isHeader: Bool), preformatted
  case inline(Element)
  /// Nothing in it is shown.
  case hidden
  /// The tag is passed over.
  case nothing

  init(name: String) {
    let element = Element(name: name)
    if element != .none {
      self = .inline(element)
      return
    }
    self =
      switch name {
      case "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption",
        "center",
        "address", "details", "dl", "dd", "form", "fieldset", "legend", "caption", "body", "html", "option":
        .paragraph
      case "h1", "h2", "h3", "h4", "h5", "h6": .heading(level: name.utf8.last.map { $0 & 7 } ?? 1)
      case "summary", "dt": .summary
      case "hr": .rule
      case "ul", "menu": .list(isOrdered: false)
      case "ol": .list(isOrdered: true)
      case "li": .item
      case "blockquote": .quote
      case "table": .table
      case "tr": .row
      case "td": .cell(isHeader: false)
      case "th": .cell(isHeader: true)
      case "pre": .preformatted
      case "script", "style", "head", "title", "template", "svg", "iframe", "object", "canvas": .hidden
      default: .nothing
      }
  }

  var isOfTable: Bool {
    switch self {
    case .table, .row, .cell: true
    default: false
    }
  }
}

/// The constructs that are open while the meaning of an HTML block is written.
struct HTMLMeaningWriter: ~Copyable {
  let block: Int
  /// The records that are open, and where among them the paragraph, the heading or the cell that takes inlines is.
  var open = UniqueArray<Int>()
  var paragraph: Int?
  var isInCell = false
  var table: Int?
  var lists = 0
  var items = 0
  var quotes = 0
  /// Whether the line has text, and the line end before it that sets two words apart.
  var hasText = false
  var lineEnd: Range<Int>?
  /// The flag of text in superscript or subscript.
  var script: UInt8 = 0

  init(block: Int) { self.block = block }
}
