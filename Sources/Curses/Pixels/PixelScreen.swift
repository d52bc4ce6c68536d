import Screen

/// The pictures that stand on the screen, and what it takes to have others there.
struct PixelScreen {
  private enum Kind {
    case sixel(SixelScreen)
    case kitty(KittyScreen)
  }

  private var kind: Kind?
  private(set) var shown: [Placement] = []
  /// Those that were to be drawn over what is left of them, and have not been yet.
  private var remains: [Placement] = []
  /// Whether the terminal may still show what is not known here.
  private var isUnknown = false

  init(_ method: PixelGraphics.Method?) {
    switch method {
    case .sixel?: kind = .sixel(SixelScreen())
    case .kitty?: kind = .kitty(KittyScreen())
    case nil: kind = nil
    }
  }

  /// Nobody knows what the screen shows, which is sent anew.
  mutating func forget() {
    shown = []
    remains = []
    isUnknown = true
    if case .kitty? = kind { kind = .kitty(KittyScreen()) }
  }

  /// The steps to other pictures on the screen.
  struct Plan {
    /// The bytes to be sent ahead of the text.
    var before: [UInt8] = []
    /// The rows of text that have to be written anew, all of them.
    var rows: Set<Int> = []
    var gone: [Placement] = []
    var new: [Placement] = []

    var isEmpty: Bool { before.isEmpty && rows.isEmpty && gone.isEmpty && new.isEmpty }
  }

  /// Narrower pictures may be written over where the text on both sides of them changes: ncurses writes few columns of
  /// what stands between two changes again rather than to skip them.
  private static let narrowest = 16

  /// - Parameters:
  ///   - placements: All that are to be seen.
  ///   - changed: The rows whose text is going to change.
  ///   - screenRows: How many rows there are.
  mutating func plan(_ placements: [Placement], changed: Set<Int>, screenRows: Int) -> Plan {
    var plan = Plan()
    let wanted = Set(placements)
    let known = Set(shown)
    plan.gone = shown.filter { !wanted.contains($0) }
    plan.new = placements.filter { !known.contains($0) }
    switch kind {
    case .sixel(var sixels)?:
      let erased = plan.gone + remains
      plan.rows = Set(erased.flatMap(\.cells.rows))
      var kept = placements.filter(known.contains)
      if isUnknown { plan.before = sixels.clear(rows: screenRows) }
      let isFull = sixels.isFull(for: plan.new.count)
      if !isFull {
        plan.before += SixelScreen.erase(erased)
      } else {
        plan.rows.formUnion(shown.flatMap(\.cells.rows))
        plan.before += sixels.makeRoom(erasing: shown + remains)
        plan.rows.formUnion(0..<min(2, screenRows))
      }
      // A row that is written anew takes all pictures in it with it.
      let rows = plan.rows
      let disturbed = kept.filter { placement in
        isFull || !rows.isDisjoint(with: placement.cells.rows)
          || placement.cells.size.columns < Self.narrowest && !changed.isDisjoint(with: placement.cells.rows)
      }
      remains = isFull ? [] : disturbed
      plan.new += disturbed
      kept.removeAll { disturbed.contains($0) }
      shown = kept
      kind = .sixel(sixels)
    case .kitty(var kitty)?:
      if isUnknown { plan.before = KittyScreen.end }
      plan.before += plan.gone.flatMap { kitty.remove($0) }
      shown.removeAll { plan.gone.contains($0) }
      kind = .kitty(kitty)
    case nil: plan = Plan()
    }
    isUnknown = false
    return plan
  }

  /// Returns the bytes that put new pictures on the screen, to be sent behind the text. The cursor stays in its place.
  mutating func draw(_ new: [Placement]) -> [UInt8] {
    guard !new.isEmpty else { return [] }
    var bytes: [UInt8] = []
    switch kind {
    case .sixel(var sixels)?:
      for placement in new { bytes += SixelScreen.sequence(for: placement) }
      sixels.note(new)
      kind = .sixel(sixels)
    case .kitty(var kitty)?:
      for placement in new { bytes += kitty.add(placement) }
      kind = .kitty(kitty)
    case nil: return []
    }
    remains = []
    shown += new
    return Array("\u{1B}7".utf8) + bytes + Array("\u{1B}8".utf8)
  }
}
