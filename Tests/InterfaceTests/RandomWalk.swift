import Content
import Interface
import InterfaceKit
import Screen
import Storage
import TestSupport
import Wording

/// Somebody who presses, touches, resizes and waits at random, at a stand whose content changes meanwhile.
struct RandomWalk {
  private(set) var visitor: Visitor
  /// What was done last, for the report of a failure.
  private(set) var last = ""
  /// What was sent without a key.
  private(set) var inputs: Set<InputKind> = []
  private(set) var reports: Set<ReportKind> = []
  private var (wants, told) = (0, 0)
  private var generator: SeededGenerator
  private let shipped: ShippedStand

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    shipped = try ShippedStand.load()
    visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: 24),
      options: Options(isKiosk: seed.isMultiple(of: 2), idleSeconds: 60, depth: .palette256))
    visitor.studio = { request in
      // Every third size fails, and some come larger than asked.
      request.size.columns.isMultiple(of: 3)
        ? nil : .swatch("▀", Size(columns: request.size.columns + 1, rows: request.size.rows))
    }
  }

  mutating func step() {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<6: want()
    case 6..<12: report()
    case 12..<66: event(.key(key()))
    case 66..<76: event(.pointer(pointer(.press)))
    case 76..<82:
      event(.pointer(pointer([.wheelUp, .wheelDown, .release, .drag].randomElement(using: &generator) ?? .drag)))
    case 82: event(.paste("вставка\n粘贴"))
    case 83: event(.widths(WidthPolicy(rawValue: UInt8.random(in: 0..<8, using: &generator))))
    case 84..<89: event(.resized(size()))
    case 89..<97: tick()
    case 97..<99: reload()
    default: library()
    }
  }

  /// Lets so much time pass that the stand is back at its start.
  mutating func leave() {
    last = "leaves"
    visitor.wait(seconds: 600)
  }

  /// Sends what a person can want, one kind after the other.
  private mutating func want() {
    let input = input(of: InputKind.allCases[wants % InputKind.allCases.count])
    wants += 1
    last = "\(input)"
    inputs.insert(InputKind(input))
    visitor.perform(input)
  }

  /// Sends what the edge can report, one kind after the other.
  private mutating func report() {
    let kind = ReportKind.allCases[told % ReportKind.allCases.count]
    told += 1
    guard let report = report(of: kind) else { return }
    last = "\(kind)"
    reports.insert(ReportKind(report))
    visitor.perform(report)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  mutating func point() -> Point {
    let size = visitor.state.size
    return Point(
      column: Int.random(in: -1...size.columns, using: &generator),
      row: Int.random(in: -1...size.rows, using: &generator))
  }

  /// Takes what somebody else has thought out.
  mutating func take(_ event: Event) { self.event(event) }

  /// Has the content changed, or the screen's size.
  mutating func change() {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: event(.resized(size()))
    case 1: reload()
    default: library()
    }
  }

  mutating func pass(milliseconds: Int) {
    last = "waits \(milliseconds) ms"
    visitor.wait(milliseconds: milliseconds)
  }

  private mutating func event(_ event: Event) {
    last = "\(event)"
    visitor.handle(event)
  }

  private mutating func key() -> Key {
    let common: [Key] = [
      Key(.up), Key(.down), Key(.left), Key(.right), Key(.enter), Key(.enter), Key(.enter), Key(.escape), Key(.tab),
      Key(.tab), Key(.tab, .shift), Key(.pageUp), Key(.pageDown), Key(.home), Key(.end), Key(.left, .alt),
      Key(.right, .alt), Key(.character("l")), Key(.character("Д")), Key(.character("t")), Key(.character("？")),
      Key(.character("h")), Key(.character(" ")), Key(.backspace), Key(.character("q")), Key(.function(1)),
      Key(.character("i")), Key(.character("ш")), Key(.character("/")), Key(.character("f")), Key(.character("o")),
      Key(.character("p")), Key(.character("а")), Key(.character("京")), Key(.character("е")), Key(.character("c")),
      Key(.character("c")), Key(.character("n")), Key(.character("r")), Key(.character("R")), Key(.character("y")),
      Key(.character("p")), Key(.character("а")), Key(.character("京")), Key(.character("е")),
      Key(.character("d")), Key(.character("в")), Key(.character("n")),
    ]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<7: return common.randomElement(using: &generator) ?? Key(.enter)
    case 7..<9: return Key(.character(Character(String(Int.random(in: 0...9, using: &generator)))))
    default:
      let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) ?? "x"
      return Key(.character(Character(scalar)), .init(rawValue: UInt8.random(in: 0..<8, using: &generator)))
    }
  }

  private mutating func pointer(_ action: Pointer.Action) -> Pointer {
    Pointer(action, at: point())
  }

  /// Mostly sizes that people have, now and then any from 1×1 to 300×100.
  mutating func size() -> Size {
    if Int.random(in: 0..<10, using: &generator) == 0 {
      return Size(
        columns: Int.random(in: 1...300, using: &generator), rows: Int.random(in: 1...100, using: &generator))
    }
    return Size(
      columns: Int.random(in: 38...130, using: &generator), rows: Int.random(in: 10...40, using: &generator))
  }

  private mutating func tick() {
    // Seldom so long that the loop of an unattended kiosk goes round, which wakes several times a second.
    let most = [1, 999, 1000, 20_000, 61_000]
    pass(
      milliseconds: Int.random(in: 0..<20, using: &generator) == 0
        ? 300_000 : most.randomElement(using: &generator) ?? 1)
  }

  /// The stand as shipped, or with parts of it gone.
  private mutating func reload() {
    var stand = shipped.stand
    addPictures(to: &stand)
    if Bool.random(using: &generator) {
      stand.sections.removeAll { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      for index in stand.sections.indices {
        stand.sections[index].exhibits.removeAll { _ in Int.random(in: 0..<3, using: &generator) == 0 }
        if Int.random(in: 0..<5, using: &generator) == 0 { stand.sections[index].pages = [:] }
      }
      if Int.random(in: 0..<4, using: &generator) == 0 { stand.settings.languages = [.en, .zh] }
      if Int.random(in: 0..<8, using: &generator) == 0 { stand.pages = [:] }
      if Int.random(in: 0..<8, using: &generator) == 0 { stand.sections = [] }
    }
    visitor.changes = changes(in: stand)
    visitor.reversalFailure = Bool.random(using: &generator) ? "It has changed." : nil
    last = "reloads \(stand.sections.map { "\($0.id) \($0.exhibits.count)" })"
    visitor.perform(.standLoaded(stand))
  }

  /// Some pages changed, some new, some gone.
  private mutating func changes(in stand: Stand) -> ChangeReport {
    let pages = stand.sections.flatMap(\.exhibits).flatMap(\.pages.values).sorted { $0.path < $1.path }
    var (before, after): ([String: String], [String: String]) = ([:], [:])
    for page in pages where Int.random(in: 0..<8, using: &generator) == 0 {
      let text = (try? shipped.library.read(page.path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let kind = Int.random(in: 0..<4, using: &generator)
      if kind != 0 { before[page.path] = text }
      if kind != 1 { after[page.path] = text.replacing(kind == 2 ? "\n\n" : "а", with: "\n\n漢\n\n") }
    }
    return .between(before, after)
  }

  /// Gives every third exhibit pictures, in each language another number of them.
  private mutating func addPictures(to stand: inout Stand) {
    for section in stand.sections.indices {
      for exhibit in stand.sections[section].exhibits.indices where Int.random(in: 0..<3, using: &generator) == 0 {
        for language in [Language.ru, .en, .zh] {
          let count = Int.random(in: 0...4, using: &generator)
          let pictures = (0..<count).map { FrontMatter.Resource(source: "\($0).png", title: "Picture \($0)") }
          stand.sections[section].exhibits[exhibit].pages[language]?.frontMatter.resources = pictures
        }
      }
    }
  }

  /// Pages as shipped, or none that can be read, or such as nobody wrote.
  private mutating func library() {
    let odd =
      "# 👨‍👩‍👧‍👦 中\u{301}\u{202E}\n\n| a | b |\n|-|-|\n| [x](#x) | \(String(repeating: "漢", count: 300)) |\n\n> - `\u{7}`\n"
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: visitor.library = .texts([:])
    case 1:
      let pages = visitor.state.stand.sections.flatMap(\.exhibits).flatMap(\.pages.values)
      visitor.library = .texts(Dictionary(pages.map { ($0.path, odd) }) { first, _ in first })
    default: visitor.library = shipped.library
    }
    last = "changes the pages"
  }
}
