import Glibc
import Markdown

/// How long pages take to parse, and to parse again when a letter has been typed: processor time of this thread.
enum ParsingTimes {
  /// A page and its times.
  struct Row {
    var name: String
    /// What the page holds.
    var bytes: [UInt8]
    var whole: [Duration]
    var edited: [Duration]
  }

  static func all(repeats: Int = 21) -> [Row] {
    let sizes = [0.1, 1, 5, 10].map { ("\($0) MB", page(bytes: Int($0 * 1_048_576))) }
    let lengths = [5_000, 20_000, 100_000].map { ("\($0) lines", page(lines: $0)) }
    return (sizes + lengths).map { name, bytes in
      var document = Document(parsing: bytes)
      let whole = (0..<repeats).map { _ in measure { document = Document(parsing: bytes) } }
      var typed = bytes
      let edited = (0..<repeats).map { run in
        typed.insert(UInt8(ascii: "x"), at: run * 1_000_003 % typed.count)
        return measure { document = Document(parsing: typed, reusing: document) }
      }
      return Row(name: name, bytes: bytes, whole: whole, edited: edited)
    }
  }

  private static func measure(_ body: () -> Void) -> Duration {
    let start = processorTime
    body()
    return processorTime - start
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Each kind of block once, in three languages; numbers differ.
  private static func lines(_ number: Int) -> [String] {
    [
      "## Heading \(number) of *parts*", "",
      "A paragraph **bold \(number)** with a [link](https://a.b/\(number)) and", "`code \(number)` in it, Москва.", "",
      "- item \(number)", "- item *two*", "  - inner `x`", "- [ ] task", "",
      "| a | b |", "|---|---|", "| \(number) | **x** |", "| y | [z](w) |", "",
      "```swift", "let x = \(number)", "```", "", "> A quote \(number)", "> goes on", "", "1. one", "2. two ~~old~~",
      "",
      "这是第\(number)段，熊猫在莫斯科动物园。", "它们喜欢竹子。", "",
      "Plain words, www.example.org/\(number) &amp; more\\*", "",
    ]
  }

  static func page(lines count: Int) -> [UInt8] {
    var page: [String] = []
    while page.count < count { page += lines(page.count) }
    return Array((page.prefix(count).joined(separator: "\n") + "\n").utf8)
  }

  private static func page(bytes count: Int) -> [UInt8] {
    var page: [UInt8] = []
    var number = 0
    while page.count < count {
      page += Array(lines(number).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
      number += 1
    }
    return page
  }
}
