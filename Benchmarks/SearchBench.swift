import Content
import Files
import Glibc
internal import Markdown
import MarkdownTree
import Searching
import TerminalHarness
import Wording

/// Measures search on a large stand: making the index, every key press of some queries, the memory, a reload.
struct SearchBench {
  /// Words of every frequency, in each language; with a phrase, several words, the wrong layout, and nothing to find.
  private static let queries = [
    "панда", "электрический транспорт", "в москве", "\"большая кольцевая линия\"", "щётка", "ъ", "university", "e", "q",
    "xylophone", "熊猫", "莫斯科动物园", "鸚鵡", "gfylf", "2019", "и в на",
  ]
  private static let rounds = 7

  static func run(_ options: BenchOptions) throws {
    print(Machine.description)
    let generated = try GeneratedStand(exhibits: options.exhibits, from: options.content)
    defer { generated.remove() }
    let folder = try StandFolder(path: generated.path)
    var stand: Stand?
    let loading = SuspendingClock().measure { stand = folder.load() }
    guard let stand else { return }
    report("stand read", loading)
    // Files that were changed a moment ago are read again at every reload.
    sleep(4)

    var index: SearchIndex?
    let building = SuspendingClock().measure { index = SearchIndex.build(stand, from: PageSource(folder)) }
    guard let index else { return }
    report("index made, \(index.pageCount) pages", building)
    var table = Table(["query, every beginning", "keys", "median", "largest"])
    for query in queries {
      let times = keyTimes(query, index)
      table.add([query, "\(query.count)", Bench.milliseconds(times.median), Bench.milliseconds(times.max() ?? .zero)])
    }
    let all = allKeyTimes(index)
    table.add(["all", "\(all.count)", Bench.milliseconds(all.median), Bench.milliseconds(all.max() ?? .zero)])
    print(table)
    measureFinder(folder, stand)
    report(
      "the same index made again",
      SuspendingClock().measure {
        _ = SearchIndex.build(stand, from: PageSource(folder), reusing: index)
      })
  }

  /// Finding in one page of 5 MB, put together from pages of the stand.
  private static func measureFinder(_ folder: StandFolder, _ stand: Stand) {
    var text: [UInt8] = []
    for exhibit in stand.sections.flatMap(\.exhibits) where text.count < 5_000_000 {
      guard let page = exhibit.pages[.ru], let bytes = try? folder.read(page.path) else { continue }
      text += Document(parsing: bytes).text.bytes.drop { $0 == UInt8(ascii: "-") }
    }
    let document = Document(parsing: text)
    var finder: PageFinder?
    let making = SuspendingClock().measure { finder = PageFinder(document) }
    guard let finder else { return }
    report("finder made for a page of \(text.count) bytes", making)
    for query in ["панда", "е", "электрический транспорт", "щщ"] {
      var count = 0
      let times = (0..<rounds).map { _ in
        SuspendingClock().measure { count = finder.matches(of: query).count }
      }
      print("“\(query)” found \(count) times in it: \(Bench.milliseconds(times.median))")
    }
  }

  /// A key press of all queries, one time each.
  static func allKeyTimes(_ index: SearchIndex) -> [Duration] { queries.flatMap { keyTimes($0, index) } }

  /// For each beginning of the query the median of some rounds.
  private static func keyTimes(_ query: String, _ index: SearchIndex) -> [Duration] {
    (1...query.count).map { count in
      let request = SearchRequest(String(query.prefix(count)), language: .ru, visibleAt: 1_715_997_600)
      return (0..<rounds).map { _ in SuspendingClock().measure { _ = index.search(request) } }.median
    }
  }

  private static func report(_ what: String, _ time: Duration) {
    let bytes = ProcessFigures.residentBytes(of: getpid()) ?? 0
    print("\(what): \(Bench.milliseconds(time)), resident then \(bytes >> 20) MiB")
  }
}
