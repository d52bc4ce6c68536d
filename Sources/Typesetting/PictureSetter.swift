internal import Markdown
internal import Screen

/// Sets a picture of the page as its words: a bar, the alternative text, and the caption below it.
struct PictureSetter {
  var columns: Int

  /// None where every column counts.
  private var bar: [Line.Run] { columns < 8 ? [] : [Line.Run("▏ ", Style(.picture))] }

  /// The alternative text of a picture; the name of its file where it has none.
  static func words(for picture: Node) -> (String, Role) {
    let text = picture.text
    if text.contains(where: { !$0.isWhitespace }) { return (text, .picture) }
    return (picture.destination.split(separator: "/").last.map(String.init) ?? "", .quiet)
  }

  func set(_ node: Node) -> [Line] {
    let bar = bar
    let room = columns - Line(bar).columns
    var alternative = InlineText()
    let (words, role) = Self.words(for: node)
    let isNamed = node.title.isEmpty || !node.text.isEmpty
    if isNamed { alternative.append(words, style: Style(role, .italic), source: node.range) }
    var lines = alternative.lines(columns: room)
    if !node.title.isEmpty {
      var caption = InlineText()
      caption.append(node.title, style: Style(.quiet), source: node.range)
      lines += caption.lines(columns: room)
    }
    return lines.map { $0.prefixed(by: bar) }
  }
}
