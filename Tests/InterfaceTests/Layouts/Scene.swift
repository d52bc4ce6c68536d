import Content
import InterfaceKit
import Screen
import Synchronization
import TestSupport
import Testing
import Wording

@testable import Interface

/// A screen with whatever lies over it, and the way there.
struct Scene: Sendable, CustomTestStringConvertible {
  var name: String
  var state: @Sendable (Language, WidthPolicy) throws -> State

  var testDescription: String { name }

  init(_ name: String, _ state: @escaping @Sendable (Language, WidthPolicy) throws -> State) {
    self.name = name
    self.state = state
  }

  static let all: [Scene] = [
    visitorKeys.map { keys($0, isKiosk: true) }, visitors, staffKeys.map { keys($0, isKiosk: false) }, staff,
    SceneOfEditor.all,
  ].flatMap { $0 }

  /// Longer than any field: `--keys` has no blanks in a word.
  static let long = String(repeating: "длинный—запрос查询", count: 7)

  /// What comes of keys, in a large window of the shipped stand.
  static func keys(
    _ keys: String, isKiosk: Bool, then change: @escaping @Sendable (inout Visitor) -> Void = { _ in }
  ) -> Scene {
    Scene("\(isKiosk ? "visitor" : "staff"): \(keys)") { language, widths in
      var visitor = try Start(language: language, widths: widths, isKiosk: isKiosk).visitor()
      try visitor.press(keys)
      change(&visitor)
      return visitor.state
    }
  }

  /// Where the ways begin: somebody at home, all of the stand read.
  private struct Start: Hashable {
    var language: Language
    var widths: WidthPolicy
    var isKiosk: Bool

    /// Reading the stand takes longer than all that follows, and is the same for all.
    private static let known = Mutex<[Start: Visitor]>([:])

    func visitor() throws -> Visitor {
      if let visitor = Self.known.withLock({ $0[self] }) { return visitor }
      var visitor = try Visitor(
        size: Size(columns: 100, rows: 30), language: language, isKiosk: isKiosk, idleSeconds: 60, widths: widths)
      visitor.changes = try .shipped()
      visitor.report = Scene.report
      visitor.perform(.standLoaded(visitor.state.everything))
      Self.known.withLock { [visitor] in $0[self] = visitor }
      return visitor
    }
  }

  private static let visitorKeys = [
    "", "Down Down Right", "3", "3 End", "6", "4 1", "4 1 End", "4 1 Tab", "2 1 Tab Tab", "4 1 i", "4 1 o",
    "4 1 o Down Down", "4 1 f", "4 1 f type:а", "4 1 f type:zzzz", "4 1 f type:\(long)", "/", "/ type:м",
    "/ type:zzqq", "/ type:\(long)", "p", "p type:т", "p type:\(long)", "?", "? Down Down", "4 2 Shift+Tab Enter",
    "0", "t t t",
  ]

  private static let visitors: [Scene] = [
    keys("4 1 Down", isKiosk: true) { $0.wait(seconds: 70) },
    Scene("an empty stand") { language, widths in
      SampleStand().visitor(options: Options(isKiosk: true, language: language, widths: widths)).state
    },
    Scene("a section and a page without a word") { language, widths in
      var sample = SampleStand()
      sample.addSection("s")
      sample.addExhibit("e", text: "") { $0.title = "" }
      var visitor = sample.visitor(options: Options(isKiosk: true, language: language, widths: widths))
      try visitor.press("1 1 f")
      return visitor.state
    },
    Scene("words that nobody can break") { language, widths in
      try Self.endless.visitor("1 1", Options(isKiosk: true, language: language, widths: widths)).state
    },
  ]

  private static let staffKeys = [
    "", "4 1", "?", "d", "d End", "d Tab", "d Tab End", "d Tab Tab", "d Tab Tab Tab", "d n", "d n type:zoo/x",
    "d n type:\(long)", "c", "c End", "c Enter", "c Enter n", "c Enter r", "c Enter R", "p type:с",
  ]

  private static let staff: [Scene] = [
    Scene("staff: a notice") { language, widths in
      var state = try keys("4", isKiosk: false).state(language, widths)
      state.overlay = .notice(Message(verbatim: long + " " + long))
      return state
    },
    Scene("staff: trouble at the foot") { language, widths in
      var state = try keys("4", isKiosk: false).state(language, widths)
      state.trouble = Message(verbatim: long)
      return state
    },
    Scene("a preview, a fault below it") { language, widths in
      var sample = SampleStand()
      sample.addSection("s")
      sample.addExhibit("e", text: "One.\n\nTwo.")
      var options = Options(language: language, widths: widths)
      options.isPreview = true
      var visitor = sample.visitor(options: options)
      visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
      sample.write("One.\n\nThree \(long).", to: "s/e/index.\(language.code).md")
      visitor.library = .texts(sample.texts)
      visitor.perform(.standLoaded(sample.stand))
      sample.breakPage("s/e/index.\(language.code).md", "---\ntitle: [\(long)\n---\n", line: 2, column: 90)
      visitor.library = .texts(sample.texts)
      visitor.perform(.standLoaded(sample.stand))
      return visitor.state
    },
  ]

  private static let report = StandReport(
    findings: [
      Diagnostic(.error, "dead-link", at: .init(path: "zoo/ruyi-dingding/index.ru.md", line: 3, column: 5), "Nothing."),
      Diagnostic(
        .warning, "long-label", at: .init(path: "zoo/\(long)/index.ru.md", line: 99_999), Message(verbatim: long)),
    ],
    edits: [.init(path: "zoo/\(long)/index.zh.md", time: Clock.secondDay.epochSeconds - 125)])

  /// Titles, facts, places and names of one word that fills several rows.
  private static var endless: SampleStand {
    var sample = SampleStand()
    sample.addSection("s", kind: .programme)
    for word in [String(repeating: "щ", count: 300), String(repeating: "漢", count: 200), "👨‍👩‍👧🇷🇺e\u{301}" + long] {
      let text = "# \(word)\n\n| a | \(word) |\n|--|--|\n| \(word) | b |\n\n> - 1. `\(word)`\n\n    \(word)\n"
      sample.addExhibit("e\(word.utf8.count)", text: text) {
        $0.title = word
        $0.summary = word
        $0.place = word
        $0.facts = [.init(label: word, value: word), .init(label: "", value: "")]
        $0.link = "https://example.org/" + word
      }
    }
    return sample
  }
}

extension SampleStand {
  fileprivate func visitor(_ keys: String, _ options: Options) throws -> Visitor {
    var visitor = self.visitor(options: options)
    try visitor.press(keys)
    return visitor
  }
}
