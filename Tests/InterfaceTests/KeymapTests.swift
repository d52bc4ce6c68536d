import Content
import InterfaceKit
import Screen
import TestSupport
import Testing

@testable import Interface

/// The one table of keys, and what is made from it.
@Suite struct KeymapTests {
  private static let contexts = Context.allCases

  /// A page with pictures, so that no row is left out.
  private var state: State {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: "# A heading") { $0.resources = [.init(source: "a.png", title: "A")] }
    var visitor = sample.visitor()
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    return visitor.state
  }

  @Test("gives a key one meaning on a screen", arguments: contexts)
  func noConflicts(context: Context) {
    var owners: [Key: Input] = [:]
    for binding in Keymap.available(in: context, to: state) {
      for key in binding.keys {
        let owner = owners.updateValue(binding.action, forKey: key)
        #expect(owner == nil, "\(key) means \(binding.action) and \(String(describing: owner))")
      }
    }
    #expect(owners.count > 3)
  }

  @Test("writes all keys alike: modifiers before a plus sign, arrows side by side")
  func notation() {
    for label in Keymap.bindings.map(\.label) {
      #expect(!label.contains(/(Alt|Ctrl|Shift)[^+]/), "\(label)")
      #expect(!label.contains(/[←→↑↓] [←→↑↓]/), "\(label)")
      #expect(!label.contains(/[⇧⌃⌥]/), "\(label)")
    }
  }

  @Test("has the editor's rows on the editor's screens only, as others go without them")
  func editorScreens() {
    for binding in EditorKeys.bindings {
      #expect(Set(binding.contexts).isSubset(of: EditorKeys.contexts), "\(binding)")
    }
  }

  @Test("writes its letters as the Latin layout has them, so that every layout finds them")
  func latinLetters() {
    // The sign of the key that has “/” on the Latin layout, as a Chinese input method types it.
    // Capitals that have a meaning of their own.
    let own: Set<Key> = [Key(.character("、")), Key(.character("E")), Key(.character("R"))]
    for key in Keymap.bindings.flatMap(\.keys) where !own.contains(key) { #expect(key.onLatinLayout == key) }
  }

  @Test(
    "answers to the Cyrillic letter on the same physical key, in either case",
    arguments: [
      ("h", "р", "Р"), ("l", "д", "Д"), ("t", "е", "Е"), ("q", "й", "Й"),
    ])
  func cyrillic(latin: Character, lower: Character, upper: Character) throws {
    let state = try Visitor().state
    var page = try Visitor()
    try page.press("4 2")
    for state in [state, page.state] {
      let expected = Keymap.action(for: Key(.character(latin)), in: state)
      for character in [lower, upper, Character(latin.uppercased())] {
        #expect(Keymap.action(for: Key(.character(character)), in: state) == expected, "\(character)")
      }
    }
    #expect(Keymap.action(for: Key(.character(latin)), in: page.state) != nil)
  }

  @Test(
    "answers to the full-width letters, digits and signs of a Chinese input method",
    arguments: [
      ("h", "ｈ"), ("l", "ｌ"), ("l", "Ｌ"), ("t", "Ｔ"), ("q", "ｑ"), ("?", "？"), (" ", "\u{3000}"),
    ] as [(Character, Character)])
  func fullWidth(narrow: Character, wide: Character) throws {
    var visitor = try Visitor()
    try visitor.press("4 2")
    let expected = Keymap.action(for: Key(.character(narrow)), in: visitor.state)
    #expect(expected != nil)
    #expect(Keymap.action(for: Key(.character(wide)), in: visitor.state) == expected)
  }

  @Test("opens tiles by full-width digits")
  func fullWidthDigits() throws {
    var visitor = try Visitor()
    visitor.handle(.key(Key(.character("４"))))
    #expect(visitor.state.place == .section("zoo"))
  }

  @Test("keeps modifiers apart: Ctrl+H and Alt+L are no shortcuts")
  func modifiers() throws {
    var visitor = try Visitor()
    try visitor.press("4 2")
    #expect(Keymap.action(for: Key(.character("h"), .control), in: visitor.state) == nil)
    #expect(Keymap.action(for: Key(.character("l"), .alt), in: visitor.state) == nil)
    #expect(Keymap.action(for: Key(.character("с"), .control), in: visitor.state) == .quit)
  }

  @Test("bears any character as a key")
  func anyCharacter() throws {
    let state = try Visitor().state
    let odd: [Character] = ["İ", "ß", "ﬃ", "👨‍👩‍👧‍👦", "🇷🇺", "\r\n", "\u{0}", "e\u{301}", "ǅ", "\u{10FFFF}", "각"]
    for character in odd {
      #expect(Input(.key(Key(.character(character))), in: state) == .wake)
    }
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenLowercased else { continue }
      _ = Key(.character(Character(scalar))).onLatinLayout
    }
  }

  @Test("wakes the stand with keys that mean nothing", arguments: ["F12", "Insert", "x", "Ctrl+x"])
  func wakes(key: String) throws {
    let event = try #require(try KeyScript(key).events.first)
    #expect(Input(event, in: try Visitor().state) == .wake)
  }

  @Test("names every key of a row that is shown, and every row by one phrase", arguments: contexts)
  func labels(context: Context) {
    for binding in Keymap.available(in: context, to: state) {
      #expect(!binding.label.isEmpty)
      #expect(!binding.keys.isEmpty)
    }
  }

  @Test("gives footer rows of one screen different ranks", arguments: contexts)
  func ranks(context: Context) {
    let ranks = Keymap.available(in: context, to: state).compactMap(\.rank)
    #expect(Set(ranks).count == ranks.count)
  }
}
