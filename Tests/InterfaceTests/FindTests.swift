import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Finding words in the page being read.
@Suite struct FindTests {
  private static let text = """
    One panda.

    \(String(repeating: "Nothing here.\n\n", count: 40))
    A second Panda, and a third *pan*da in one line.

    \(String(repeating: "Nothing here.\n\n", count: 40))
    The last panda.
    """

  private func visitor(_ keys: String) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("section")
    sample.addExhibit("page", text: Self.text)
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    visitor.perform(.language(.en))
    try visitor.press("1 1 " + keys)
    return visitor
  }

  @Test(
    "goes to the matches as they are typed and walked, and counts them",
    arguments: [
      ("f type:PAN", "1 of 4", "One panda."), ("f type:panda Enter", "2 of 4", "A second"),
      ("f type:panda Enter Down", "3 of 4", "in one line"), ("f type:panda Up", "4 of 4", "The last panda"),
      ("f type:panda Up Enter", "1 of 4", "One panda"), ("f type:pandas", "No results", "One panda"),
      ("f type:last Ctrl+u type:one", "1 of 2", "One panda"),
    ])
  func walks(keys: String, count: String, text: String) throws {
    let visitor = try visitor(keys)
    #expect(visitor.screen.contains { $0.contains(count) }, "\(visitor.screen)")
    #expect(visitor.sees(text))
  }

  @Test("makes all matches on screen stand out, and the current one from them")
  func highlights() throws {
    let visitor = try visitor("f type:panda Enter Enter")
    let row = try #require(visitor.screen.firstIndex { $0.contains("A second") })
    let line = visitor.screen[row]
    let marks = ["Panda", "panda"].map { word -> Set<Role> in
      guard let range = line.firstRange(of: word) else { return [] }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      return Set((column..<column + 5).map { visitor.frame[$0, row].style.role })
    }
    #expect(marks == [[.match], [.linkFocus]])
  }

  @Test("stays where it found, and lets go of the marks, when it is closed")
  func closes() throws {
    var visitor = try visitor("f type:panda Up")
    let place = visitor.state.place
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
    #expect(visitor.state.place == place)
    #expect(!visitor.frame.roles.joined().contains("m"))
  }

  @Test("begins from where the page is")
  func begins() throws {
    let visitor = try visitor("End f type:panda")
    #expect(visitor.screen.contains { $0.contains("4 of 4") })
  }

  @Test("looks again in the other language's text")
  func otherLanguage() throws {
    var visitor = try visitor("f type:panda Up")
    visitor.perform(.language(.zh))
    #expect(visitor.sees("4"))
    guard case .find(let finding) = visitor.state.overlay else {
      Issue.record("the search closed")
      return
    }
    #expect(finding.current == 3)
  }
}
