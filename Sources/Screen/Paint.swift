/// Colours of a cell's own, as pictures need them: no theme changes them.
package struct Paint: Hashable, Sendable {
  package var foreground: Color
  package var background: Color

  package init(foreground: Color = .standard, background: Color = .standard) {
    self.foreground = foreground
    self.background = background
  }
}
