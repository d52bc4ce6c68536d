/// One node as it is stored: 24 bytes, in preorder, so that a node's descendants follow it up to `next`.
struct Record: Sendable {
  enum Tag: UInt8, Sendable {
    case document, quote, alert, list, item, footnote, thematicBreak, heading, codeBlock, htmlBlock, paragraph, table
    case row, cell
    case text, emphasis, strong, strikethrough, superscript, `subscript`, keyboard, code, link, image, footnoteReference
    case html, comment, softBreak, hardBreak
    /// A paragraph of definitions of link references, which makes no node.
    case definitions
  }

  var tag: Tag
  /// What the tag leaves open, see the constants below; a heading's level; a cell's alignment.
  var detail: UInt8 = 0
  /// The source range.
  var start: UInt32
  var end: UInt32
  /// The index behind the last descendant.
  var next: UInt32 = 0
  /// Code, HTML and comments: the range of their pieces. Links and images: the index of the target. Ordered lists: the
  /// first number. Headings: the range of the identifier that the source gives them.
  var payload: UInt32 = 0
  var payloadEnd: UInt32 = 0

  static let isTight: UInt8 = 1
  static let isOrdered: UInt8 = 2
  static let isOpenTask: UInt8 = 1
  static let isDoneTask: UInt8 = 2
  static let isFenced: UInt8 = 1
  static let isHeader: UInt8 = 1
  /// A text with backslash escapes or character references; with references only; in superscript; in subscript.
  static let hasEscapes: UInt8 = 1
  static let hasReferences: UInt8 = 2
  static let isRaised: UInt8 = 4
  static let isLowered: UInt8 = 8
  /// An inline that is written in HTML: its tags are nodes inside it, or, where it has no others, all of it is one.
  static let isHTML: UInt8 = 128
  /// A comment that is a block.
  static let isBlock: UInt8 = 1

  var kind: Kind {
    switch tag {
    case .document: .document
    case .quote: .quote
    case .alert: .alert(Kind.Alert(code: detail))
    case .footnote: .footnote
    case .list:
      .list(
        Kind.List(
          start: detail & Self.isOrdered != 0 ? Int(payload) : nil, isTight: detail & Self.isTight != 0))
    case .item: .item(detail == Self.isOpenTask ? .open : detail == Self.isDoneTask ? .done : nil)
    case .thematicBreak: .thematicBreak
    case .heading: .heading(level: Int(detail))
    case .codeBlock: .codeBlock
    case .htmlBlock: .htmlBlock
    case .paragraph, .definitions: .paragraph
    case .table: .table
    case .row: .row(isHeader: detail == Self.isHeader)
    case .cell: .cell(detail == 1 ? .left : detail == 2 ? .center : detail == 3 ? .right : .natural)
    case .text: .text
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .superscript: .superscript
    case .subscript: .subscript
    case .keyboard: .keyboard
    case .footnoteReference: .footnoteReference
    case .code: .code
    case .link: .link
    case .image: .image
    case .html: .html
    case .comment: .comment(isBlock: detail == Self.isBlock)
    case .softBreak: .softBreak
    case .hardBreak: .hardBreak
    }
  }
}

extension Record.Tag {
  /// Whether a record refers to pieces.
  var hasPieces: Bool {
    self == .code || self == .codeBlock || self == .html || self == .htmlBlock || self == .comment
  }

  /// Whether a record refers to a target.
  var hasTarget: Bool { self == .link || self == .image }
}

/// A line of a leaf, without the marks and the indentation of what the leaf stands in, and without the line end.
struct Line: Sendable {
  var start: UInt32
  var end: UInt32
  /// How many spaces stand before it that are a part of a tab in the source; `joined` where it goes on with the line
  /// before: something between the two is left out.
  var spaces: UInt32 = 0

  static let joined = UInt32.max
}

/// Where a link or an image points, and its title.
struct Target: Sendable {
  /// A string, and where it stands.
  struct Part: Sendable {
    enum Place: UInt8, Sendable {
      /// In the source as it is.
      case source
      /// In the tree's resolved bytes: it was written with escapes, or over several lines.
      case resolved
      /// In the bytes of the definitions of link references.
      case definition
    }

    static let empty = Part(start: 0, count: 0, place: .definition)

    var start: UInt32
    var count: UInt32
    var place: Place
  }

  var destination: Part
  var title: Part
}
