import Content
import Foundation
import Glibc
import Interface
import InterfaceKit
import Programs
import Screen
import Statistics
import Storage
import TestSupport
import Testing
import Watching

@testable import stand

/// `FAIR_VISITS=9000 swift test --filter FairTests` has so many visits in five days of ten hours, some 180 an hour.
@Suite("A fair of five days")
struct FairTests {
  private static let visits = ProcessInfo.processInfo.environment["FAIR_VISITS"].flatMap(Int.init) ?? 25

  @Test("shows nothing of one visitor to the next, counts them all, and takes no more memory than on its first morning")
  func fiveDays() throws {
    let root = try FolderOnDisk()
    let (path, state) = (root.path + "/Content", root.path + "/state")
    try FileManager.default.copyItem(atPath: Checkout.path + "/Content", toPath: path)
    let settings = try String(contentsOfFile: path + "/stand.yaml", encoding: .utf8)
    try settings.replacing("countdown: 30", with: "countdown: 20").write(
      toFile: path + "/stand.yaml", atomically: false, encoding: .utf8)
    let environment = ["XDG_STATE_HOME": state]
    SpareMemory.share()
    let inbox = try Inbox()
    let copy = LastGoodFolder(contentPath: path, environment: environment)
    let content = try LiveContent(ContentScope(path: path), lastGood: LastGood(copy: copy), isKiosk: true) {
      inbox.post($0)
    }
    let stand = content.load()
    let system = SystemClock(settings: stand.settings, pretendedNow: nil)
    let size = Size(columns: 120, rows: 36)
    let named = ProcessInfo.processInfo.environment["FAIR_SEED"].flatMap(UInt64.init)
    let seed = named ?? UInt64.random(in: 0...UInt64.max)
    let fair = Fair(
      visits: Self.visits, seed: seed, size: size, offsets: system.now().offsets, doorbell: inbox.descriptor
    ) { number in try Self.change(path, number) }
    var options = Options(isKiosk: true, idleSeconds: 5)
    options.depth = Chafa.installed == nil ? nil : .palette256
    let world = LiveEdge(content, system, inbox, isKiosk: true, chafa: .installed, environment: environment)
    var session = Session(
      FairTerminal(fair: fair, size: size), FairEdge(world: world, fair: fair), contentPath: path)
    session.run(stand, options, opening: nil)
    let account = fair.account
    #expect(account.leaks == [], "seed \(seed)")
    #expect(account.visits == Self.visits && account.days == 5)
    #expect(account.beginnings > Self.visits / 4, "seed \(seed)")
    let folder = try StateFolder(contentPath: path, environment: environment, outside: content.folder)
    var figures = Figures()
    // The counter has its own pace.
    for _ in 0..<6_000 where figures.wakes < account.beginnings {
      figures = try VisitStore(folder: folder.path, isMade: false).figures()
      usleep(10_000)
    }
    #expect(figures.wakes == account.beginnings, "seed \(seed)")
    #expect(figures.days.count == 5, "seed \(seed)")
    // Nothing that anybody has typed is on the disk.
    for file in try FileManager.default.subpathsOfDirectory(atPath: state) {
      let bytes = FileManager.default.contents(atPath: state + "/" + file) ?? Data()
      #expect(bytes.range(of: Data("zq".utf8)) == nil || file.contains("last-good"), "\(file); seed \(seed)")
    }
    guard let first = account.memory.first, let last = account.memory.last, account.memory.count > 1 else { return }
    print(
      "\(account.visits) visits, \(account.beginnings) at a stand alone, \(account.changes) changes, seed \(seed); KiB: "
        + "\(account.memory.map { $0 >> 10 })")
    #expect(last - first < 1 << 20, "seed \(seed)")
  }

  /// Somebody sends another text, another picture, or both at once.
  private static func change(_ path: String, _ number: Int) throws {
    let page = path + "/zoo/katyusha/index.ru.md"
    if number % 2 == 0 {
      var text = try String(contentsOfFile: page, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      text = lines.filter { !$0.hasPrefix("Правка") }.joined(separator: "\n") + "Правка \(number).\n"
      try text.write(toFile: page, atomically: number % 4 == 0, encoding: .utf8)
    }
    if number % 3 == 0 {
      let shape = "<circle cx='\(number % 40)' cy='20' r='\(5 + number % 13)' fill='red'/>"
      try "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>\(shape)</svg>".write(
        toFile: path + "/zoo/katyusha/paw.png", atomically: true, encoding: .utf8)
    }
  }
}
