import Content
import Editing
import Interface
import InterfaceKit
import Screen
import Storage
import Wording

/// How long a key in the editor takes with the page beside the source, from its event to the finished frame: through
/// `update` and `view`, in pages of mixed lines. Processor time, all of it is spent in one thread.
struct PreviewTimes {
  /// A kind of key, and the times it took.
  typealias Row = (name: String, times: [Duration])

  /// What is no key.
  static let opening = "opening the editor"

  private var state: State

  /// Opens a page in the editor.
  private init(_ bytes: [UInt8]) {
    let path = "_index.en.md"
    let page = Page(language: .en, path: path, frontMatter: FrontMatter(title: "Mixed"))
    let stand = Stand(settings: .standard, pages: [.en: page], sections: [], problems: [], isComplete: true)
    state = State(
      stand: stand, options: Options(), size: Size(columns: 120, rows: 36),
      clock: Clock(monotonic: 0, epochSeconds: 0))
    let version = StampedPage(bytes: bytes)
    _ = update(&state, .opened(OpenedPage(path: path, language: .en, version: version)))
    _ = view(state)
  }

  /// The times of a page of so many lines. Letters are typed in the middle, at the end and at the start.
  static func all(_ page: [UInt8], lines count: Int, letters: Int = 200, others: Int = 40) -> [Row] {
    let bytes = Array("---\ntitle: Mixed\nsummary: Lines of every kind\n---\n".utf8) + page
    var editor: PreviewTimes?
    let times = (0..<5).map { _ in ProcessorTime.measure { editor = PreviewTimes(bytes) } }
    guard var editor else { return [] }
    var rows: [Row] = []
    for (place, line) in [("in the middle", count / 2), ("at the end", count + 4), ("at the start", 5)] {
      editor.go(toLine: line)
      rows.append(("a letter \(place)", editor.times(of: Key(.character("я")), letters)))
    }
    editor.go(toLine: count / 2)
    rows.append(("Enter", editor.times(of: Key(.enter), others)))
    rows.append(("undo", editor.times(of: Key(.character("z"), .control), others)))
    var deletions: [Duration] = []
    for _ in 0..<others {
      _ = editor.press(Key(.down, .shift))
      deletions.append(editor.press(Key(.delete)))
    }
    rows.append(("deleting a line", deletions))
    editor.go(toLine: 2)
    rows.append(("a letter of the title", editor.times(of: Key(.character("я")), others)))
    rows.append((Self.opening, times))
    return rows
  }

  /// The times of a page that is hardly more than one block of so many lines: opening it, and letters in the middle.
  static func block(_ page: [UInt8], lines count: Int, letters: Int = 20) -> [Row] {
    let bytes = Array("---\ntitle: Long\n---\n".utf8) + page
    var editor: PreviewTimes?
    let times = (0..<3).map { _ in ProcessorTime.measure { editor = PreviewTimes(bytes) } }
    guard var editor else { return [] }
    editor.go(toLine: count / 2)
    return [("a letter in the middle", editor.times(of: Key(.character("я")), letters)), (Self.opening, times)]
  }

  /// The times in which lines that define a link are deleted, one by one from the middle on.
  static func deletedDefinitions(_ page: [UInt8], count: Int = 40) -> [Duration] {
    let lines = page.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let numbers = lines.indices.filter { lines[$0].starts(with: "[others".utf8) }
    var editor = PreviewTimes(page)
    // From further down up: the lines above keep their numbers.
    return numbers.dropFirst(numbers.count / 2).prefix(count).reversed().map { number in
      editor.go(toLine: number + 1)
      _ = editor.press(Key(.home))
      _ = editor.press(Key(.down, .shift))
      return editor.press(Key(.delete))
    }
  }

  private mutating func times(of key: Key, _ count: Int) -> [Duration] { (0..<count).map { _ in press(key) } }

  private mutating func press(_ key: Key) -> Duration {
    ProcessorTime.measure {
      guard let input = Input(.key(key), in: state) else { return }
      _ = update(&state, input)
      _ = view(state)
    }
  }

  /// To the end of a line.
  private mutating func go(toLine line: Int) {
    _ = press(Key(.character("g"), .control))
    for digit in String(line) { _ = press(Key(.character(digit))) }
    for key in [Key(.enter), Key(.end)] { _ = press(key) }
  }
}
