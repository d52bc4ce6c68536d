import Checking
import Content
import Files
import InterfaceKit
import Screen
import Searching
import TestSupport
import Testing
import Wording

@testable import Interface

/// Each way to say, clearly or not, that a page is not for visitors.
struct HiddenPage: CustomTestStringConvertible, Sendable {
  var name: String
  /// The page's file; its title and its text hold ``word``.
  var bytes: [UInt8]
  /// What index pages have, besides their titles.
  var section = ""
  var stand = ""

  static let word = "Kumquat"

  var testDescription: String { name }

  init(_ name: String, _ text: String, section: String = "", stand: String = "") {
    self.name = name
    bytes = Array(text.utf8)
    self.section = section
    self.stand = stand
  }

  /// A page with one more line of front matter.
  init(line: String, section: String = "", stand: String = "") {
    self.init(
      [line, section, stand].filter { !$0.isEmpty }.joined(separator: " / "), Self.page(line), section: section,
      stand: stand)
  }

  static func page(_ lines: String, before: String = "", open: String = "---", close: String = "---") -> String {
    "\(before)\(open)\ntitle: \(word)\nweight: 20\ndate: 2024-05-18\nfeatured: true\n\(lines)\n\(close)\n\(word) text.\n"
  }

  private static let yaml = [
    // Clear words.
    "draft: true", "draft: yes", "\"draft\": true", "Draft: TRUE", "publishDate: 2030-01-01", "expiryDate: 2020-01-01",
    "unpublishdate: 2020-01-01", "pubdate: 2030-01-01", "headless: true", "build: {render: never}",
    "build: {list: never}",
    "_build:\n  render: false", "build: {render: link}", "cascade: {draft: true}",
    // Words that are not clear.
    "draft: ture", "draft: да", "draft: [true]", "draft: 1", "publishDate: 17.05.2024", "publishDate: 2030-1-1",
    "publishDate: tomorrow", "expiryDate: 17.05.2020", "expiryDate: 2020-1-1", "published: false", "headless: perhaps",
    "build: never", "build: {render: nevr}", "drafts: true", "daft: true", "publish_date: 2030-01-01",
    "dr\u{430}ft: true", "\u{A0}draft: true", "draft: true\u{200B}", "draft: \u{A0}true",
    // YAML that does not parse, with and without a word.
    "draft:\u{A0}true", "draft\u{FF1A}true", "draft = true", "draft:  true\nsummary: [", "\"draft\": true\nsummary: [",
    "summary: [", "\tdraft: true", "summary: a\n  draft\u{FF1A}true",
    // Twice: the last counts, and under two names the one that hides.
    "draft: false\ndraft: true", "draft: true\nDraft: false", "publishDate: 2020-01-01\npubdate: 2030-01-01",
  ].map { HiddenPage(line: $0) }

  private static let files = [
    HiddenPage("missing closing fence", "---\ntitle: \(word)\ndraft: true\n\(word) text.\n"),
    HiddenPage("missing closing fence, no draft", "---\ntitle: \(word)\n\n\(word) text.\n"),
    HiddenPage("closed by ...", page("draft: true", close: "...")),
    HiddenPage("longer than is read", page("draft: true\nsummary: " + String(repeating: "a", count: 200_000))),
    HiddenPage("blank line above", page("draft: true", before: "\n")),
    HiddenPage("byte order mark above", page("draft: true", before: "\u{FEFF}")),
    HiddenPage("both above", page("draft: true", before: "\u{FEFF}\r\n \u{A0}\u{200B}\n")),
    HiddenPage("comment above", page("draft: true", before: "<!-- note -->\n")),
    HiddenPage("four dashes", page("draft: true", open: "----")),
    HiddenPage("an em dash", page("draft: true", open: "\u{2014}-")),
    HiddenPage("no opening fence", "title: \(word)\ndraft: true\n---\n\(word) text.\n"),
    HiddenPage("TOML", "+++\ntitle = \"\(word)\"\ndraft = true\n+++\n\(word) text.\n"),
    HiddenPage("TOML without a draft", "+++\ntitle = \"\(word)\"\n+++\n\(word) text.\n"),
    HiddenPage("TOML, not closed", "+++\ntitle = \"\(word)\"\n\(word) text.\n"),
    HiddenPage("TOML below a blank line", "\n+++\ntitle = \"\(word)\"\n+++\n\(word) text.\n"),
    HiddenPage("JSON", "{\"title\": \"\(word)\", \"draft\": true}\n\(word) text.\n"),
    HiddenPage("JSON on lines", "{\n  \"title\": \"\(word) }\",\n  \"a\": {}\n}\n\n\(word) text.\n"),
    HiddenPage("JSON, not closed", "{\"title\": \"\(word)\"\n\(word) text.\n"),
    HiddenPage("a list for front matter", "---\n- \(word)\n---\n\(word) text.\n"),
    HiddenPage("nested too deep", page("tags: " + String(repeating: "[", count: 60))),
  ]

  private static let cascades = [
    HiddenPage(line: "weight: 30", section: "cascade: {draft: true}"),
    HiddenPage(line: "weight: 30", section: "cascade:\n  - {publishDate: 2030-01-01}"),
    HiddenPage(line: "weight: 30", section: "cascade: {build: {render: never}}"),
    HiddenPage(line: "weight: 30", section: "cascade: {expiryDate: 17.05.2024}"),
    HiddenPage(line: "weight: 30", section: "cascade: draft"),
    HiddenPage(line: "weight: 30", stand: "cascade: {draft: true, _target: {kind: page}}"),
    HiddenPage(line: "weight: 30", section: "cascade: {headless: true}", stand: "cascade: {draft: false}"),
  ]

