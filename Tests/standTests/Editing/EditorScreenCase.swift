import Checking
import Foundation
import InterfaceKit
import Screen
import TerminalHarness
import Testing
import Wording

@testable import Interface

/// A key of the editor that changes what is shown, not the text.
struct EditorScreenCase: Sendable, CustomTestStringConvertible {
  let context: Context
  let key: Key
  /// Keys before it.
  var opening: [String] = []
  /// What holds once it has been pressed, and did not before.
  let effect: @Sendable (VirtualScreen) -> Bool

  var testDescription: String { "\(context) \(key.code) \(key.modifiers.rawValue)" }

  static let all = views + previews + spelling + copies + translations + questions

  private static let views = [
    EditorScreenCase(context: .editor, key: Key(.function(1))) { $0.contains("передвинуть строки") },
    EditorScreenCase(context: .editor, key: Key(.function(2))) {
      $0.contains("Панды едят [") && !$0.contains("едят бамбук")
    },
    EditorScreenCase(context: .editor, key: Key(.function(3))) { screen in
      screen.text.contains { column(of: "title:", in: $0) > 60 }
    },
    EditorScreenCase(context: .editor, key: Key(.function(4))) { $0.contains("Pandas eat bamboo") },
    EditorScreenCase(context: .editor, key: Key(.function(5))) { rule(in: $0) == halved - 4 },
    EditorScreenCase(context: .editor, key: Key(.function(6))) { rule(in: $0) == halved + 4 },
    // Too few rows for a kiosk beside the source: it is over all.
    EditorScreenCase(context: .editor, key: Key(.function(9))) { $0.contains("бамбук") && !$0.contains("title:") },
    EditorScreenCase(context: .editor, key: Key(.character("p"), .control)) { $0.contains("Команды") },
    EditorScreenCase(context: .editor, key: Key(.character("m"), .alt)) { $0.contains("не перевод другой") },
    EditorScreenCase(context: .editor, key: Key(.character("r"), .alt)) { $0.contains("никто другой не менял") },
    EditorScreenCase(context: .editor, key: Key(.escape)) { !$0.contains("Ctrl+S") },
  ]

  /// How the page is shown: each key, and the letter that stands in for it where a terminal keeps F10 to F12.
  private static let previews =
    [Key(.function(10)), Key(.character("t"), .alt)].map {
      EditorScreenCase(context: .editor, key: $0) { $0.contains(Message.preview.text(in: .ru) + " · ") }
    }
    + [Key(.function(11)), Key(.character("l"), .alt)].map {
      EditorScreenCase(context: .editor, key: $0) { $0.contains("Pandas eat bamboo") }
    }

  /// Of words that are all right, whether a dictionary is there or not.
  private static let spelling = [Key(.function(7), .shift), Key(.character("g"), .alt)].map {
    EditorScreenCase(context: .editor, key: $0) { $0.contains(Message.nothingFound.text(in: .ru)) }
  }

  private static let copies = [Key(.function(2), .shift), Key(.character("s"), .alt)].map {
    EditorScreenCase(context: .editor, key: $0) { $0.contains(Message.fileName.text(in: .ru)) }
  }

  private static let translations =
    [
      Key(.function(12)), Key(.function(12), .shift), Key(.character("n"), .alt), Key(.character("p"), .alt),
    ].map { EditorScreenCase(context: .editor, key: $0) { $0.contains("EN · zoo/pandas/index.en.md") } }
    + [Key(.function(4), .shift), Key(.character("e"), .alt)].map {
      EditorScreenCase(context: .editor, key: $0, opening: [Key(.function(4)).sent]) {
        $0.contains("RU · zoo/pandas/index.ru.md")
      }
    }

  private static let questions = [
    EditorScreenCase(
      context: .prompt, key: Key(.character("c"), .alt), opening: [Key(.character("f"), .control).sent, "бамбук"]
    ) {
      $0.contains("учитывать регистр · ")
    },
    EditorScreenCase(
      context: .prompt, key: Key(.character("w"), .alt), opening: [Key(.character("f"), .control).sent, "бамбук"]
    ) {
      $0.contains("целые слова · ")
    },
    EditorScreenCase(context: .editor, key: Key(.character("q"), .control), opening: ["!"]) {
      $0.contains(Message.saveAllAnswer.text(in: .ru))
    },
    // Behind the answer to stay: to save and leave.
    EditorScreenCase(context: .answers, key: Key(.down), opening: ["!", "\u{1B}[27u", "\u{1B}[27u"]) {
      $0.text.contains { $0.contains("▌ Сохранить и выйти") }
    },
    EditorScreenCase(context: .answers, key: Key(.up), opening: ["!", "\u{1B}[27u", "\u{1B}[27u"]) {
      $0.text.contains { $0.contains("▌ Отбросить изменения") }
    },
  ]

  /// The column of the line between source and page, on a screen of 200 columns.
  private static let halved = 96

  private static func rule(in screen: VirtualScreen) -> Int? {
    screen.text.lazy.compactMap { row in
      let column = column(of: " │ ", in: row)
      return column >= 0 ? column : nil
    }.first
  }

  private static func column(of text: String, in row: String) -> Int {
    row.range(of: text).map { row.distance(from: row.startIndex, to: $0.lowerBound) } ?? -1
  }
}
