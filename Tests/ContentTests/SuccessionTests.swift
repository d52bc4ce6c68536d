import Content
import Files
import TestSupport
import Testing
import Wording

/// What of an older stand stays on show.
@Suite struct SuccessionTests {
  private static func stand(_ names: [String], settings: Bool = true) throws -> Stand {
    let folder = try FolderOnDisk()
    if settings { try folder.write("languages: [ru, en]\n", to: "stand.yaml") }
    for name in names { try folder.write("---\ntitle: \(name)\n---\n", to: name) }
    return try StandFolder(path: folder.path).load()
  }

  private static let all = [
    "_index.ru.md", "zoo/_index.ru.md", "zoo/a/index.ru.md", "zoo/a/index.en.md", "art/_index.ru.md",
    "art/b/index.ru.md",
  ]

  @Test(
    "tells a folder that vanishes from one that lost something",
    arguments: [
      ([], true, true), (all, false, true), (["_index.ru.md"], true, true), (["art/_index.ru.md"], true, false),
      (Array(all.dropLast()), true, false), (Array(all.dropFirst()), true, false),
    ])
  func vanishes(names: [String], hasSettings: Bool, isVanished: Bool) throws {
    #expect(try Self.stand(names, settings: hasSettings).hasVanished(since: Self.stand(Self.all)) == isVanished)
  }

  @Test("keeps what is missing: pages, exhibits and sections", arguments: [0, 1, 2, 3, 4, 5])
  func keeps(missing: Int) throws {
    let last = try Self.stand(Self.all)
    var names = Self.all
    let gone = names.remove(at: missing)
    var stand = try Self.stand(names)
    #expect(stand.lacks(of: last))
    stand.keepMissing(of: last)
    #expect(Set(stand.pagesByPath.keys) == Set(Self.all), "\(gone)")
    #expect(stand.sections.map(\.exhibitCount) == [1, 1])
    #expect(!stand.lacks(of: last))
  }

  @Test("keeps what cannot be read, and nothing else")
  func unreadable() throws {
    let last = try Self.stand(Self.all)
    var stand = try Self.stand(["_index.ru.md", "zoo/_index.ru.md"])
    let place = Diagnostic.Place(path: "art")
    stand.problems.append(Diagnostic(.error, "unreadable-file", at: place, "It cannot be read."))
    #expect(stand.unreadable == ["art"] && stand.isDamaged)
    stand.keepMissing(of: last, under: stand.unreadable)
    #expect(
      Set(stand.pagesByPath.keys) == ["_index.ru.md", "zoo/_index.ru.md", "art/_index.ru.md", "art/b/index.ru.md"])
  }

  @Test("takes pages out, and exhibits without any")
  func replaces() throws {
    var stand = try Self.stand(Self.all)
    stand.replacePages { $0.path.hasPrefix("art/b") ? nil : $0 }
    #expect(stand.section("art")?.exhibits.isEmpty == true && stand.section("art")?.exhibitCount == 0)
  }
}
