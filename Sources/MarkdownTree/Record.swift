/// One node as it is stored: 24 bytes, in preorder, so that a node's descendants follow it up to `next`.
package struct Record: BitwiseCopyable, Sendable {
  package enum Tag: UInt8, BitwiseCopyable, Sendable {
    case document, quote, alert, list, item, footnote, thematicBreak, heading, codeBlock, htmlBlock, paragraph, table
    case row, cell
    case text, emphasis, strong, strikethrough, superscript, `subscript`, keyboard, code, link, image, footnoteReference
    case html, comment, softBreak, hardBreak
    /// A paragraph of definitions of link references, which makes no node.
    case definitions
  }

  package var tag: Tag
  /// What the tag leaves open, see the constants below; a heading's level; a cell's alignment.
  package var detail: UInt8 = 0
  /// The source range.
  package var start: UInt32
  package var end: UInt32
  /// The index behind the last descendant.
  package var next: UInt32 = 0
  /// Code, HTML and comments: the range of their pieces. Links and images: the index of the target. Ordered lists: the
  /// first number. Headings: the range of the identifier that the source gives them.
  package var payload: UInt32 = 0
  package var payloadEnd: UInt32 = 0

  @inlinable package init(tag: Tag, detail: UInt8 = 0, start: UInt32, end: UInt32, next: UInt32 = 0) {
    (self.tag, self.detail, self.start, self.end, self.next) = (tag, detail, start, end, next)
  }

  @inlinable package static var isTight: UInt8 { 1 }
  @inlinable package static var isOrdered: UInt8 { 2 }
  @inlinable package static var isOpenTask: UInt8 { 1 }
  @inlinable package static var isDoneTask: UInt8 { 2 }
  @inlinable package static var isFenced: UInt8 { 1 }
  @inlinable package static var isHeader: UInt8 { 1 }
  /// A text with backslash escapes or character references; with references only; in superscript; in subscript.
  @inlinable package static var hasEscapes: UInt8 { 1 }
  @inlinable package static var hasReferences: UInt8 { 2 }
  @inlinable package static var isRaised: UInt8 { 4 }
  @inlinable package static var isLowered: UInt8 { 8 }
  /// An inline that is written in HTML: its tags are nodes inside it, or, where it has no others, all of it is one.
  @inlinable package static var isHTML: UInt8 { 128 }
  /// A comment that is a block.
  @inlinable package static var isBlock: UInt8 { 1 }

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
  package var hasPieces: Bool {
    self == .code || self == .codeBlock || self == .html || self == .htmlBlock || self == .comment
  }

  /// Whether a record refers to a target.
  package var hasTarget: Bool { self == .link || self == .image }
}

/// A line of a leaf, without the marks and the indentation of what the leaf stands in, and without the line end.
package struct LeafLine: BitwiseCopyable, Sendable {
  package var start: UInt32
  package var end: UInt32
  /// How many spaces stand before it that are a part of a tab in the source; `joined` where it goes on with the line
  /// before: something between the two is left out.
  package var spaces: UInt32 = 0

  @inlinable package static var joined: UInt32 { .max }

  @inlinable package init(start: UInt32, end: UInt32, spaces: UInt32 = 0) {
    (self.start, self.end, self.spaces) = (start, end, spaces)
  }
}

/// Where a link or an image points, and its title.
package struct LinkRecord: BitwiseCopyable, Sendable {
  /// A string, and where it stands.
  package struct Part: BitwiseCopyable, Sendable {
    package enum Place: UInt8, BitwiseCopyable, Sendable {
      /// In the source as it is.
      case source
      /// In the tree's resolved bytes: it was written with escapes, or over several lines.
      case resolved
      /// In the bytes of the definitions of link references.
      case definition
    }

    package static let empty = Part(start: 0, count: 0, place: .definition)

    package var start: UInt32
    package var count: UInt32
    package var place: Place

    @inlinable package init(start: UInt32, count: UInt32, place: Place) {
      (self.start, self.count, self.place) = (start, count, place)
    }
  }

  package var destination: Part
  package var title: Part

  @inlinable package init(destination: Part, title: Part) { (self.destination, self.title) = (destination, title) }
}
