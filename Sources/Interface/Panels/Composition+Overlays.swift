internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// Every key that counts here, from the keymap, from the line `first` on.
  mutating func drawHelp(_ help: Help, _ layout: HelpLayout, _ shared: Shared) {
    let first = help.first
    let more = first < layout.lastFirst ? "↓" : ""
    drawPanel(
      Array(layout.lines.dropFirst(first).prefix(layout.room)),
      title: [Phrase.helpTitle.text(in: shared.language), first > 0 ? "↑" : "", more].filter { !$0.isEmpty }
        .joined(separator: " "),
      shared: shared)
  }

  /// A sentence that somebody should read.
  mutating func drawNotice(_ shared: Shared, _ message: Message) {
    let columns = min(60, Grid(shared.size).width - 6)
    drawPanel(
      Typesetter(columns: columns).set(message.text(in: shared.language), Style(.text)),
      title: Phrase.notice.text(in: shared.language), shared: shared)
  }

  /// An address to take along, as a QR code where it fits.
  mutating func drawAddress(_ shared: Shared, _ address: String) {
    let columns = min(60, Grid(shared.size).width - 6)
    let lines = Typesetter(columns: columns).set(address, Style(.link))
    let code = Picture(qrCode: address, widths: shared.widths)
    drawPanel(lines, picture: code, title: Phrase.address.text(in: shared.language), shared: shared)
  }

  /// The question whether anybody is still there, before the stand returns to its start.
  mutating func drawCountdown(_ shared: Shared, seconds: Int) {
    let columns = min(60, Grid(shared.size).width - 6)
    let lines =
      Typesetter(columns: columns).set(Phrase.anyKey.text(in: shared.language), Style(.text)) + [
        Line(), Line(Phrase.secondCount.text(in: shared.language, seconds), Style(.figure)),
      ]
    drawPanel(lines, title: Phrase.stillHere.text(in: shared.language), shared: shared)
  }

  /// What is shown on a screen too small for anything else.
  mutating func drawTooSmall(_ shared: Shared) {
    let text = Phrase.tooSmall.text(in: shared.language)
    let lines = Typesetter(columns: shared.size.columns).set(text, Style(.text)) + [Line("40×12", Style(.quiet))]
    let top = max(0, (shared.size.rows - lines.count) / 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: max(0, (shared.size.columns - line.columns) / 2), row: top + index)
    }
  }
}
