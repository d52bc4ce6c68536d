import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Walking the links of a page with Tab, and following them.
@Suite struct LinkTests {
  private static let text = """
    See [the next](../second/), [below](#end) or [outside](https://example.org/).
    \(String(repeating: "\n\nA paragraph.", count: 30))

    [The section](../), [home](/), [a picture](picture.png), [nothing](../third/).

    ## End

    The last paragraph.
    """

  private func visitor(link: String? = nil) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("first-section")
    sample.addExhibit("first", text: Self.text) { $0.link = link }
    sample.addExhibit("second", text: "The second text.")
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("1 1")
    return visitor
  }

  private func reading(_ visitor: Visitor) -> Reading? {
    if case .page(let reading) = visitor.state.place { reading } else { nil }
  }

  @Test("walks all links forward and backward, around the ends")
  func walks() throws {
    var visitor = try visitor()
    var forward: [Int?] = []
    for _ in 0..<8 {
      try visitor.press("Tab")
      forward.append(reading(visitor)?.focusedLink)
    }
    #expect(forward == [0, 1, 2, 3, 4, 5, 6, 0])
    try visitor.press("Shift+Tab Shift+Tab")
    #expect(reading(visitor)?.focusedLink == 5)
  }

  @Test("shows the link that has the focus")
  func shows() throws {
    var visitor = try visitor()
    for _ in 0..<7 {
      try visitor.press("Tab")
      #expect(visitor.frame.cells.contains { $0.style.role == .linkFocus })
    }
  }

  @Test("starts with the first link on screen, and lets go of one that scrolled away")
  func startsOnScreen() throws {
    var visitor = try visitor()
    try visitor.press("Tab PageDown PageDown")
    #expect(reading(visitor)?.focusedLink == nil)
    try visitor.press("End Tab")
    #expect(reading(visitor)?.focusedLink == 3)
  }

  @Test("follows a link to another page")
  func followsPage() throws {
    var visitor = try visitor()
    try visitor.press("Tab Enter")
    #expect(visitor.sees("The second text."))
    try visitor.press("Escape")
    #expect(reading(visitor)?.focusedLink == 0)
  }

  @Test("follows a link to a heading of the page")
  func followsAnchor() throws {
    var visitor = try visitor()
    try visitor.press("Tab Tab Enter")
    #expect(visitor.sees("The last paragraph."))
    #expect((reading(visitor)?.scroll ?? 0) > 0)
    try visitor.press("Escape")
    #expect(reading(visitor)?.scroll == 0)
  }

  @Test("follows a link to a heading of another page")
  func followsForeignAnchor() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("a", text: "[There](../b/#end)")
    sample.addExhibit("b", text: Self.text)
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("1 1 Tab Enter")
    #expect(visitor.sees("The last paragraph."))
  }

  @Test("shows an address outside of the stand to take along")
  func followsExternal() throws {
    var visitor = try visitor()
    try visitor.press("Tab Tab Tab Enter")
    #expect(visitor.state.overlay == .address("https://example.org/"))
    #expect(visitor.sees("https://example.org/"))
    let place = visitor.state.place
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
    #expect(visitor.state.place == place)
  }

  @Test("follows links to the section and home, and ignores those that lead nowhere")
  func followsOthers() throws {
    let start = try visitor()
    var ends: [Place] = []
    for count in 4...7 {
      var visitor = start
      for _ in 0..<count { try visitor.press("Tab") }
      let before = visitor.state.place
      try visitor.press("Enter")
      ends.append(visitor.state.place)
      if count > 5 { #expect(visitor.state.place == before) }
    }
    #expect(ends.prefix(2) == [.section("first-section"), .home()])
  }

  @Test("offers the website among the links, wherever the facts stand", arguments: [80, 160])
  func website(columns: Int) throws {
    var visitor = try visitor(link: "https://example.com/")
    visitor.handle(.resized(Size(columns: columns, rows: 40)))
    #expect(visitor.sees("example.com"))
    var followed: Set<Overlay> = []
    for _ in 0..<8 {
      try visitor.press("Tab")
      var other = visitor
      try other.press("Enter")
      if let overlay = other.state.overlay { followed.insert(overlay) }
    }
    #expect(followed == [.address("https://example.org/"), .address("https://example.com/")])
  }

  @Test("walks from top to bottom: the website first where it stands above the text, last where it stands beside")
  func websiteOrder() throws {
    var narrow = try visitor(link: "https://example.com/")
    try narrow.press("Tab Enter")
    #expect(narrow.state.overlay == .address("https://example.com/"))
    var wide = try visitor(link: "https://example.com/")
    wide.handle(.resized(Size(columns: 160, rows: 24)))
    try wide.press("PageDown PageDown PageDown PageDown Tab")
    #expect(reading(wide)?.focusedLink == 3)
    try wide.press("Tab Tab Tab Tab Enter")
    #expect(wide.state.overlay == .address("https://example.com/"))
  }

  @Test("follows every link of the shipped stand to somewhere", arguments: [Language.ru, .en, .zh])
  func shippedLinks(language: Language) throws {
    let start = try Visitor(size: Size(columns: 80, rows: 24), language: language)
    let stand = start.state.stand
    var count = 0
    for id in stand.sections.flatMap(\.exhibits).map(\.id) {
      var visitor = start
      visitor.perform(.go(.page(.exhibit(id))))
      for _ in 0..<(visitor.state.sheet?.linkCount ?? 0) {
        try visitor.press("Tab")
        var other = visitor
        try other.press("Enter")
        #expect(other.state.place != visitor.state.place || other.state.overlay != nil, "\(id)")
        count += 1
      }
    }
    #expect(count > 60)
  }
}
