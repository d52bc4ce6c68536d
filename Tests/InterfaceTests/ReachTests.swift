import Content
import Interface
import InterfaceKit
import Screen
import TestSupport
import Testing

/// How many keys it takes to get anywhere.
@Suite struct ReachTests {
  private static let keys = ["Up", "Down", "Left", "Right", "Enter"] + (0...9).map(String.init)

  /// The fewest key presses that lead from home to each page, as far as `limit` presses lead.
  private func presses(from start: Visitor, limit: Int) throws -> [Subject: Int] {
    var fewest: [Subject: Int] = [:]
    var seen: Set<Place> = [start.state.place]
    var reached = [start]
    for count in 1...limit {
      var next: [Visitor] = []
      for visitor in reached {
        for key in Self.keys {
          var visitor = visitor
          try visitor.press(key)
          guard seen.insert(visitor.state.place).inserted else { continue }
          next.append(visitor)
          if case .page(let reading) = visitor.state.place, fewest[reading.subject] == nil {
            fewest[reading.subject] = count
          }
        }
      }
      reached = next
    }
    return fewest
  }

  @Test("reaches every page in at most three key presses from home", arguments: [80, 120])
  func reachesAll(columns: Int) throws {
    let visitor = try Visitor(size: Size(columns: columns, rows: columns * 3 / 10))
    let fewest = try presses(from: visitor, limit: 3)
    let stand = visitor.state.stand
    let subjects =
      [Subject.stand] + stand.sections.map { .section($0.id) }
      + stand.sections.flatMap(\.exhibits).map { .exhibit($0.id) }
    #expect(subjects.filter { fewest[$0] == nil } == [])
    #expect(subjects.count > 30)
  }

  @Test("opens an exhibit of a section by its digit in two presses")
  func opensByDigits() throws {
    let fewest = try presses(from: Visitor(), limit: 2)
    #expect(fewest[.exhibit(ExhibitID(section: "zoo", exhibit: "katyusha"))] == 2)
    #expect(fewest[.exhibit(ExhibitID(section: "programme", exhibit: "gzhel-concert"))] == 2)
  }

  @Test("is back home with as many Escapes as it took to come", arguments: ["4 2", "1 3 Right", "0", "6 Down Enter"])
  func returns(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys)
    try visitor.press("Escape Escape")
    guard case .home = visitor.state.place else {
      Issue.record("not at home but at \(visitor.state.place)")
      return
    }
  }
}
