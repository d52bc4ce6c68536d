internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// Every key that counts here, from the keymap, from the line `first` on.
  mutating func drawHelp(_ state: State, first: Int) {
    let layout = HelpLayout(state)
    let more = first < layout.lastFirst ? "↓" : ""
    drawPanel(
      Array(layout.lines.dropFirst(first).prefix(layout.room)),
      title: [Phrase.helpTitle.text(in: state.language), first > 0 ? "↑" : "", more].filter { !$0.isEmpty }
        .joined(separator: " "),
      state: state)
  }

  /// A sentence that somebody should read.
  mutating func drawNotice(_ state: State, _ message: Message) {
    let columns = min(60, Grid(state.size).width - 6)
    drawPanel(
      Typesetter(columns: columns).set(message.text(in: state.language), Style(.text)),
      title: Phrase.notice.text(in: state.language), state: state)
  }

  /// An address to take along, as a QR code where it fits.
  mutating func drawAddress(_ state: State, _ address: String) {
    let columns = min(60, Grid(state.size).width - 6)
    let lines = Typesetter(columns: columns).set(address, Style(.link))
    let code = Picture(qrCode: address, widths: state.widths)
    drawPanel(lines, picture: code, title: Phrase.address.text(in: state.language), state: state)
  }

  /// The question whether anybody is still there, before the stand returns to its start.
  mutating func drawCountdown(_ state: State, seconds: Int) {
    let columns = min(60, Grid(state.size).width - 6)
    let lines =
      Typesetter(columns: columns).set(Phrase.anyKey.text(in: state.language), Style(.text)) + [
        Line(), Line(Counted.seconds(seconds).text(in: state.language), Style(.figure)),
      ]
    drawPanel(lines, title: Phrase.stillHere.text(in: state.language), state: state)
  }

  /// What is shown on a screen too small for anything else.
  mutating func drawTooSmall(_ state: State) {
    let text = Phrase.tooSmall.text(in: state.language)
    let lines = Typesetter(columns: state.size.columns).set(text, Style(.text)) + [Line("40×12", Style(.quiet))]
    let top = max(0, (state.size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: max(0, (state.size.columns - line.columns) / 2), row: top + index)
    }
  }
}
