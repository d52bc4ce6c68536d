@testable import Editing

/// Editors with their cursor drawn: `‸` where it stands, `«` at the other end of the selection.
extension Editor {
  init(marked: String) {
    let bytes = Array(marked.utf8)
    let (cursor, anchor) = (Array("‸".utf8), Array("«".utf8))
    var text: [UInt8] = []
    var ends: (anchor: Int?, cursor: Int) = (nil, 0)
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: cursor) {
        ends.cursor = text.count
        index += cursor.count
      } else if bytes[index...].starts(with: anchor) {
        ends.anchor = text.count
        index += anchor.count
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    self.init(text)
    select(Selection(anchor: ends.anchor ?? ends.cursor, cursor: ends.cursor))
  }

  var marked: String {
    var text = Array(self.text.string.utf8)
    let marks = [(selection.cursor, "‸")] + (selection.isEmpty ? [] : [(selection.anchor, "«")])
    for (offset, mark) in marks.sorted(by: { $0.0 > $1.0 }) { text.insert(contentsOf: mark.utf8, at: offset) }
    return String(decoding: text, as: UTF8.self)
  }
}