  static let all = yaml + files + cascades

  /// Whether it cannot be read and says nothing that could mean that it is to be hidden.
  var isSilent: Bool {
    ["summary: [", "missing closing fence, no draft", "a list for front matter", "nested too deep"].contains(name)
  }

  /// A stand with the page among the exhibits, among the events, and as the index of a section.
  func folder() throws -> FolderOnDisk {
    let folder = try FolderOnDisk {
      File("stand.yaml", "languages: [en]\ndefaultLanguage: en\n")
      File("_index.en.md", "---\ntitle: Stand\n\(stand)\n---\n")
    }
    let kinds = [("zoo", "weight: 1\n"), ("events", "weight: 2\nkind: programme\n")]
    for (id, lines) in kinds {
      try folder.write("---\ntitle: \(id)\n\(lines)\(section)\n---\n", to: "\(id)/_index.en.md")
      for (name, weight) in [("a", 10), ("c", 30)] {
        let head =
          "title: \(name)\nweight: \(weight)\ndate: 2024-05-18\ndraft: false\nheadless: false\n"
          + "publishDate: 2020-01-01\nexpiryDate: 2040-01-01"
        try folder.write(
          "---\n\(head)\n---\n[there](../b/)\n", to: "\(id)/\(name)/index.en.md")
      }
      try folder.add(Folder("\(id)/b") { File("index.en.md", bytes: bytes) })
    }
    // What a section hands down is nothing to another one.
    if !section.isEmpty { return folder }
    try folder.add(Folder("dark") { File("_index.en.md", bytes: bytes) })
    try folder.write("---\ntitle: d\n---\n\(Self.word)\n", to: "dark/d/index.en.md")
    return folder
  }
}

@Suite("Hidden pages")
struct HiddenPagesTests {
  private static let size = Size(columns: 200, rows: 60)
  private static let places: [Target] =
    [.home, .search, .section("dark"), .page(.stand), .page(.section("dark"))]
    + ["zoo", "events"].flatMap { section -> [Target] in
      [.section(section), .page(.section(section))]
        + ["a", "b", "c"].map { .page(.exhibit(ExhibitID(section: section, exhibit: $0))) }
    } + [.page(.exhibit(ExhibitID(section: "dark", exhibit: "d")))]

  @Test("are many") func count() {
    #expect(Set(HiddenPage.all.map(\.bytes)).count >= 26)
  }

  @Test("are nowhere to be seen by visitors", arguments: HiddenPage.all)
  func hidden(page: HiddenPage) throws {
    let folder = try page.folder()
    let pinned = try StandFolder(path: folder.path)
    for stand in [pinned.outline(), pinned.load()] {
      var visitor = Visitor(
        at: stand, library: .folder(pinned), size: Self.size, options: Options(isKiosk: true, language: .en))
      // Opening the hidden page by its ID, following links to it, and turning the pages at its place.
      for place in Self.places {
        visitor.perform(.go(place))
        var sees = visitor.sees(HiddenPage.word)
        #expect(!sees, "\(place)")
        for keys in ["Down Return", "Tab Return", "Right", "Left", "Escape"] {
          try visitor.press(keys)
          sees = visitor.sees(HiddenPage.word)
          #expect(!sees, "\(place), \(keys)")
        }
      }
      visitor.perform(.go(.search))
      visitor.perform(.type(HiddenPage.word))
      let hits = visitor.state.hits.count
      #expect(hits == 0)
      let shown = visitor.state.stand.sections.flatMap(\.exhibits).map(\.id.exhibit)
      #expect(!shown.contains("b") && !shown.contains("d"))
    }
  }

  @Test("are seen by staff, with the reason", arguments: HiddenPage.all)
  func marked(page: HiddenPage) throws {
    let folder = try page.folder()
    let pinned = try StandFolder(path: folder.path)
    let visitor = Visitor(
      at: pinned.load(), library: .folder(pinned), size: Self.size, options: Options(language: .en))
    let all = visitor.state.stand.sections.flatMap { Array($0.pages.values) + $0.exhibits.flatMap(\.pages.values) }
    for path in ["zoo/b", "events/b"] + (page.section.isEmpty ? ["dark/_index.en.md"] : []) {
      let found = try #require(all.first { $0.path.hasPrefix(path) })
      let badge = try #require(visitor.state.shared.badge(of: found))
      let isSaid = [Message.draft, .scheduled, .expired].contains { badge == $0.text(in: .en) }
      let isFound = visitor.state.stand.problems.contains {
        $0.place.path == found.path && $0.rule.hasPrefix("front-matter-")
          || $0.place.path.hasSuffix("_index.en.md") && ["front-matter-hidden", "front-matter-value"].contains($0.rule)
      }
      #expect(isSaid || isFound, "\(path): \(badge)")
    }
  }

  @Test("stay hidden when an open page becomes one, unless it cannot be read at all")
  func lastGood() throws {
    let open = HiddenPage(line: "draft: false")
    let id = ExhibitID(section: "zoo", exhibit: "b")
    for page in HiddenPage.all where page.section.isEmpty && page.stand.isEmpty {
      let folder = try open.folder()
      let pinned = try StandFolder(path: folder.path)
      var visitor = Visitor(
        at: pinned.load(), library: .folder(pinned), size: Self.size, options: Options(isKiosk: true, language: .en))
      #expect(visitor.state.stand.exhibit(id) != nil)
      try folder.add(File("zoo/b/index.en.md", bytes: page.bytes))
      visitor.perform(.standLoaded(pinned.load()))
      let isShown = visitor.state.stand.exhibit(id) != nil
      #expect(isShown == page.isSilent, "\(page.name)")
    }
  }
}
