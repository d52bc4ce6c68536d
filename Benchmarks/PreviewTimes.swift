import Editing
import Exhibition
import Kiosk
import Screen

/// How long a key in the editor takes, from its event to the finished frame with the page beside the source: through
/// `update` and `view`, in pages of mixed lines.
struct PreviewTimes {
  private var state: State
  private let clock = ContinuousClock()

  init(_ bytes: [UInt8]) {
    let path = "_index.en.md"
    let page = Page(language: .en, path: path, frontMatter: FrontMatter(title: "Mixed"))
    let stand = Stand(settings: .standard, pages: [.en: page], sections: [], problems: [], isComplete: true)
    state = State(
      stand: stand, options: Options(), size: Size(columns: 120, rows: 36), clock: Clock(monotonic: 0, epochSeconds: 0))
    let version = StampedPage(bytes: bytes)
    print(clock.measure {
      _ = update(&state, .opened(OpenedPage(path: path, language: .en, version: version)))
      _ = view(state)
    }, "open")
  }

  mutating func press(_ key: Key) -> Duration {
    clock.measure {
      guard let action = Action(.key(key), in: state) else { return }
      _ = update(&state, action)
      _ = view(state)
    }
  }

  mutating func times(of keys: [Key], repeats: Int) -> [Duration] {
    (0..<repeats).flatMap { _ in keys.map { press($0) } }
  }

  mutating func go(toLine line: Int) {
    _ = press(Key(.character("g"), .control))
    for digit in String(line) { _ = press(Key(.character(digit))) }
    _ = press(Key(.enter))
  }

  static func trial() {
    for count in [5_000, 20_000, 100_000] {
      var times = PreviewTimes(Array("---\ntitle: Mixed\nsummary: Lines\n---\n".utf8) + ParsingTimes.page(lines: count))
      for line in [count / 2 - 1, 5, count] {
        times.go(toLine: line)
        for row in view(times.state).text { if row.contains("▌") { print(row) } }
        _ = times.press(Key(.end))
        let letters = times.times(of: [Key(.character("x"))], repeats: 100)
        let enters = times.times(of: [Key(.enter)], repeats: 20)
        let undos = times.times(of: [Key(.character("z"), .control)], repeats: 20)
        let moves = times.times(of: [Key(.down), Key(.left)], repeats: 50)
        print(count, line, "letter", Bench.milliseconds(letters.median), Bench.milliseconds(letters.percentile(99)), 
          "enter", Bench.milliseconds(enters.median), Bench.milliseconds(enters.percentile(99)),
          "undo", Bench.milliseconds(undos.median), Bench.milliseconds(undos.percentile(99)),
          "move", Bench.milliseconds(moves.median), Bench.milliseconds(moves.percentile(99)))
      }
    }
  }
}
