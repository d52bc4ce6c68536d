internal import Screen

extension State {
  /// Takes the size that the terminal has now.
  mutating func resize(to size: Size) {
    terminalSize = size
    self.size = size.narrowed(to: mostColumns)
  }

  /// Shows a preview as on a narrower screen, the one asked for at the start or one of 80 columns, or as wide as the
  /// terminal is.
  mutating func switchWidth() {
    guard preview != nil else { return }
    mostColumns = mostColumns == nil ? options.columns ?? 80 : nil
    resize(to: terminalSize)
  }
}
