internal import Markdown
internal import Screen

/// Sets a picture of the page as its words: a bar, the alternative text, and the caption below it.
struct PictureSetter {
  var columns: Int

  /// None where every column counts.
  private var bar: [Line.Run] { columns < 8 ? [] : [Line.Run("▏ ", Style(.picture))] }

  func set(_ node: Node) -> [Line] {
    let bar = bar
    let room = columns - Line(bar).columns
    var alternative = InlineText()
    alternative.append(node.text, style: Style(.picture, .italic), source: node.range)
    var lines = alternative.lines(columns: room)
    if !node.title.isEmpty {
      var caption = InlineText()
      caption.append(node.title, style: Style(.quiet), source: node.range)
      lines += caption.lines(columns: room)
    }
    return lines.map { $0.prefixed(by: bar) }
  }
}
