import Foundation
import Programs
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// The bytes that reach the terminal, whatever the stand holds and a person types: nothing but what ncurses and the
  /// program say by themselves.
  @Suite(
    "Hostile text on a terminal",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
  struct InjectionTests {
    /// What fits a line of input, in the brackets of a paste: the start of every kind, without what would end it.
    private static let pasted = {
      let parts = HostileText.allCases.map { $0.text.replacing("\u{1B}", with: "").prefix(6) }
      return "\u{1B}[200~\(parts.joined()) zzend\u{1B}[201~"
    }()

    @Test("would be told from what the program writes by itself", arguments: HostileText.allCases)
    func told(_ kind: HostileText) {
      #expect(TerminalToken.all(in: Array(kind.text.utf8)).contains { !Self.isOwn($0) })
    }

    @Test("is drawn as text on every screen of visitors")
    func visitors() throws {
      let stand = try HostileStand.make()
      let visit = try Visit(["--content", stand.content, "--language", "en"], columns: 120, rows: 40, echoes: false)
      #expect(visit.sees("Section"))
      try visit.press("1")
      #expect(visit.sees("Page c0"))
      try visit.press("1")
      for kind in HostileText.allCases {
        #expect(visit.sees("Page \(kind)") && visit.sees("summary"), "\(kind)")
        // To the end of the page, its outline, what can be found in it.
        try visit.press("\u{1B}OF")
        #expect(visit.sees("note"), "\(kind)")
        try visit.press("o")
        #expect(visit.sees("Outline"))
        try visit.press("\u{1B}")
        #expect(visit.losesSight(of: "Outline"))
        try visit.press("f" + Self.pasted)
        #expect(visit.sees("zzend"))
        try visit.press("\u{1B}")
        #expect(visit.losesSight(of: "zzend"))
        try visit.press("\u{1B}OC")
      }
      // The commands on home, the stand's own words, its keys, and search, where all is found at once.
      try visit.press("h")
      #expect(visit.sees("About the stand"))
      try visit.press("p" + Self.pasted)
      #expect(visit.sees("zzend"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "zzend"))
      try visit.press("l/" + Self.pasted)
      #expect(visit.sees("zzend"))
      try visit.press("\u{15}Word")
      #expect(visit.sees("› Word") && visit.sees("Section"))
      Self.expectClean(visit)
    }

    @Test("is drawn as text on every screen of staff")
    func staff() throws {
      let stand = try HostileStand.make()
      let visit = try Visit(
        ["--content", stand.content, "--language", "en"], columns: 140, rows: 44,
        environment: ["XDG_STATE_HOME": stand.content + "/.state"], echoes: false)
      #expect(visit.sees("Section"))
      try visit.press("d")
      #expect(visit.sees("+ missing") && visit.sees("Page c0"))
      try visit.press("\t")
      #expect(visit.sees("[7777m"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "Staff desk"))
      try visit.press("c")
      #expect(visit.sees("Changed since") && visit.sees("Added"))
      try visit.press("\r")
      #expect(visit.sees("Now · zoo/") && visit.sees("[7777m"))
      Self.expectClean(visit)
    }

    @Test(
      "is drawn as text in the editor, and copied as no more than the clipboard's own sequence",
      arguments: HostileText.allCases)
    func editor(_ kind: HostileText) throws {
      let stand = try HostileStand.make()
      let visit = try Visit(
        ["edit", "zoo/\(kind)", "--content", stand.content, "--language", "en"],
        columns: 140, rows: 44, environment: ["XDG_STATE_HOME": stand.content + "/.state"], echoes: false)
      // The page comes first, and the editor once it has been read for that.
      #expect(visit.sees("Page \(kind)") && visit.sees("Ctrl+S"))
      try visit.press("\u{6}" + Self.pasted)
      #expect(visit.sees("zzend"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "zzend"))
      try visit.press(Self.pasted)
      #expect(visit.sees("zzend"))
      try visit.press("\u{1}\u{3}")
      #expect(visit.terminal.read(within: .seconds(60)) { Self.hasCopied(visit) })
      Self.expectClean(visit)
    }

    @Test(
      "names and captions of pictures reach no picture's sequences",
      .enabled(if: Chafa.installed != nil, "chafa is not installed"),
      arguments: [VirtualPixels.Method.sixel, .kitty])
    func pictures(method: VirtualPixels.Method) throws {
      let stand = try HostileStand.make()
      let visit = try Visit(
        ["--content", stand.content, "--language", "en", "--open", "zoo/variations"], columns: 100,
        rows: 30,
        pixels: VirtualPixels(method, cell: (5, 11)))
      #expect(visit.sees("Page variations"))
      try visit.press("i")
      visit.terminal.read(within: .seconds(60)) { Self.hasPicture(visit) }
      #expect(Self.hasPicture(visit))
      Self.expectClean(visit)
    }

    private static func hasPicture(_ visit: Visit) -> Bool {
      visit.terminal.screen.pixels?.canvas(columns: 100, rows: 30).contains { $0 != 0 } == true
    }

    private static func hasCopied(_ visit: Visit) -> Bool {
      TerminalToken.all(in: visit.terminal.output).contains {
        if case .string(let text) = $0 { text.hasPrefix("]52;") } else { false }
      }
    }

    private static func expectClean(_ visit: Visit) {
      visit.terminal.settle()
      // The last one may not be there as a whole.
      let odd = TerminalToken.all(in: visit.terminal.output).dropLast().filter { !isOwn($0) }
      #expect(odd.isEmpty, "\(odd.prefix(5))")
      #expect(visit.terminal.screen.unknownSequences == [])
      // Of nothing there is nothing to be found.
      #expect(visit.terminal.output.count > 2_000)
    }

    /// Whether a piece of the stream is one of those that ncurses and the program write by themselves.
    private static func isOwn(_ token: TerminalToken) -> Bool {
      switch token {
      case .text(let text):
        text.unicodeScalars.allSatisfy {
          $0.properties.generalCategory != .control && !$0.properties.isDefaultIgnorableCodePoint
        }
      case .control(let byte): [0x08, 0x09, 0x0A, 0x0D, 0x0F].contains(byte)
      case .escape(let text): ["(B", ")0", "7", "8", "=", ">", "M"].contains(text)
      case .sequence(let text):
        !text.contains("7777")
          && (text.wholeMatch(of: /[0-9;]*[A-Z@`bcdfhlmnrst]/) != nil
            || text.wholeMatch(of: /\?(1|6|7|12|25|69|80|1000|1002|1004|1006|1034|1049|2004|2026|8452)(;[0-9]+)*[hl]/)
              != nil
            || text.wholeMatch(of: /\?[12];[134];[0-9]+S/) != nil || text.wholeMatch(of: /\?(69|2026)\$p/) != nil)
      case .string(let text):
        // Not in the data of the kitty protocol: there any digits come together.
        !(text.hasPrefix("_G") ? text.prefix { $0 != ";" } : text[...]).contains("7777")
          && (text.wholeMatch(of: /\](112|12;#[0-9a-f]{6})/) != nil
            || text.wholeMatch(of: /\]52;c;[A-Za-z0-9+\/]*=*/) != nil
            || text.wholeMatch(of: /_G[a-zA-Z0-9=,]*(;[A-Za-z0-9+\/=]*)?/) != nil
            || text.wholeMatch(of: /P[0-9;]*q[-0-9;"#$!?-~]*/) != nil)
      }
    }
  }
}
