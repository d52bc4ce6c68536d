import Content
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// Order, names and what is shown, changed from the desk.
@Suite struct ArrangingTests {
  private static let ids = ["a", "b", "c"]

  /// Three exhibits, from the first of which the desk is left by so many keys.
  private func visitor(_ keys: String, weights: [Int?] = [10, 20, 30]) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo", in: [.ru, .en])
    for (id, weight) in zip(Self.ids, weights) {
      sample.addExhibit(id, in: [.ru, .en]) { $0.weight = weight }
    }
    sample.addSection("park", in: [.en])
    var visitor = sample.visitor(options: Options(language: .en))
    try visitor.press("d " + keys)
    return visitor
  }

  private func values(_ visitor: Visitor) -> [String] {
    visitor.arrangements.flatMap { $0.values.map { "\($0.path) \($0.key) \($0.value ?? "-")" } }
  }

  /// What keeps the focus when the stand has been read anew.
  private func followed(_ visitor: Visitor) throws -> Subject? {
    guard case .desk(let desk) = visitor.state.place else { throw Failure() }
    return desk.followed
  }

  @Test("moves an exhibit before its neighbour by exchanging their weights, in all languages")
  func order() throws {
    var visitor = try visitor("Down Down Down Alt+Up")
    #expect(
      values(visitor) == [
        "zoo/a/index.en.md weight 20", "zoo/a/index.ru.md weight 20", "zoo/b/index.en.md weight 10",
        "zoo/b/index.ru.md weight 10",
      ])
    #expect(visitor.sees("Done. Z takes it back."))
    #expect(try followed(visitor) == .exhibit(ExhibitID(section: "zoo", exhibit: "b")))
    try visitor.press("Up")
    #expect(!visitor.sees("Done. Z takes it back."))
  }

  @Test("counts all weights anew where there is no room between them")
  func orderAnew() throws {
    let visitor = try visitor("Down Down Alt+Down", weights: [10, 10, nil])
    #expect(
      values(visitor).filter { $0.contains(".ru.") } == [
        "zoo/a/index.ru.md weight 20", "zoo/c/index.ru.md weight 30",
      ])
  }

  @Test(
    "moves nothing beyond the ends of its list",
    arguments: ["Down Down Alt+Up", "Down Down Down Down Alt+Down", "Alt+Down"])
  func ends(keys: String) throws {
    #expect(try visitor(keys).arrangements.isEmpty)
  }

  @Test("moves sections too")
  func sections() throws {
    let visitor = try visitor("Down Alt+Down")
    #expect(values(visitor).map { $0.prefix { $0 != " " } }.contains("park/_index.en.md"))
  }

  @Test("features an exhibit in all its languages, and makes a page a draft in that of the cell")
  func flags() throws {
    let visitor = try visitor("Down Down f v")
    #expect(
      values(visitor) == [
        "zoo/a/index.en.md featured true", "zoo/a/index.ru.md featured true", "zoo/a/index.en.md draft true",
      ])
    #expect(try self.visitor("Left Down Down v").arrangements.first?.values.first?.path == "zoo/a/index.ru.md")
    #expect(try self.visitor("Down Right Down v").arrangements.isEmpty, "there is no Chinese page")
  }

  @Test("gives an exhibit another name, also in another section, and stays on it")
  func renames() throws {
    var visitor = try visitor("Down Down r")
    #expect(visitor.sees("Rename or move"))
    try visitor.press("Enter")
    #expect(visitor.arrangements.isEmpty, "it has that name already")
    try visitor.press("Ctrl+u type:zoo/b")
    #expect(visitor.sees("“zoo/b” has a page") || visitor.sees("already"))
    try visitor.press("Enter Ctrl+u type:none/a Enter Ctrl+u type:a Enter Ctrl+u type:park/../a Enter")
    #expect(visitor.arrangements.isEmpty)
    try visitor.press("Ctrl+u type:park/new")
    #expect(visitor.sees("zoo/a → park/new"))
    try visitor.press("Enter")
    #expect(visitor.arrangements == [ContentChange(moves: [ContentChange.Move(from: "zoo/a", to: "park/new")])])
    #expect(try followed(visitor) == .exhibit(ExhibitID(section: "park", exhibit: "new")))
    try visitor.press("z")
    #expect(try followed(visitor) == .exhibit(ExhibitID(section: "zoo", exhibit: "a")))
  }

  @Test("takes the pictures of an exhibit that is a file beside others with it, but none of anybody else's")
  func renamesFiles() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        File(
          "bear.ru.md",
          "---\ntitle: А\nresources: [{src: bear.png, thumbnail: small.png}, {src: both.png}, {src: /map.png}]\n---\n")
        File("bear.en.md", "---\ntitle: A\nresources: [{src: img/den.png}]\n---\n")
        File("otter.ru.md", "---\ntitle: Б\nresources: [{src: both.png}]\n---\n")
      }
      Folder("park") { File("_index.ru.md", Sample.page("Парк")) }
    }
    func moves(to id: String) throws -> [String] {
      var visitor = Visitor(
        at: stand, library: .texts([:]), size: Size(columns: 120, rows: 36), options: Options(language: .ru))
      try visitor.press("d Down")
      while !visitor.screen.contains(where: { $0.contains("▌") && $0.contains(" А ") }) { try visitor.press("Down") }
      try visitor.press("r Ctrl+u type:\(id) Enter")
      return visitor.arrangements.flatMap(\.moves).map { "\($0.from) → \($0.to ?? "")" }
    }
    #expect(
      try moves(to: "park/bear") == [
        "zoo/bear.en.md → park/bear.en.md", "zoo/bear.ru.md → park/bear.ru.md", "zoo/bear.png → park/bear.png",
        "zoo/img/den.png → park/img/den.png", "zoo/small.png → park/small.png",
      ])
    #expect(try moves(to: "zoo/panda") == ["zoo/bear.en.md → zoo/panda.en.md", "zoo/bear.ru.md → zoo/panda.ru.md"])
  }

  @Test("asks before it takes an exhibit off the stand, and brings it back by Z")
  func removes() throws {
    var visitor = try visitor("Down Down Delete")
    #expect(visitor.sees("Take off the stand") && visitor.sees(".stand-removed"))
    try visitor.press("Escape")
    #expect(visitor.arrangements.isEmpty)
    try visitor.press("Delete Enter z")
    #expect(
      visitor.arrangements == [
        ContentChange(moves: [ContentChange.Move(from: "zoo/a", to: nil)]),
        ContentChange(moves: [ContentChange.Move(from: "removed/zoo/a", to: "zoo/a")]),
      ])
    #expect(visitor.sees("Taken back."))
    #expect(try followed(visitor) == .exhibit(ExhibitID(section: "zoo", exhibit: "a")))
    try visitor.press("z")
    #expect(visitor.arrangements.count == 2)
    #expect(visitor.sees("There is nothing to take back."))
  }

  @Test("says why nothing came of it, and has nothing to take back then")
  func fails() throws {
    var visitor = try visitor("Down Down")
    visitor.reversalFailure = "The disk is full."
    try visitor.press("f")
    #expect(visitor.sees("The disk is full."))
    visitor.reversalFailure = nil
    try visitor.press("z")
    #expect(visitor.arrangements.count == 1)
  }

  private struct Failure: Error {}
}
