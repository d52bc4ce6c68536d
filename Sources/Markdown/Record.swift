/// One node as it is stored: 24 bytes, in preorder, so that a node's descendants follow it up to `next`.
struct Record: Sendable {
  enum Tag: UInt8, Sendable {
    case document, quote, list, item, thematicBreak, heading, codeBlock, htmlBlock, paragraph, table, row, cell
    case text, emphasis, strong, strikethrough, code, link, image, html, softBreak, hardBreak
  }

  /// Stands for an offset that is not known yet.
  static let unknown = UInt32.max

  var tag: Tag
  /// What the tag leaves open, see the constants below; a heading's level; a cell's alignment.
  var detail: UInt8 = 0
  /// The source range.
  var start: UInt32
  var end: UInt32
  /// The index behind the last descendant.
  var next: UInt32 = 0
  /// Code and HTML: the range of its pieces. Links and images: the index of the target. Ordered lists: the first number.
  var payload: UInt32 = 0
  var payloadEnd: UInt32 = 0

  static let isTight: UInt8 = 1
  static let isOrdered: UInt8 = 2
  static let isOpenTask: UInt8 = 1
  static let isDoneTask: UInt8 = 2
  static let isFenced: UInt8 = 1
  static let isHeader: UInt8 = 1
  /// A text with backslash escapes or character references.
  static let hasEscapes: UInt8 = 1
  /// How a link is written: in brackets, in angle brackets, or bare.
  static let isAngled: UInt8 = 1
  static let isBare: UInt8 = 2

  var kind: Kind {
    switch tag {
    case .document: .document
    case .quote: .quote
    case .list:
      .list(
        Kind.List(
          start: detail & Self.isOrdered != 0 ? Int(payload) : nil, isTight: detail & Self.isTight != 0))
    case .item: .item(detail == Self.isOpenTask ? .open : detail == Self.isDoneTask ? .done : nil)
    case .thematicBreak: .thematicBreak
    case .heading: .heading(level: Int(detail))
    case .codeBlock: .codeBlock
    case .htmlBlock: .htmlBlock
    case .paragraph: .paragraph
    case .table: .table
    case .row: .row(isHeader: detail == Self.isHeader)
    case .cell: .cell(detail == 1 ? .left : detail == 2 ? .center : detail == 3 ? .right : .natural)
    case .text: .text
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .code: .code
    case .link: .link
    case .image: .image
    case .html: .html
    case .softBreak: .softBreak
    case .hardBreak: .hardBreak
    }
  }
}
