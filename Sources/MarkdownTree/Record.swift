/// One node as it is stored: 24 bytes, in preorder, so that a node's descendants follow it up to `next`.
public struct Record: BitwiseCopyable, Sendable {
  /// The kind of a node.
  public enum Tag: UInt8, BitwiseCopyable, Sendable {
    case document, quote, alert, list, item, footnote, thematicBreak, heading, codeBlock, htmlBlock, paragraph, table
    case row, cell
    case text, emphasis, strong, strikethrough, superscript, `subscript`, keyboard, code, link, image, footnoteReference
    case html, comment, softBreak, hardBreak
    /// A paragraph of definitions of link references, which makes no node.
    case definitions
  }

  /// The kind of the node.
  public var tag: Tag
  /// The detail that the tag leaves open, see the constants below; a heading's level; a cell's alignment.
  public var detail: UInt8 = 0
  /// The start of the source range.
  public var start: UInt32
  /// The end of the source range.
  public var end: UInt32
  /// The index behind the last descendant.
  public var next: UInt32 = 0
  /// Code, HTML and comments: the range of their pieces. Links and images: the index of the target. Ordered lists: the
  /// first number. Headings: the range of the identifier that the source gives them.
  public var payload: UInt32 = 0
  /// The end of the range that `payload` starts.
  public var payloadEnd: UInt32 = 0

  /// A record of a node whose descendants are still to come.
  @inlinable public init(tag: Tag, detail: UInt8 = 0, start: UInt32, end: UInt32, next: UInt32 = 0) {
    (self.tag, self.detail, self.start, self.end, self.next) = (tag, detail, start, end, next)
  }

  /// A list whose paragraphs stand close.
  @inlinable public static var isTight: UInt8 { 1 }
  /// A list with numbers.
  @inlinable public static var isOrdered: UInt8 { 2 }
  /// An item with an empty box.
  @inlinable public static var isOpenTask: UInt8 { 1 }
  /// An item with a ticked box.
  @inlinable public static var isDoneTask: UInt8 { 2 }
  /// Code between fences.
  @inlinable public static var isFenced: UInt8 { 1 }
  /// The first row of a table.
  @inlinable public static var isHeader: UInt8 { 1 }
  /// A text with backslash escapes or character references.
  @inlinable public static var hasEscapes: UInt8 { 1 }
  /// A text with references only.
  @inlinable public static var hasReferences: UInt8 { 2 }
  /// A text in superscript.
  @inlinable public static var isRaised: UInt8 { 4 }
  /// A text in subscript.
  @inlinable public static var isLowered: UInt8 { 8 }
  /// An inline that is written in HTML: its tags are nodes inside it, or, where it has no others, all of it is one.
  @inlinable public static var isHTML: UInt8 { 128 }
  /// A comment that is a block.
  @inlinable public static var isBlock: UInt8 { 1 }

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
  public var hasPieces: Bool {
    self == .code || self == .codeBlock || self == .html || self == .htmlBlock || self == .comment
  }

  /// Whether a record refers to a target.
  public var hasTarget: Bool { self == .link || self == .image }
}

/// A line of a leaf, without the marks and the indentation of what the leaf stands in, and without the line end.
public struct LeafLine: BitwiseCopyable, Sendable {
  /// The start of its source range.
  public var start: UInt32
  /// The end of its source range.
  public var end: UInt32
  /// The number of spaces before it that are a part of a tab in the source; `joined` where it goes on with the line
  /// before: something between the two is left out.
  public var spaces: UInt32 = 0

  /// The value of `spaces` that joins a line to the one before.
  @inlinable public static var joined: UInt32 { .max }

  /// A line of the source.
  @inlinable public init(start: UInt32, end: UInt32, spaces: UInt32 = 0) {
    (self.start, self.end, self.spaces) = (start, end, spaces)
  }
}

/// The destination of a link or an image, and its title.
public struct LinkRecord: BitwiseCopyable, Sendable {
  /// A string, and where it stands.
  public struct Part: BitwiseCopyable, Sendable {
    /// The place of a part's bytes.
    public enum Place: UInt8, BitwiseCopyable, Sendable {
      /// In the source as it is.
      case source
      /// In the tree's resolved bytes: it was written with escapes, or over several lines.
      case resolved
      /// In the bytes of the definitions of link references.
      case definition
    }

    /// No bytes.
    public static let empty = Part(start: 0, count: 0, place: .definition)

    /// The first byte in its place.
    public var start: UInt32
    /// The number of bytes.
    public var count: UInt32
    /// The place of the bytes.
    public var place: Place

    /// Bytes in a place.
    @inlinable public init(start: UInt32, count: UInt32, place: Place) {
      (self.start, self.count, self.place) = (start, count, place)
    }
  }

  /// The address.
  public var destination: Part
  /// The title, empty where there is none.
  public var title: Part

  /// A link's address and title.
  @inlinable public init(destination: Part, title: Part) { (self.destination, self.title) = (destination, title) }
}
