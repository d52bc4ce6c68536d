import Foundation
import TestSupport
import Testing
import Wording

@testable import Statistics

/// What is kept of visits, and what becomes of it on a bad disk.
@Suite("The counts of visits") struct VisitStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "visits-\(UUID())").path

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  private var file: String { folder + "/" + VisitStore.fileName }

  /// Noon of 2024-05-17, in hours since 1970.
  private static let noon = 19_860 * 24 + 12

  @Test("keeps little of itself in memory, however many days there are")
  func littleMemory() throws {
    let database = try VisitStore.open(file)
    // KiB, as SQLite counts it.
    #expect(try database.rows("PRAGMA cache_size").first?.first?.integer == -256)
  }

  @Test("sums up by page, language, hour and day, and keeps it")
  func sums() throws {
    do {
      let store = try VisitStore(folder: folder)
      try store.add(
        [.woke, .looked(page: "zoo/panda", .ru, seconds: 20), .looked(page: "zoo/panda", .zh, seconds: 5)],
        hour: Self.noon)
      try store.add([.looked(page: "zoo/panda", .ru, seconds: 40), .found, .missed("tiger")], hour: Self.noon + 25)
    }
    let figures = try VisitStore(folder: folder, isMade: false).figures()
    #expect(
      figures.pages == [
        .init(id: "zoo/panda", language: .ru, views: 2, seconds: 60),
        .init(id: "zoo/panda", language: .zh, views: 1, seconds: 5),
      ])
    #expect(figures.days.map(\.number) == [19_860, 19_861])
    #expect(figures.days.map(\.views) == [2, 1])
    #expect(figures.viewsByHour[12] == 2 && figures.viewsByHour[13] == 1 && figures.wakesByHour[12] == 1)
    #expect(figures.searches == 2 && figures.searchesInVain == 1)
    let later = try VisitStore(folder: folder).figures(since: 19_861)
    #expect(later.views == 1 && later.wakes == 0)
  }

  @Test("keeps what was looked for in vain only once five have looked for it")
  func anonymity() throws {
    let store = try VisitStore(folder: folder)
    for count in 1...5 {
      #expect(try store.figures().missedSearches.isEmpty)
      try store.add([.missed(count == 2 ? " Snow  LEOPARD" : "snow leopard")], hour: Self.noon)
      let bytes = try Data(contentsOf: URL(filePath: file)) + Data(contentsOf: URL(filePath: file + "-wal"))
      #expect((bytes.range(of: Data("leopard".utf8)) != nil) == (count == 5))
    }
    #expect(try store.figures().missedSearches == [.init(text: "snow leopard", count: 5)])
  }

  @Test(
    "never keeps what may be somebody's own data",
    arguments: [
      "ivan@mail.ru", "+7 916 123-45-67", "17.05.1990", "https://a.b", String(repeating: "слово ", count: 9), "  ",
    ])
  func personalData(text: String) throws {
    let store = try VisitStore(folder: folder)
    for _ in 1...6 { try store.add([.missed(text)], hour: Self.noon) }
    let figures = try store.figures()
    #expect(figures.missedSearches.isEmpty)
    #expect(figures.searchesInVain == 6)
  }

  @Test("sums old hours up to days, and forgets what is older still")
  func folds() throws {
    let store = try VisitStore(folder: folder)
    for hour in 0..<10 { try store.add([.looked(page: "a/b", .en, seconds: 2)], hour: Self.noon + hour) }
    try store.add([.woke], hour: Self.noon + 40 * 24)
    var figures = try store.figures()
    #expect(figures.pages == [.init(id: "a/b", language: .en, views: 10, seconds: 20)])
    #expect(figures.viewsByHour.reduce(0, +) == 0)
    try store.add([.woke], hour: Self.noon + 900 * 24)
    figures = try store.figures()
    #expect(figures.pages.isEmpty)
    #expect(figures.wakes == 1)
  }

  @Test("puts a broken database aside and begins a new one", arguments: [0, 4096])
  func corruption(keeping: Int) throws {
    do {
      let store = try VisitStore(folder: folder)
      for page in 0..<400 { try store.add([.looked(page: "section/page-\(page)", .en, seconds: 2)], hour: Self.noon) }
    }
    var bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.count > 8192)
    for index in keeping..<bytes.count { bytes[index] = 0x5A }
    try bytes.write(to: URL(filePath: file))
    let store = try VisitStore(folder: folder)
    try store.add([.woke], hour: Self.noon)
    #expect(store.beganAnew)
    #expect(try store.figures().wakes == 1)
    #expect(FileManager.default.fileExists(atPath: folder + "/" + VisitStore.asideName))
  }

  @Test("fails where there is nothing yet and nothing is to be made")
  func nothing() throws {
    #expect(throws: VisitStore.Failure.self) { try VisitStore(folder: folder, isMade: false) }
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test("does not grow without end")
  func isBounded() throws {
    let store = try VisitStore(folder: folder)
    var failure: VisitStore.Failure?
    let name = String(repeating: "x", count: 900)
    for round in 0..<200 {
      let occurrences = (0..<100).map { Occurrence.looked(page: "\(name)\(round)-\($0)", .en, seconds: 2) }
      do { try store.add(occurrences, hour: Self.noon) } catch {
        failure = error
        break
      }
    }
    #expect(failure?.isFull == true)
    let size = try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
    #expect(size <= 8 << 20)
    // What was counted is there, and what does not need more room still counts.
    #expect(try store.figures().views > 0)
  }
}
