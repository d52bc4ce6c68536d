import Editing
import InterfaceKit
import Screen
import Storage
import TestSupport
import Wording

@testable import Interface

/// The editor with all that it asks, offers and says.
enum SceneOfEditor {
  static let all: [Scene] = [
    words.map { Scene.keys("4 1 \($0)", isKiosk: false) }, asked.map { scene($0, $1) }, said.flatMap { scenes($0, $1) },
    [emptyPage],
  ].flatMap { $0 }

  private static let words = [
    "e", "e type:x", "e End Ctrl+a", "e Ctrl+f", "e Ctrl+f type:а", "e Ctrl+f type:\(Scene.long)", "e Ctrl+r",
    "e Ctrl+r type:а Tab type:б", "e Ctrl+r type:\(Scene.long) Tab type:\(Scene.long)", "e Ctrl+g", "e Ctrl+g type:99",
    "e Shift+F2", "e Ctrl+k", "e Ctrl+k type:\(Scene.long)", "e F4", "e F6", "e F6 F6", "e F7", "e F9", "e F10",
    "e type:x Escape Escape", "e type:x Ctrl+q", "e F1", "e F12",
  ]

  private static let asked: [(String, EditorQuestion)] = [
    ("leaving", .leaving), ("vanished", .vanished), ("conflict", .conflict(StampedPage(bytes: lines(Scene.long)))),
    ("merging", .merging(merge, [], theirs: StampedPage(bytes: lines("a c")))),
    ("recovery", .recovery(recovery, since: nil)),
    ("recovery of an outdated file", .recovery(recovery, since: StampedPage(bytes: lines("a c")))),
  ]

  private static let merge = ThreeWayMerge(base: lines("a b"), mine: lines("a \(Scene.long)"), theirs: lines("a c"))

  private static let recovery = RecoveryRecord(
    path: "x.md", base: nil, identity: "", time: 0, selection: Selection(0..<0), bytes: lines(Scene.long))

  private static func scene(_ name: String, _ question: EditorQuestion) -> Scene {
    Scene("editor asks: \(name)") { language, widths in try edited(language, widths) { $0.question = question } }
  }

  private static let said: [(String, EditorNotice)] = [
    ("saved", .saved), ("failed", .failed(Message(verbatim: Scene.long))), ("replaced", .replaced(1_000_000)),
    ("not found", .notFound), ("also open", .alsoOpen(Scene.long)), ("merged", .merged),
    ("fixed", .fixed(Message(verbatim: Scene.long))), ("no fix", .noFix), ("no table", .noTable),
    ("nothing to translate", .nothingToTranslate), ("no other language", .noOtherLanguage),
  ]

  private static let prompts: [(String, EditorPrompt.Purpose?)] = [
    ("no prompt", nil), ("find", .find), ("replace", .replace), ("save as", .saveAs),
  ]

  private static func scenes(_ name: String, _ notice: EditorNotice) -> [Scene] {
    prompts.map { prompt, purpose in
      Scene("editor says: \(name), \(prompt)") { language, widths in
        try edited(language, widths) {
          $0.notice = notice
          $0.prompt = purpose.map { EditorPrompt($0) }
        }
      }
    }
  }

  private static let emptyPage = Scene("editor: an empty page") { language, widths in
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: "")
    var visitor = sample.visitor(options: Options(language: language, widths: widths))
    try visitor.press("1 1 e")
    return visitor.state
  }

  private static func edited(
    _ language: Language, _ widths: WidthPolicy, _ change: (inout EditedPage) -> Void
  ) throws -> State {
    var state = try Scene.keys("4 1 e type:x", isKiosk: false).state(language, widths)
    guard var page = state.edited else { return state }
    change(&page)
    state.edited = page
    return state
  }

  private static func lines(_ text: String) -> [UInt8] { Array(text.replacing(" ", with: "\n").utf8) }
}
