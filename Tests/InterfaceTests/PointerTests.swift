import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Touches, clicks and the wheel.
@Suite struct PointerTests {
  /// What a visitor notices of a state.
  private struct Outcome: Hashable {
    var place: Place
    var overlay: Overlay?
    var language: Language

    init(_ visitor: Visitor) {
      place = visitor.state.place
      // Keys scroll the links into view on their way, touches do not.
      if case .page(var reading) = place {
        reading.scroll = 0
        reading.position = nil
        place = .page(reading)
      }
      overlay = visitor.state.overlay
      language = visitor.state.language
    }
  }

  /// What keys do that should come to the same as a touch on the hotspot.
  private func byKeys(_ spot: Composition.Hotspot, from start: Visitor) throws -> Visitor {
    var visitor = start
    switch (spot.action, start.state.place) {
    case (.target(let target), .home):
      visitor.perform(.go(.home))
      var seen: [Target?] = []
      var waiting = [visitor]
      while let next = waiting.popLast(), !seen.contains(next.state.homeFocus) {
        seen.append(next.state.homeFocus)
        visitor = next
        if next.state.homeFocus == target { break }
        for key in ["Up", "Left", "Right", "Down"] {
          var moved = next
          try moved.press(key)
          if !seen.contains(moved.state.homeFocus) { waiting.append(moved) }
        }
        waiting.removeAll { seen.contains($0.state.homeFocus) }
      }
      try visitor.press("Enter")
    case (.target(.page(let subject, _)), .section(let list)):
      try visitor.press("Home")
      let index = try #require(visitor.state.shared.items(of: list.id).firstIndex(of: subject))
      for _ in 0..<index { try visitor.press("Down") }
      try visitor.press("Enter")
    case (.target(let target), _): visitor.perform(.go(target))
    case (.language(let language), _): visitor.perform(.language(language))
    case (.link(let index), _):
      for _ in 0..<(visitor.state.sheet?.linkCount ?? 0) {
        try visitor.press("Tab")
        if case .page(let reading) = visitor.state.place, reading.focusedLink == index { break }
      }
      try visitor.press("Enter")
    case (.neighbour(let subject), .page(let reading)):
      let isNext = visitor.state.shared.neighbours(of: reading.subject).after == subject
      try visitor.press(isNext ? "Right" : "Left")
    case (.neighbour, _): Issue.record("a neighbour outside of a page")
    case (.item(let index), _):
      try visitor.press("Home")
      for _ in 0..<index { try visitor.press("Down") }
      try visitor.press("Enter")
    case (.tab(let index), .desk(let desk)):
      let part = Desk.Part.allCases[index]
      let parts = Desk.Part.allCases
      let steps = (parts.firstIndex(of: part) ?? 0) - (parts.firstIndex(of: desk.part) ?? 0)
      for _ in 0..<abs(steps) { try visitor.press(steps > 0 ? "Tab" : "Shift+Tab") }
    case (.cell(let row, let column), .desk(let desk)):
      try visitor.press("Home")
      for _ in 0..<row { try visitor.press("Down") }
      for _ in 0..<abs(column - desk.column) { try visitor.press(column > desk.column ? "Right" : "Left") }
      try visitor.press("Enter")
    case (.newPage, _): try visitor.press("n")
    case (.cell, _), (.tab, _): Issue.record("the desk elsewhere")
    case (.gallery, _): try visitor.press("i")
    case (.action(let input), _):
      let bindings = Keymap.available(in: Context(visitor.state), to: visitor.state)
      visitor.handle(.key(try #require(bindings.first { $0.action == input }?.keys.first)))
    case (.unsaved, _): visitor.perform(.resume(nil))
    }
    return visitor
  }

  @Test(
    "does on every hotspot what the keys do",
    arguments: ["", "1", "6", "4 1", "4 2", "0", "/ type:панд", "5 1 o", "4 1 p", "d"], [80, 120, 200])
  func everyHotspot(keys: String, columns: Int) throws {
    var visitor = try Visitor(size: Size(columns: columns, rows: columns * 3 / 10))
    try visitor.press(keys)
    let spots = compose(visitor.state).hotspots
    #expect(spots.count >= 1)
    for spot in spots {
      let last = Point(column: spot.rect.columns.upperBound - 1, row: spot.rect.rows.upperBound - 1)
      for point in [spot.rect.origin, last] {
        var touching = visitor
        touching.touch(point)
        let pressing = try byKeys(spot, from: visitor)
        #expect(Outcome(touching) == Outcome(pressing), "\(spot)")
      }
    }
  }

  @Test("draws no hotspot that nobody can touch")
  func touchable() throws {
    for columns in stride(from: 40, through: 220, by: 12) {
      for keys in ["", "1", "6", "4 1", "4 1 Tab"] {
        var visitor = try Visitor(size: Size(columns: columns, rows: 12 + columns / 8))
        try visitor.press(keys)
        for spot in compose(visitor.state).hotspots {
          #expect(!spot.rect.columns.clamped(to: 0..<columns).isEmpty, "\(spot)")
          #expect(!spot.rect.rows.clamped(to: 0..<visitor.state.size.rows).isEmpty, "\(spot)")
        }
      }
    }
  }

  @Test("comes back to what was touched")
  func remembersFocus() throws {
    var visitor = try Visitor()
    let tile = try #require(compose(visitor.state).hotspots.first { $0.action == .target(.section("cooperation")) })
    visitor.touch(tile.rect.origin)
    let third = visitor.state.shared.items(of: "cooperation")[2]
    let item = try #require(compose(visitor.state).hotspots.first { $0.action == .target(.page(third)) })
    visitor.touch(item.rect.origin)
    try visitor.press("Escape")
    #expect(visitor.state.place == .section("cooperation", focus: 2))
    try visitor.press("Escape")
    #expect(visitor.state.homeFocus == .section("cooperation"))
  }

  @Test("does nothing on an empty spot")
  func emptySpot() throws {
    var visitor = try Visitor()
    visitor.touch(Point(column: 0, row: 0))
    visitor.touch(Point(column: 5000, row: -3))
    #expect(visitor.state.place == .home())
  }

  @Test("scrolls pages and moves through lists with the wheel")
  func wheel() throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24))
    let middle = Point(column: 40, row: 12)
    visitor.handle(.pointer(Pointer(.wheelDown, at: middle)))
    #expect(visitor.state.place == .home())
    try visitor.press("4")
    visitor.handle(.pointer(Pointer(.wheelDown, at: middle)))
    #expect(visitor.state.place == .section("zoo", focus: 1))
    visitor.handle(.pointer(Pointer(.wheelUp, at: middle)))
    #expect(visitor.state.place == .section("zoo", focus: 0))
    try visitor.press("1")
    let top = visitor.state.place
    visitor.handle(.pointer(Pointer(.wheelDown, at: middle)))
    #expect(visitor.state.place != top)
    visitor.handle(.pointer(Pointer(.wheelUp, at: middle)))
    #expect(visitor.state.place == top)
  }

  @Test("takes no notice of a release or a drag")
  func otherPointers() throws {
    let visitor = try Visitor()
    for action in [Pointer.Action.release, .drag] {
      #expect(Input(.pointer(Pointer(action, at: Point(column: 10, row: 8))), in: visitor.state) == nil)
    }
  }
}
