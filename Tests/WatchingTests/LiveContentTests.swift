import Content
import Files
import Foundation
internal import Markdown
import MarkdownTree
internal import Searching
import Storage
import Synchronization
import TestSupport
import Testing
import Wording

@testable import Watching

/// What is on show while the content changes in ways that nobody wants.
@Suite("Live content")
struct LiveContentTests {
  /// The news that were not taken yet.
  private final class News: Sendable {
    private let all = Mutex<[ContentNews]>([])

    func add(_ news: ContentNews) { all.withLock { $0.append(news) } }

    func take() -> [ContentNews] {
      all.withLock { all in
        defer { all = [] }
        return all
      }
    }
  }

  /// A stand that is followed, with its state folder.
  private final class Followed {
    let folder: FolderOnDisk
    let state: FolderOnDisk
    private let news: News
    var content: LiveContent
    private(set) var stand: Stand
    /// How often a page was parsed.
    let parses: Counter

    init(isKiosk: Bool = false, isWatched: Bool = true) throws {
      folder = try SmallStand.folder()
      state = try FolderOnDisk()
      news = News()
      parses = Counter()
      content = try Self.content(folder.path, state.path, isKiosk, news, parses)
      stand = content.outline(language: nil)
      if isWatched { content.watch() }
    }

    private static func content(
      _ path: String, _ state: String, _ isKiosk: Bool, _ news: News, _ parses: Counter
    ) throws -> LiveContent {
      let copy = LastGoodFolder(contentPath: path, environment: ["XDG_STATE_HOME": state])
      let lastGood = LastGood(copy: copy) {
        parses.add()
        return Document(parsing: $0)
      }
      return try LiveContent(ContentScope(path: path), lastGood: lastGood, isKiosk: isKiosk) { news.add($0) }
    }

    /// Takes over what was reported as the loop does.
    func takeReports() {
      for news in news.take() {
        switch news {
        case .stand(let next, let folder):
          content.show(folder)
          stand = next
        case .page(let page, _, let problems): _ = stand.replace(page, problems: problems)
        }
      }
    }

    /// Whether a stand comes to be shown for which that holds.
    func shows(within seconds: Int = 30, _ isWanted: (Stand) -> Bool) -> Bool {
      let end = ContinuousClock.now + .seconds(seconds)
      while ContinuousClock.now < end {
        takeReports()
        if isWanted(stand) { return true }
        usleep(5_000)
      }
      return false
    }

    /// Waits until the copy in the state folder has a text.
    func keeps(_ text: String, at path: String) -> Bool {
      let copy = LastGoodFolder(contentPath: folder.path, environment: ["XDG_STATE_HOME": state.path])
      let end = ContinuousClock.now + .seconds(30)
      while ContinuousClock.now < end {
        if let bytes = try? copy.open()?.read(path), String(decoding: bytes, as: UTF8.self).contains(text) {
          return true
        }
        usleep(5_000)
      }
      return false
    }

    /// The program ends and begins again.
    func restart(isKiosk: Bool) throws {
      content = try Self.content(folder.path, state.path, isKiosk, news, parses)
      stand = content.outline(language: nil)
    }

    func text(_ path: String) -> String? {
      (try? content.document(path)).map(\.text.string)
    }
  }

  private static let pandas = ExhibitID(section: "zoo", exhibit: "pandas")
  private static let page = "zoo/pandas/index.ru.md"

