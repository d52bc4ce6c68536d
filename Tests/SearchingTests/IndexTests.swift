import Content
import Files
import Searching
import Synchronization
import TestSupport
import Testing
import Time
import Wording

@Suite("Search, the index")
struct IndexTests {
  @Test("hides what visitors do not see yet, or no more, page by page")
  func hidesPages() throws {
    let moment = try #require(Moment("2024-05-18"))
    var stand = SearchedStand()
    stand.add("open", title: "Панда")
    stand.add("draft", title: "Панда") { $0.isDraft = true }
    stand.add("later", title: "Панда") { $0.publishDate = Moment("2024-05-19") }
    stand.add("over", title: "Панда") { $0.expiryDate = Moment("2024-05-18") }
    stand.add("now", title: "Панда") {
      $0.publishDate = Moment("2024-05-18")
      $0.expiryDate = Moment("2024-05-19")
    }
    stand.add("draft", .en, title: "Панда")
    let index = try #require(stand.index())
    func found(at epochSeconds: Int?) -> [String] {
      index.search(SearchRequest("панда", language: .ru, visibleAt: epochSeconds)).hits.map {
        $0.name + "." + $0.language.code
      }
    }
    #expect(found(at: moment.epochSeconds) == ["open.ru", "now.ru", "draft.en"])
    #expect(found(at: nil) == ["open.ru", "draft.ru", "later.ru", "over.ru", "now.ru", "draft.en"])
  }

  @Test("hides what is in a hidden section")
  func hidesSections() throws {
    var library = SearchedStand()
    library.add("page", title: "Панда")
    var stand = library.stand
    var frontMatter = FrontMatter(title: "Панда")
    frontMatter.isDraft = true
    stand.sections[0].pages = [.ru: Page(language: .ru, path: "zoo/_index.ru.md", frontMatter: frontMatter)]
    let index = try #require(SearchIndex.build(stand, from: library.source))
    #expect(index.search(SearchRequest("панда", language: .ru, visibleAt: 0)).hits.isEmpty)
    #expect(index.search(SearchRequest("панда", language: .ru)).hits.map(\.subject).first == .section("zoo"))
  }

  @Test("finds the stand's own page and those of sections")
  func findsIndexPages() throws {
    let index = try #require(
      SearchIndex.build(ShippedStand.load().stand, from: PageSource(StandFolder(path: Checkout.path + "/Content"))))
    let hits = index.search(SearchRequest("москва", language: .ru)).hits
    #expect(hits.first?.subject == .stand)
    #expect(index.search(SearchRequest("зоопарк", language: .ru)).hits.first?.subject == .section("zoo"))
  }

  @Test("finds a page that cannot be read by its front matter")
  func survivesMissingFiles() throws {
    var library = SearchedStand()
    library.add("page", title: "Панда")
    let index = try #require(
      SearchIndex.build(
        library.stand, from: PageSource { (path) throws(StandFolderError) in throw .missingFile(path: path) }))
    #expect(index.names("панда") == ["page"])
  }

  @Test("reads only what changed when it is made anew")
  func reusesPages() throws {
    var library = SearchedStand()
    for number in 0..<300 { library.add("e\(number)", title: "Дом \(number)", text: "Панда \(number).") }
    let (reads, changed) = (Counter(), Counter())
    let source = PageSource { [source = library.source] (path) throws(StandFolderError) in
      reads.add(path)
      return try source.read(path)
    } stamp: {
      $0.hashValue &+ (changed.contains($0) ? 1 : 0)
    }
    let first = try #require(SearchIndex.build(library.stand, from: source))
    #expect(reads.take().count == 300)

    changed.add("zoo/e7/index.ru.md")
    library.add("new", title: "Новое", text: "Панда новая.")
    var stand = library.stand
    stand.sections[0].exhibits.remove(at: 3)
    stand.sections[0].exhibits[20].pages[.ru]?.frontMatter.title = "Иначе"
    let second = try #require(SearchIndex.build(stand, from: source, reusing: first))
    #expect(reads.take() == ["zoo/e21/index.ru.md", "zoo/e7/index.ru.md", "zoo/new/index.ru.md"])
    let fresh = try #require(SearchIndex.build(stand, from: source))
    for query in ["панда", "панда 29", "дом 7", "иначе", "дом 3"] {
      let request = SearchRequest(query, language: .ru, limit: 1000)
      #expect(second.search(request) == fresh.search(request))
    }
    #expect(second.pageCount == 300)
  }

  @Test("reads a file again only after a change")
  func stampsFiles() throws {
    let folder = try FolderOnDisk { File("stand.yaml", "languages: [ru]\n") }
    try folder.add(Folder("zoo") { File("pandas.ru.md", "---\ntitle: Панды\n---\nБамбук.\n") })
    let content = try StandFolder(path: folder.path)
    let first = try #require(SearchIndex.build(content.load(), from: PageSource(content)))
    #expect(first.names("бамбук") == ["pandas"])
    // At once, and of the same length: the times of the file may be the same.
    try folder.add(File("zoo/pandas.ru.md", "---\ntitle: Панды\n---\nКамень.\n"))
    let second = try #require(SearchIndex.build(content.load(), from: PageSource(content), reusing: first))
    #expect(second.names("бамбук").isEmpty)
    #expect(second.names("камень") == ["pandas"])
  }

  @Test("finds exactly the pages that hold the letters", arguments: 0..<30)
  func findsAll(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let letters = Array("абвгabc熊猫竹 ")
    func text(_ count: Int) -> String { String((0..<count).map { _ in letters.randomElement(using: &random) ?? " " }) }
    var library = SearchedStand()
    var texts: [String: String] = [:]
    for number in 0..<200 {
      let name = "e\(number)"
      texts[name] = text(40)
      library.add(name, [.ru, .zh].randomElement(using: &random) ?? .ru, title: "-", text: texts[name] ?? "")
    }
    let index = try #require(library.index())
    for length in 1...7 {
      let query = text(length).filter { $0 != " " }
      let hits = index.search(SearchRequest(query, language: .ru, limit: 1000)).hits
      let expected = texts.filter { !query.isEmpty && Self.withoutGaps($0.value).contains(query) }.keys
      #expect(hits.map(\.name).sorted() == expected.sorted())
    }
  }

  /// The text without the single blanks between Chinese and other letters, which typesetting puts there by itself.
  private static func withoutGaps(_ text: String) -> String {
    let letters = Array(text)
    func isChinese(_ index: Int) -> Bool { "熊猫竹".contains(letters[index]) }
    return String(
      letters.indices.filter { index in
        guard letters[index] == " ", index > 0, index + 1 < letters.count else { return true }
        return letters[index - 1] == " " || letters[index + 1] == " " || isChinese(index - 1) == isChinese(index + 1)
      }.map { letters[$0] })
  }

  @Test("stops when it is cancelled")
  func cancels() throws {
    var library = SearchedStand()
    for number in 0..<10 { library.add("e\(number)") }
    var asked = 0
    let index = SearchIndex.build(library.stand, from: library.source) {
      asked += 1
      return asked > 5
    }
    #expect(index == nil)
    #expect(asked == 6)
  }
}

/// Paths, collected from anywhere.
private final class Counter: Sendable {
  private let paths = Mutex<Set<String>>([])

  func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  func contains(_ path: String) -> Bool { paths.withLock { $0.contains(path) } }

  /// All so far, in their order, and forgets them.
  func take() -> [String] {
    paths.withLock { paths in
      defer { paths = [] }
      return paths.sorted()
    }
  }
}
