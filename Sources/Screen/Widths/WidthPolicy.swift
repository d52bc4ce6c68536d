/// Which characters of ambiguous width (UAX #11: East Asian Width “A”) the terminal draws two columns wide, as terminals
/// set up for Chinese may.
///
/// One kind need not follow the other: some terminals draw Cyrillic wide and box drawing not.
package struct WidthPolicy: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Cyrillic, Greek, some of the accented Latin letters.
  package static let letters = WidthPolicy(rawValue: 1 << 0)
  /// №, —, “ ”, …, arrows, bullets.
  package static let signs = WidthPolicy(rawValue: 1 << 1)
  /// Box drawing and block elements: U+2500 to U+259F.
  package static let boxes = WidthPolicy(rawValue: 1 << 2)

  /// All of them one column wide.
  package static let narrow: WidthPolicy = []
  package static let wide: WidthPolicy = [.letters, .signs, .boxes]

  /// What every width is measured by in a task, and in what it calls.
  @TaskLocal package static var current = WidthPolicy.narrow

  /// Whether the scalar is two columns wide because it is ambiguous.
  package func widens(_ scalar: Unicode.Scalar) -> Bool { self != .narrow && isWide(scalar) }

  /// Apart, so that the question above is asked without a call.
  private func isWide(_ scalar: Unicode.Scalar) -> Bool { AmbiguousScalars.kind(of: scalar).map(contains) ?? false }
}
