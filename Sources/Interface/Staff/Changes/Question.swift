internal import Screen
import Storage
internal import Typesetting

/// Whether something really shall be taken back. Nothing is, unless the answer is yes.
package struct Question: Hashable, Sendable {
  /// What is taken back.
  package enum Scope: Hashable, Sendable {
    /// The change of that number, from 0.
    case block(Int)
    case file
  }

  package var scope: Scope
  /// As it was when the question was asked: the answer is about nothing else.
  var page: PageDifference
  /// Whether the focus is on yes.
  package var saysYes = false

  /// - Returns: the answer, where one was given.
  mutating func take(_ gesture: Gesture) -> Bool? {
    switch gesture {
    case .move, .page, .wheel, .start, .end: saysYes.toggle()
    case .open: return saysYes
    case .item(let index): return index == 0
    case .number, .turn: break
    }
    return nil
  }
}

extension Composition {
  /// A question with its two answers; no has the focus first.
  mutating func drawQuestion(_ question: Question, _ shared: Shared) {
    let width = min(64, Grid(shared.size).width)
    let text = Typesetter(columns: width - 6).set(question.phrase.text(in: shared.language), Style(.text))
    let title = question.page.change.title
    let height = text.count + 6
    let rect = Rect(
      column: (shared.size.columns - width) / 2, row: max(0, (shared.size.rows - height) / 2), columns: width,
      rows: height)
    drawPanel(rect, title: title)
    var row = rect.origin.row + 2
    for line in text {
      frame.draw(line, column: rect.origin.column + 3, row: row)
      row += 1
    }
    var column = rect.origin.column + 3
    for (index, phrase) in [Phrase.yes, .no].enumerated() {
      let hasFocus = question.saysYes == (index == 0)
      let label = "  " + phrase.text(in: shared.language).capitalizedFirst + "  "
      frame.draw(label, hasFocus ? .linkFocus : .link, column: column, row: row + 1)
      if hasFocus { frame.cursor = Point(column: column + 2, row: row + 1) }
      add(Rect(column: column, row: row, columns: label.columns, rows: 3), .item(index))
      column += label.columns + 3
    }
  }
}

extension Question {
  fileprivate var phrase: Phrase {
    switch (scope, page.change.kind) {
    case (.block, _): .askRevertBlock
    case (.file, .added): .askRemoveFile
    case (.file, .changed): .askRevertFile
    case (.file, .removed): .askRestoreFile
    }
  }
}
