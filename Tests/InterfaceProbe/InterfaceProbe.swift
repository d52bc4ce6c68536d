import Content
import Files
import Glibc
import Interface
import InterfaceKit
import Screen
import Storage
import TestSupport
import Wording

/// A program for a test to see what it asks of the system: a stand is walked through, with every page in memory.
///
///     InterfaceProbe CONTENT
///
/// It says on standard output which screens it came to.
@main
enum InterfaceProbe {
  /// Keys for every screen, by the notation of `--keys`; each walk begins at home.
  private static let walks = [
    "Down Right Tab Enter Escape l l l t t F1 Down Escape", "4 2 Down PageDown End Tab Tab Enter Alt+Left Alt+Right",
    "4 Down Down Enter i Right Right Escape o Down Enter f type:п Enter Escape", "/ type:panda Down Enter Escape",
    "/ type:熊猫 Enter", "6 Down Enter Right Left Escape Escape", "p type:тема Enter", "d Down Down Enter Escape",
    "c Enter n p r y R y Escape Escape", "d n type:zoo/koala Enter Escape", "click:10,5 click:20,9 h",
    "4 2 e Ctrl+End type:Новое Ctrl+z Ctrl+y Ctrl+s Ctrl+f type:а Enter Escape Ctrl+k Enter Escape Escape", "q",
  ]

  static func main() throws {
    let folder = try StandFolder(path: CommandLine.arguments.dropFirst().first ?? "Content")
    let stand = folder.load()
    var texts: [String: String] = [:]
    for page in stand.sections.flatMap(\.exhibits).flatMap(\.pages.values) + stand.sections.flatMap(\.pages.values)
      + stand.pages.values
    { texts[page.path] = String(decoding: try folder.read(page.path), as: UTF8.self) }
    let (files, changes) = (texts, changes(in: texts, of: stand))
    var seen: Set<String> = []
    // What the test looks for in a list of system calls.
    access("the walk begins", F_OK)
    for (number, keys) in walks.enumerated() {
      for size in [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 30, rows: 8)] {
        var visitor = Visitor(
          at: stand, library: .texts(files), size: size,
          options: Options(isKiosk: number < 6 && number.isMultiple(of: 2), idleSeconds: 60, depth: .palette256))
        visitor.studio = { .swatch("▀", $0.size) }
        visitor.changes = changes
        for key in keys.split(separator: " ") {
          try visitor.press(String(key))
          visitor.wait(milliseconds: 100)
          seen.insert("\(visitor.state.place)".prefix { $0.isLetter }.description)
          if visitor.frame.text.isEmpty { seen.insert("nothing") }
        }
        visitor.perform(.standLoaded(stand))
        visitor.wait(seconds: 600)
      }
    }
    access("the walk ends", F_OK)
    for place in seen.sorted() { print(place) }
  }

  /// A page changed, one new and one gone.
  private static func changes(in texts: [String: String], of stand: Stand) -> ChangeReport {
    var before = texts.mapValues { Array($0.utf8) }
    let after = before
    for (number, path) in texts.keys.sorted().prefix(2).enumerated() {
      before[path] = number == 0 ? nil : before[path].map { Array($0.dropLast(20)) }
    }
    before["zoo/koala/index.ru.md"] = Array("Коала".utf8)
    return ChangeReport(
      base: .start, changes: PageChange.list(from: before, to: after, settings: stand.settings))
  }
}