  @Test("stays when the folder is deleted, says so to staff, and follows it back")
  func deleted() throws {
    let followed = try Followed()
    #expect(followed.shows { $0.isComplete && $0.exhibit(Self.pandas) != nil })
    #expect(followed.keeps("Панды едят", at: Self.page))
    try FileManager.default.removeItem(atPath: followed.folder.path)
    #expect(followed.shows { $0.problems.contains { $0.rule == "content-vanished" } })
    #expect(followed.stand.exhibit(Self.pandas) != nil)
    #expect(followed.text(Self.page)?.contains("Панды едят") == true)
    try followed.folder.write("languages: [ru]\n", to: "stand.yaml")
    try followed.folder.write("---\ntitle: Сад\n---\n", to: "garden/_index.ru.md")
    #expect(
      followed.shows { $0.sections.map(\.id) == ["garden"] && !$0.problems.contains { $0.rule == "content-vanished" } })
  }

  @Test("is all there is where the folder goes right behind the first screen: nobody waits for the rest")
  func deletedAtOnce() throws {
    let followed = try Followed(isWatched: false)
    #expect(!followed.stand.isComplete)
    try FileManager.default.removeItem(atPath: followed.folder.path)
    followed.content.watch()
    #expect(followed.shows { $0.isComplete && $0.problems.contains { $0.rule == "content-vanished" } })
    #expect(followed.stand.section("zoo") != nil)
  }

  @Test("stays when the folder is emptied", arguments: ["*", "stand.yaml", "zoo"])
  func emptied(what: String) throws {
    let followed = try Followed()
    #expect(followed.shows { $0.isComplete })
    let names = what == "*" ? try FileManager.default.contentsOfDirectory(atPath: followed.folder.path) : [what]
    for name in names { try FileManager.default.removeItem(atPath: followed.folder.path + "/" + name) }
    #expect(followed.shows { $0.problems.contains { $0.rule == "content-vanished" } })
    #expect(followed.stand.exhibit(Self.pandas) != nil)
  }

  @Test("follows when one page, one exhibit or one section of several is deleted")
  func deletedOnPurpose() throws {
    let followed = try Followed()
    try followed.folder.write("---\ntitle: Сад\n---\n", to: "garden/_index.ru.md")
    #expect(followed.shows { $0.isComplete && $0.section("garden") != nil })
    try FileManager.default.removeItem(atPath: followed.folder.path + "/zoo/pandas/index.en.md")
    #expect(followed.shows { $0.exhibit(Self.pandas)?.pages[.en] == nil })
    try FileManager.default.removeItem(atPath: followed.folder.path + "/zoo/pandas")
    #expect(followed.shows { $0.exhibit(Self.pandas) == nil })
    try FileManager.default.removeItem(atPath: followed.folder.path + "/zoo")
    #expect(followed.shows { $0.sections.map(\.id) == ["garden"] })
    #expect(!followed.stand.problems.contains { $0.rule == "content-vanished" })
  }

  @Test("is read anew when a picture beside the content folder is saved")
  func picturesBeside() throws {
    let root = try FolderOnDisk {
      Folder("content") {
        File("stand.yaml", "languages: [ru]\nstatic: [../assets]\n")
        Folder("zoo") { File("_index.ru.md", "---\ntitle: Зоопарк\n---\n") }
      }
      Folder("assets") { File("map.png", "old") }
    }
    let news = News()
    let content = try LiveContent(ContentScope(path: root.path + "/content")) { news.add($0) }
    content.watch()
    /// Whether a stand is reported in time; the first one is there before anybody listens to its pictures.
    func isReported(_ count: Int) -> Bool {
      let end = ContinuousClock.now + .seconds(30)
      var seen = 0
      while ContinuousClock.now < end, seen < count {
        seen += news.take().count
        usleep(5_000)
      }
      return seen >= count
    }
    #expect(isReported(2))
    try root.write("new", to: "assets/map.png")
    #expect(isReported(1))
  }

  @Test("shows the last good page of the run before, and the tree to visitors")
  func restarted() throws {
    let followed = try Followed()
    try followed.folder.write("---\ntitle: Панды\nfacts: [{label: Дом, value: Зоопарк}]\n---\nСпят.\n", to: Self.page)
    #expect(followed.keeps("Спят", at: Self.page))
    try followed.folder.write("---\ntitle: Панды\nweight: [10\n---\nНовое.\n", to: Self.page)
    try followed.restart(isKiosk: false)
    let kept = try #require(followed.content.load().exhibit(Self.pandas)?.pages[.ru]?.frontMatter)
    #expect(kept.title == "Панды" && kept.facts.map(\.value) == ["Зоопарк"])
    #expect(followed.text(Self.page)?.contains("Спят") == true)
    try FileManager.default.removeItem(atPath: followed.folder.path)
    #expect(throws: StandFolderError.self) { try followed.restart(isKiosk: false) }
    try followed.restart(isKiosk: true)
    #expect(followed.stand.sections.map(\.id) == ["zoo"])
    #expect(followed.text(Self.page)?.contains("Спят") == true)
  }

  @Test("keeps its copy from everybody else")
  func permissions() throws {
    let followed = try Followed()
    #expect(followed.keeps("Панды едят", at: Self.page))
    let all = FileManager.default.enumerator(atPath: followed.state.path + "/expo-stand/last-good")
    while let name = all?.nextObject() as? String {
      let traits = try FileManager.default.attributesOfItem(
        atPath: followed.state.path + "/expo-stand/last-good/" + name)
      let isFolder = traits[.type] as? FileAttributeType == .typeDirectory
      #expect(traits[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
    }
  }

  @Test("has the page on screen newer than a stand that was begun before it was saved")
  func savedMeanwhile() throws {
    let followed = try Followed(isWatched: false)
    followed.content.follow(followed.content.load().exhibit(Self.pandas)?.pages[.ru])
    let reading = try followed.content.readAnew()
    try followed.folder.write("---\ntitle: Бамбуковые медведи\n---\n", to: Self.page)
    followed.content.rereadPageOnScreen()
    followed.content.show(reading, afterPause: false)
    followed.takeReports()
    #expect(followed.stand.isComplete)
    #expect(followed.stand.exhibit(Self.pandas)?.pages[.ru]?.frontMatter.title == "Бамбуковые медведи")
    // But what is read later is newer than that.
    try followed.folder.write("---\ntitle: Панды\n---\n", to: Self.page)
    followed.content.show(try followed.content.readAnew(), afterPause: false)
    followed.takeReports()
    #expect(followed.stand.exhibit(Self.pandas)?.pages[.ru]?.frontMatter.title == "Панды")
  }

  @Test("parses a page that was saved once, ahead of the stand and with it")
  func parsesOnce() throws {
    let followed = try Followed(isWatched: false)
    followed.content.follow(followed.content.load().exhibit(Self.pandas)?.pages[.ru])
    _ = try followed.content.document(Self.page)
    _ = try followed.content.document(Self.page)
    #expect(followed.parses.count == 1)
    try followed.folder.write("---\ntitle: Панды\n---\nПанды спят.\n", to: Self.page)
    followed.content.rereadPageOnScreen()
    followed.content.show(try followed.content.readAnew(), afterPause: false)
    followed.takeReports()
    #expect(followed.text(Self.page)?.contains("спят") == true)
    #expect(followed.parses.count == 2)
  }

  @Test("shows a page that was saved ahead of the stand, also where its text has been read for others already")
  func readForOthers() throws {
    let followed = try Followed(isWatched: false)
    followed.content.follow(followed.content.load().exhibit(Self.pandas)?.pages[.ru])
    followed.content.show(try followed.content.readAnew(), afterPause: false)
    followed.takeReports()
    _ = try followed.content.document(Self.page)
    try followed.folder.write("---\ntitle: Бамбуковые медведи\n---\n", to: Self.page)
    _ = try followed.content.source.read(Self.page)
    followed.content.rereadPageOnScreen()
    followed.takeReports()
    #expect(followed.stand.exhibit(Self.pandas)?.pages[.ru]?.frontMatter.title == "Бамбуковые медведи")
  }

  @Test("is what the first screen has where no thread can be had to read the rest, and says why")
  func noThread() throws {
    let followed = try Followed(isWatched: false)
    followed.content.watch(startingBy: HeldThread.none)
    followed.takeReports()
    #expect(followed.stand.isComplete && followed.stand.section("zoo") != nil)
    let problem = try #require(followed.stand.problems.first)
    #expect(problem.rule == "unreadable-file" && "\(problem.message)".contains("start the stand again"))
  }

  @Test("does not show what is half written when another file is saved")
  func halfWritten() throws {
    let followed = try Followed()
    #expect(followed.shows { $0.isComplete })
    #expect(followed.keeps("Панды едят", at: Self.page))
    let file = open(followed.folder.path + "/" + Self.page, O_WRONLY | O_TRUNC)
    let half = "---\ntitle: Пол"
    write(file, half, half.utf8.count)
    let new = open(followed.folder.path + "/zoo/new.ru.md", O_WRONLY | O_CREAT, 0o644)
    write(new, half, half.utf8.count)
    try followed.folder.write("---\ntitle: Бамбук 2\n---\n", to: "zoo/bamboo/index.ru.md")
    #expect(
      followed.shows { $0.section("zoo")?.exhibits.contains { $0.pages[.ru]?.frontMatter.title == "Бамбук 2" } == true }
    )
    #expect(followed.stand.exhibit(Self.pandas)?.pages[.ru]?.frontMatter.title == "Панды")
    #expect(followed.stand.exhibit(ExhibitID(section: "zoo", exhibit: "new")) == nil)
    #expect(followed.text(Self.page)?.contains("Панды едят") == true)
    let rest = "овина\n---\n"
    write(file, rest, rest.utf8.count)
    close(file)
    #expect(followed.shows { $0.exhibit(Self.pandas)?.pages[.ru]?.frontMatter.title == "Половина" })
    close(new)
  }
}
