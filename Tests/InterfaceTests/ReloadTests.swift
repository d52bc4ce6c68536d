import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// What happens to a visitor while the people of the stand change its content.
@Suite struct ReloadTests {
  private static let small = Size(columns: 80, rows: 24)

  private var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("first")
    sample.addExhibit("a", text: (1...40).map { "Paragraph \($0)." }.joined(separator: "\n\n"))
    sample.addExhibit("b")
    sample.addExhibit("c")
    sample.addSection("second")
    sample.addExhibit("d")
    return sample
  }

  @Test("keeps the place and shows the new text")
  func keepsPlace() throws {
    var sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 1 PageDown")
    let place = visitor.state.place
    sample.write((1...40).map { "Changed \($0)." }.joined(separator: "\n\n"), to: "first/a/index.en.md")
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == place)
    #expect(visitor.sees("Changed 12."))
    #expect(!visitor.sees("Paragraph"))
  }

  @Test("shows what a page says after a change, when the visitor comes back to it")
  func forgetsOldPages() throws {
    var sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 2 Escape 3")
    sample.write("Changed.", to: "first/b/index.en.md")
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    try visitor.press("Left")
    #expect(visitor.sees("Changed."))
  }

  @Test("keeps the old text until the new one has been read")
  func showsOldText() throws {
    let sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 2")
    var state = visitor.state
    #expect(update(&state, .standLoaded(sample.stand)) == [.index(sample.stand), .read(path: "first/b/index.en.md")])
    #expect(view(state) == visitor.frame)
  }

  @Test("leaves an exhibit that vanished for its section, and a section that vanished for home")
  func leavesVanished() throws {
    var sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 3")
    sample.removeExhibit(ExhibitID(section: "first", exhibit: "c"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == .section("first", focus: 2))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home(Home(focus: .section("first"))))
    try visitor.press("1")
    sample.removeSection("first")
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == .home())
    #expect(visitor.state.homeFocus == .section("second"))
  }

  @Test("takes what vanished out of the way back and forward")
  func cleansHistory() throws {
    var sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 2")
    visitor.perform(.go(.section("second")))
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "second", exhibit: "d")))))
    sample.removeSection("first")
    #expect(visitor.state.past.count == 4)
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.past.count == 2)
    try visitor.press("Escape Escape")
    guard case .home = visitor.state.place else {
      Issue.record("at \(visitor.state.place)")
      return
    }
  }

  @Test("keeps the focus of a list within it")
  func clampsFocus() throws {
    var sample = sample
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 End")
    sample.removeExhibit(ExhibitID(section: "first", exhibit: "a"))
    sample.removeExhibit(ExhibitID(section: "first", exhibit: "b"))
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.place == .section("first", focus: 1))
  }

  @Test("shows a page that cannot be read with its reason, and comes back once it can")
  func unreadable() throws {
    let sample = sample
    var visitor = sample.visitor(size: Self.small)
    visitor.library = .texts([:])
    try visitor.press("1 2")
    #expect(visitor.sees(Message.unreadable.text(in: .en)))
    #expect(visitor.sees("first/b/index.en.md"))
    visitor.library = .texts(sample.texts)
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.sees("Text."))
    #expect(!visitor.sees(Message.unreadable.text(in: .en)))
  }

  @Test("keeps scroll positions of exhibits apart whose names have a dot")
  func namesWithDots() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("v1.2", text: "Paragraph 1.")
    sample.addExhibit("v1.3", text: (1...60).map { _ in "Word." }.joined(separator: "\n\n"))
    var visitor = sample.visitor(size: Self.small)
    try visitor.press("1 2 PageDown")
    let scrolled = visitor.state.place
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "v1.2")))))
    #expect(visitor.sees("Paragraph 1."))
    try visitor.press("Escape")
    #expect(visitor.state.place == scrolled)
  }

  @Test("opens pages of an outline, before the whole stand has been read")
  func outline() throws {
    let id = ExhibitID(section: "first", exhibit: "b")
    var outline = sample.stand
    outline.isComplete = false
    outline.sections[0].exhibits = []
    var visitor = Visitor(at: outline, library: .texts(sample.texts), size: Self.small, options: Options(language: .en))
    try visitor.press("1")
    visitor.perform(.standLoaded(sample.stand))
    #expect(visitor.state.shared.items(of: "first").contains(.exhibit(id)))
    #expect(visitor.state.place == .section("first"))
  }
}
