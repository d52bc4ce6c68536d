/// What Scripts/bench was told.
struct BenchOptions {
  var hello = ".build/benchmarks/hello"
  var renderer = ".build/benchmarks/md2html"
  var content = "Content"
  /// A stand of a short page and one of 5 MB.
  var pages = ".build/benchmarks/pages"
  /// The same, with the page of 5 MB changed since the last commit.
  var changed = ".build/benchmarks/changed"
  /// What the viewers are given to show; it begins with the word Moscow and fits one screen.
  var page = ".build/benchmarks/page.md"
  /// What the stand's first frame draws last: the end of its footer, in the stand's default language.
  var marker = "выход"
  var runs = 41
  var keys = 400
  var columns = 120
  var rows = 36
  /// Whether search on a large stand is measured instead of the program's start and keys.
  var isSearch = false
  var exhibits = 10_000
  /// Whether only the time from a save to the screen is measured.
  var isSaves = false
  var saves = 100
  /// Whether only keys in the editor are measured.
  var isPreview = false
  /// Whether the tables behind the figures are printed instead: every kind of page, key and command.
  var isDetailed = false
  /// Whether stands of growing size are measured instead.
  var isScale = false
  /// How long an unattended stand is watched.
  var idleSeconds = 60
  /// The file that takes all values.
  var figures = ".build/benchmarks/figures.json"
  /// The page whose table is to be written anew; `nil` for none.
  var record: String?
  /// A copy of the content whose pages may be changed.
  var saved = ".build/benchmarks/saved"

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let name = rest.popFirst() {
      if takeFlag(name) { continue }
      if name == "--record" {
        record = "docs/benchmarks.md"
        continue
      }
      guard let value = rest.popFirst() else { throw BenchError("\(name) needs a value.") }
      switch name {
      case "--hello": hello = value
      case "--content": content = value
      case "--page": page = value
      case "--saved": saved = value
      case "--marker": marker = value
      case "--runs": runs = try Self.number(value, after: name)
      case "--exhibits": exhibits = try Self.number(value, after: name)
      case "--idle-seconds": idleSeconds = try Self.number(value, after: name)
      case "--keys": keys = try Self.number(value, after: name)
      case "--size":
        let sides = value.split(separator: "x")
        guard sides.count == 2 else { throw BenchError("--size needs COLUMNSxROWS, as 120x36.") }
        columns = try Self.number(String(sides[0]), after: name)
        rows = try Self.number(String(sides[1]), after: name)
      default: throw BenchError("There is no option \(name).")
      }
    }
  }

  /// Takes an option without a value; returns whether it is one.
  private mutating func takeFlag(_ name: String) -> Bool {
    switch name {
    case "--search": isSearch = true
    case "--saves": isSaves = true
    case "--preview": isPreview = true
    case "--details": isDetailed = true
    case "--scale": isScale = true
    default: return false
    }
    return true
  }

  private static func number(_ text: String, after name: String) throws -> Int {
    guard let number = Int(text), (1...100_000).contains(number) else {
      throw BenchError("\(name) needs a number from 1 to 100000, not \(text).")
    }
    return number
  }
}

/// Why nothing could be measured.
struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
