internal import Markdown
internal import Screen

/// Sets a picture of the page as its words: a mark, the alternative text, and the caption below it.
struct PictureSetter {
  var columns: Int

  func set(_ node: Node) -> [Line] {
    var alternative = InlineText()
    alternative.append(node.text, style: Style(.picture, .italic), source: node.range)
    var lines = alternative.lines(columns: columns - 2)
    if !node.title.isEmpty {
      var caption = InlineText()
      caption.append(node.title, style: Style(.quiet), source: node.range)
      lines += caption.lines(columns: columns - 2)
    }
    return lines.map { $0.prefixed(by: [Line.Run("▏ ", Style(.picture))]) }
  }
}
