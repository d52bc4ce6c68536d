internal import MarkdownTree

/// The elements of HTML that mean something in a text.
enum Element: UInt8 {
  case none
  case lineBreak, image, link
  case emphasis, strong, strikethrough, superscript, `subscript`, keyboard

  /// The element of a tag, opening or closing.
  init(tag: UnsafeBufferPointer<UInt8>) {
    guard tag.count > 2 else {
      self = .none
      return
    }
    self.init(name: HTMLBlockStart.name(tag.dropFirst(tag[1] == UInt8(ascii: "/") ? 2 : 1)))
  }

  init(name: String) {
    self =
      switch name {
      case "br": .lineBreak
      case "img": .image
      case "a": .link
      case "em", "i", "cite", "dfn", "var": .emphasis
      case "strong", "b": .strong
      case "del", "s", "strike": .strikethrough
      case "sup": .superscript
      case "sub": .subscript
      case "kbd", "code", "tt", "samp": .keyboard
      default: .none
      }
  }

  /// Whether it has no content.
  var isVoid: Bool { self == .lineBreak || self == .image }

  /// The node that it makes.
  var tag: Record.Tag {
    switch self {
    case .none: .html
    case .lineBreak: .hardBreak
    case .image: .image
    case .link: .link
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .superscript: .superscript
    case .subscript: .subscript
    case .keyboard: .keyboard
    }
  }
}

/// Finds which tags in a text belong together.
extension InlineParser {
  /// Matches tags with their fellows where both stand in the same emphasis or link.
  mutating func matchElements() {
    // The opening tags that wait, and where the emphasis or the link they stand in began among them.
    var waiting = UniqueArray<Int32>()
    var scopes = UniqueArray<Int>()
    for index in marks.indices {
      let mark = marks[index]
      switch mark.kind {
      case .open where mark.isMatched: scopes.append(waiting.count)
      case .close: Self.leave(&scopes, &waiting)
      case .delimiter:
        var pair = mark.closes
        while pair >= 0 {
          Self.leave(&scopes, &waiting)
          pair = pairs[Int(pair)].nextClose
        }
        pair = mark.opens
        while pair >= 0 {
          scopes.append(waiting.count)
          pair = pairs[Int(pair)].nextOpen
        }
      case .html where mark.element != .none && !mark.element.isVoid:
        if bytes[Int(mark.start) + 1] != UInt8(ascii: "/") {
          waiting.append(Int32(truncatingIfNeeded: index))
        } else {
          close(index, &waiting, from: scopes.last ?? 0)
        }
      default: break
      }
    }
  }

  private static func leave(_ scopes: inout UniqueArray<Int>, _ waiting: inout UniqueArray<Int32>) {
    guard let scope = scopes.last else { return }
    scopes.removeLast()
    while waiting.count > scope { waiting.removeLast() }
  }

  /// The largest number of tags that may wait between a closing tag and its fellow: they are never closed.
  private static let mostForgotten = 8

  private mutating func close(_ index: Int, _ waiting: inout UniqueArray<Int32>, from scope: Int) {
    var place = waiting.count - 1
    while place >= scope, waiting.count - place <= Self.mostForgotten {
      let opener = Int(waiting[place])
      if marks[opener].element == marks[index].element {
        marks[opener].startsElement = true
        marks[index].endsElement = true
        while waiting.count > place { waiting.removeLast() }
        return
      }
      place -= 1
    }
  }
}
