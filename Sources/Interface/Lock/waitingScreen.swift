internal import InterfaceKit
package import Screen
import Wording

/// The screen of a stand whose content is not there yet, in the languages that stands are made in here. Pure.
package func waitingScreen(_ size: Size) -> Frame {
  var frame = Frame(size)
  let texts = [Language.ru, .en, .zh].map { Message.opensSoon.text(in: $0) }
  let top = max(0, (size.rows - texts.count * 2) / 2)
  for (index, text) in texts.enumerated() {
    let shown = text.truncated(to: size.columns)
    frame.draw(shown, index == 0 ? .title : .text, column: (size.columns - shown.columns) / 2, row: top + index * 2)
  }
  return frame
}
