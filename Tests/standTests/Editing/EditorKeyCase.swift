import InterfaceKit
import Screen
import Testing

@testable import Interface

/// A key of the editor, and what it does to a text: afterwards an `X` is typed, so that the cursor and the selection are
/// seen in what is saved.
struct EditorKeyCase: Sendable, CustomTestStringConvertible {
  let context: Context
  let key: Key
  /// The text before; the cursor is at `‸`.
  let before: String
  /// Keys before this one, and behind it.
  let opening: [String]
  let closing: [String]
  /// The text afterwards.
  let after: String

  init(
    in context: Context = .editor, _ key: Key, _ before: String, opening: [String] = [], closing: [String] = [],
    _ after: String
  ) {
    self.context = context
    self.key = key
    self.before = before
    self.opening = opening
    self.closing = closing
    self.after = after
  }

  var testDescription: String { "\(context) \(key.code) \(key.modifiers.rawValue): \(before)" }

  static let all = moves + selections + typing + commands + formatting + prompt + answers + picker

  private static func control(_ letter: Character) -> String { Key(.character(letter), .control).sent }
  private static let shiftRight = Key(.right, .shift).sent
  /// Escape as a sequence of its own, with nothing to wait for.
  private static let leave = "\u{1B}[27u"

  private static let moves = [
    EditorKeyCase(Key(.left), "раз д‸ва", "раз Xдва"), EditorKeyCase(Key(.right), "раз д‸ва", "раз двXа"),
    EditorKeyCase(Key(.up), "один\nдв‸а", "одXин\nдва"), EditorKeyCase(Key(.down), "од‸ин\nдва", "один\nдвXа"),
    EditorKeyCase(Key(.left, .control), "раз два‸", "раз Xдва"),
    EditorKeyCase(Key(.right, .control), "‸раз два", "разX два"),
    EditorKeyCase(Key(.home), "раз‸", "Xраз"), EditorKeyCase(Key(.end), "‸раз", "разX"),
    EditorKeyCase(Key(.home, .control), "раз\nдва‸", "Xраз\nдва"),
    EditorKeyCase(Key(.end, .control), "‸раз\nдва", "раз\nдваX"),
    EditorKeyCase(Key(.up, .control), "1\n2\n\n3‸", "1\n2\n\nX3"),
    EditorKeyCase(Key(.down, .control), "‸1\n2\n\n3", "1\n2\n\nX3"),
    EditorKeyCase(Key(.pageUp), "1\n2\n3‸", "X1\n2\n3"), EditorKeyCase(Key(.pageDown), "1‸\n2\n3", "1\n2\n3X"),
  ]

  private static let selections = [
    EditorKeyCase(Key(.left, .shift), "раз д‸ва", "раз Xва"), EditorKeyCase(Key(.right, .shift), "раз д‸ва", "раз дXа"),
    EditorKeyCase(Key(.up, .shift), "один\nдв‸а", "одXа"), EditorKeyCase(Key(.down, .shift), "од‸ин\nдва", "одXа"),
    EditorKeyCase(Key(.left, [.control, .shift]), "раз два‸", "раз X"),
    EditorKeyCase(Key(.right, [.control, .shift]), "‸раз два", "X два"),
    EditorKeyCase(Key(.home, .shift), "раз‸", "X"), EditorKeyCase(Key(.end, .shift), "р‸аз", "рX"),
    EditorKeyCase(Key(.home, [.control, .shift]), "раз\nдва‸", "X"),
    EditorKeyCase(Key(.end, [.control, .shift]), "р‸аз\nдва", "рX"),
    EditorKeyCase(Key(.up, [.control, .shift]), "1\n\n3‸4", "1\n\nX4"),
    EditorKeyCase(Key(.down, [.control, .shift]), "1‸\n\n3", "1X3"),
    EditorKeyCase(Key(.pageUp, .shift), "1\n2\n3‸", "X"), EditorKeyCase(Key(.pageDown, .shift), "1‸\n2\n3", "1X"),
  ]

  private static let typing = [
    EditorKeyCase(Key(.enter), "- раз‸", "- раз\n- X"), EditorKeyCase(Key(.backspace), "раз‸", "раX"),
    EditorKeyCase(Key(.delete), "‸раз", "Xаз"), EditorKeyCase(Key(.backspace, .control), "раз два‸", "раз X"),
    EditorKeyCase(Key(.character("w"), .control), "раз два‸", "раз X"),
    EditorKeyCase(Key(.delete, .control), "‸раз два", "X два"), EditorKeyCase(Key(.tab), "раз‸", "  разX"),
    EditorKeyCase(Key(.tab, .shift), "  раз‸", "разX"), EditorKeyCase(Key(.up, .alt), "раз\nдва‸", "дваX\nраз"),
    EditorKeyCase(Key(.down, .alt), "раз‸\nдва", "два\nразX"),
    EditorKeyCase(Key(.character("d"), .control), "раз‸", "раз\nразX"),
    EditorKeyCase(Key(.delete, .shift), "раз\nдв‸а\nтри", "раз\nтрXи"),
    EditorKeyCase(Key(.character("k"), .alt), "раз\nдв‸а\nтри", "раз\nтрXи"),
    EditorKeyCase(Key(.character("_"), .control), "раз‸", "<!-- разX -->"),
    EditorKeyCase(Key(.character("z"), .control), "раз‸", opening: ["два"], "разX"),
    EditorKeyCase(Key(.character("y"), .control), "раз‸", opening: ["два", control("z")], "раздваX"),
    EditorKeyCase(Key(.character("z"), [.control, .shift]), "раз‸", opening: ["два", control("z")], "раздваX"),
  ]

