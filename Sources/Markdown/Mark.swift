internal import MarkdownTree

/// Something in the text of a leaf that is not plain: a delimiter, or a whole inline. What lies between two is text.
struct Mark {
  enum Kind: UInt8 {
    /// A run of `*`, `_` or `~`.
    case delimiter
    /// `[` or `![`, and `]` with what follows it; text unless they are matched.
    case open, close
    case code, autolink, bareLink, html, comment, footnote, softBreak, hardBreak
    /// Text after all.
    case removed
  }

  var kind: Kind
  /// The byte of a run; whether it can open and close.
  var byte: UInt8 = 0
  var canOpen = false
  var canClose = false
  var isImage = false
  var isMatched = false
  /// Whether another bracket starts behind this one.
  var hasInner = false
  /// The element a tag of HTML starts or ends: see `Element`.
  var element = Element.none
  var startsElement = false
  var endsElement = false
  var start: Int32
  var end: Int32
  /// A run: what of it has no fellow, from here up to there. Code: its content. A bracket: the index of its link.
  var restStart: Int32 = 0
  var restEnd: Int32 = 0
  /// The pairs that a run opens, the outermost first, and those it closes, the innermost first.
  var opens: Int32 = -1
  var closes: Int32 = -1
  var lastClose: Int32 = -1
  /// The neighbours among the runs that may still find a fellow; for a bracket, the last such run before it.
  var previous: Int32 = -1
  var next: Int32 = -1

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// A pair of delimiters.
struct Pair {
  var tag: Record.Tag
  /// The number of bytes of each of the two.
  var length: Int32
  /// The next pair of the opening run, further inside, and of the closing run, further outside.
  var nextOpen: Int32 = -1
  var nextClose: Int32 = -1
}
