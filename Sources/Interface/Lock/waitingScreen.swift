internal import InterfaceKit
package import Screen
package import Wording

/// The screen of a stand whose content is not there yet. Pure.
///
/// - Parameter languages: Those that it is said in, one below the other.
package func waitingScreen(_ size: Size, in languages: [Language]) -> Frame {
  var frame = Frame(size)
  let top = max(0, (size.rows - languages.count * 2) / 2)
  for (index, language) in languages.enumerated() {
    let shown = Message.opensSoon.text(in: language).truncated(to: size.columns)
    frame.draw(shown, index == 0 ? .title : .text, column: (size.columns - shown.columns) / 2, row: top + index * 2)
  }
  return frame
}