  private static let commands = [
    EditorKeyCase(Key(.character("x"), .control), "‸раз", opening: [shiftRight], "Xаз"),
    EditorKeyCase(
      Key(.character("c"), .control), "‸раз", opening: [shiftRight], closing: [Key(.end).sent, control("v")], "разрX"),
    EditorKeyCase(
      Key(.character("v"), .control), "‸раз", opening: [shiftRight, control("x"), Key(.end).sent], "азрX"),
    EditorKeyCase(Key(.character("a"), .control), "р‸аз", "X"),
    EditorKeyCase(Key(.character("s"), .control), "раз‸", "разX"),
    EditorKeyCase(Key(.character("f"), .control), "раз два три‸", closing: ["два", leave], "раз X три"),
    EditorKeyCase(Key(.character("h"), .control), "раз два‸", closing: ["два\tтри\r", leave], "раз триX"),
    EditorKeyCase(Key(.character("r"), .control), "раз два‸", closing: ["два\tтри\r", leave], "раз триX"),
    EditorKeyCase(Key(.character("g"), .control), "раз\nдва\nтри‸", closing: ["2\r"], "раз\nXдва\nтри"),
    EditorKeyCase(Key(.function(7)), "---\ntitle: \"А\"\n---\nБ‸ [в](г)", "---\ntitle: \"А\"\n---\nБ X[в](г)"),
    EditorKeyCase(Key(.function(8)), "Бе\u{200B}лка‸", closing: [Key(.end).sent], "БелкаX"),
  ]

  private static let formatting = [
    EditorKeyCase(Key(.character("b"), .control), "‸раз", opening: [shiftRight], "**X**аз"),
    EditorKeyCase(Key(.character("e"), .control), "‸раз", opening: [shiftRight], "*X*аз"),
    EditorKeyCase(
      Key(.character("t"), .control), "| а | б |\n|---|---|\n| панды | в‸ |", closing: [Key(.end).sent],
      "| а     | б   |\n| ----- | --- |\n| панды | в   |X"),
    EditorKeyCase(Key(.character("k"), .control), "Вот ‸", closing: ["бамб\r"], "Вот [Бамбук](../bamboo/)X"),
    EditorKeyCase(
      Key(.character("i"), .alt), "---\ntitle: \"А\"\nresources: [{src: a.png, title: \"Б\"}]\n---\n‸",
      closing: ["\r"],
      "---\ntitle: \"А\"\nresources: [{src: a.png, title: \"Б\"}]\n---\n![Б](a.png)X"),
  ]

  private static let prompt = [
    EditorKeyCase(in: .prompt, Key(.enter), "а1 а2 а3‸", opening: [control("f"), "а"], closing: [leave], "а1 X2 а3"),
    EditorKeyCase(in: .prompt, Key(.down), "а1 а2 а3‸", opening: [control("f"), "а"], closing: [leave], "а1 X2 а3"),
    EditorKeyCase(in: .prompt, Key(.up), "а1 а2 а3‸", opening: [control("f"), "а"], closing: [leave], "а1 а2 X3"),
    EditorKeyCase(
      in: .prompt, Key(.tab), "раз два‸", opening: [control("r"), "два"],
      closing: ["три", control("a"), leave, Key(.end).sent],
      "раз триX"),
    EditorKeyCase(
      in: .prompt, Key(.character("a"), .control), "а б а‸", opening: [control("r"), "а\tв"],
      closing: [leave, Key(.end).sent], "в б вX"),
    EditorKeyCase(in: .prompt, Key(.escape), "раз\nдва‸", opening: [control("g"), "1"], "раз\nдваX"),
    EditorKeyCase(
      in: .prompt, Key(.backspace), "раз\nдва‸", opening: [control("g"), "12"], closing: ["\r"], "Xраз\nдва"),
    EditorKeyCase(
      in: .prompt, Key(.character("u"), .control), "раз\nдва‸", opening: [control("g"), "2"], closing: ["1\r"],
      "Xраз\nдва"),
  ]

  private static let answers = [
    EditorKeyCase(in: .answers, Key(.enter), "раз‸", opening: ["!", leave, leave], "раз!X"),
    EditorKeyCase(in: .answers, Key(.escape), "раз‸", opening: ["!", leave, leave], "раз!X"),
  ]

  private static let picker = [
    EditorKeyCase(in: .picker, Key(.enter), "‸", opening: [control("k"), "бамб"], "[Бамбук](../bamboo/)X"),
    // The section, and then its exhibits.
    EditorKeyCase(
      in: .picker, Key(.down), "‸", opening: [control("k"), Key(.down).sent], closing: ["\r"], "[Бамбук](../bamboo/)X"),
    EditorKeyCase(
      in: .picker, Key(.up), "‸", opening: [control("k"), Key(.down).sent], closing: ["\r"], "[Зоопарк](../)X"),
    EditorKeyCase(in: .picker, Key(.escape), "‸", opening: [control("k")], "X"),
    EditorKeyCase(
      in: .picker, Key(.backspace), "‸", opening: [control("k"), "бамбж"], closing: ["\r"], "[Бамбук](../bamboo/)X"),
    EditorKeyCase(
      in: .picker, Key(.character("u"), .control), "‸", opening: [control("k"), "жжж"], closing: ["бамб\r"],
      "[Бамбук](../bamboo/)X"),
  ]
}
