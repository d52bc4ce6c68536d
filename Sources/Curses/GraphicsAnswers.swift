package import Screen

/// The answers of the terminal on pixels: whether and how it shows them, and how large its cells are.
package struct GraphicsAnswers: Hashable, Sendable {
  /// An answer.
  package enum Report: Hashable, Sendable {
    /// Primary device attributes (DA1); 4 is sixels.
    case attributes([Int])
    case cell(PixelSize)
    /// XTSMGRAPHICS: 1 for colour registers, 2 for the extent of pictures in sixels; status 0 where it was obeyed.
    case sixels(item: Int, status: Int, values: [Int])
  }

  /// A query of the kitty protocol, for which no picture is kept: the extent of a cell, colour registers, the extent of
  /// the largest picture, and last what every terminal answers (DA1). All but the kitty query are those of xterm.
  ///
  /// - Parameters:
  ///   - asksKitty: Not of a program between this one and the terminal; see `isMultiplexer`.
  ///   - asksLimits: Not where the screen stays as it is: to terminals that do not know the questions about colour
  ///     registers and extents they may mean to scroll.
  package static func question(asksKitty: Bool, asksLimits: Bool = true) -> String {
    (asksKitty ? "\u{1B}_G\(kittyQuery),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" : "")
      + cellQuestion + (asksLimits ? "\u{1B}[?1;1;0S\u{1B}[?2;4;0S" : "") + "\u{1B}[c"
  }

  /// Whether `TERM` names screen or tmux, one of which takes the kitty query for the title of its window. The other
  /// answers for itself whether it has sixels.
  package static var isMultiplexer: Bool { ["screen", "tmux"].contains { TerminalType.named.hasPrefix($0) } }

  static let cellQuestion = "\u{1B}[16t"
  private static let kittyQuery = "i=31"

  package private(set) var hasKitty = false
  package private(set) var attributes: [Int]?
  package private(set) var cell: PixelSize?
  package private(set) var registers: Int?
  /// The number of answers about the registers so far.
  package private(set) var registerReports = 0
  package private(set) var largest: PixelSize?

  package mutating func take(_ report: Report) {
    switch report {
    case .attributes(let attributes): self.attributes = attributes
    case .cell(let cell): if cell.width > 0, cell.height > 0 { self.cell = cell }
    case .sixels(1, let status, let values):
      registerReports += 1
      if status == 0, let count = values.first, count > 1 { registers = count }
    case .sixels(2, 0, let values):
      if values.count == 2, values[0] > 0, values[1] > 0 { largest = PixelSize(width: values[0], height: values[1]) }
    case .sixels: break
    }
  }

  /// Takes an application program command (APC), without its introducer.
  package mutating func take(command: [UInt8]) {
    if command.starts(with: "G\(Self.kittyQuery);OK".utf8) { hasKitty = true }
  }

  package init() {}

  package var hasSixels: Bool { attributes?.contains(4) ?? false }

  /// Returns the way in which pixels are shown; `nil` where they are not.
  ///
  /// - Parameters:
  ///   - cell: The extent of a cell, where the terminal has not said it.
  ///   - isForced: Whether pixels are to be sent whatever it has said.
  package func graphics(cell: PixelSize?, isForced: Bool) -> PixelGraphics? {
    guard let cell = self.cell ?? cell else { return nil }
    if hasKitty { return PixelGraphics(.kitty, cell: cell) }
    guard hasSixels || isForced else { return nil }
    return PixelGraphics(.sixel(colors: min(256, registers ?? 256)), cell: cell, largest: largest)
  }
}

extension GraphicsAnswers.Report {
  /// The report in a control sequence; `nil` for all others.
  ///
  /// - Parameter parameters: What stands between the introducer and the final byte.
  package init?(_ parameters: ArraySlice<UInt8>, final: UInt8) {
    let isPrivate = parameters.first == UInt8(ascii: "?")
    guard let numbers = ControlSequence.numbers(isPrivate ? parameters.dropFirst() : parameters) else { return nil }
    switch (final, isPrivate) {
    case (UInt8(ascii: "c"), true): self = .attributes(numbers)
    case (UInt8(ascii: "S"), true) where numbers.count >= 2:
      self = .sixels(item: numbers[0], status: numbers[1], values: Array(numbers.dropFirst(2)))
    case (UInt8(ascii: "t"), false) where numbers.count == 3 && numbers[0] == 6:
      self = .cell(PixelSize(width: numbers[2], height: numbers[1]))
    default: return nil
    }
  }
}
