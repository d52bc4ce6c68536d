import Content
import Storage
import Testing
import Wording

/// Which pages differ between two versions of a content folder.
@Suite struct PageChangeTests {
  private static func list(_ before: [String: String], _ after: [String: String]) -> [PageChange] {
    PageChange.list(
      from: before.mapValues { Array($0.utf8) }, to: after.mapValues { Array($0.utf8) }, settings: .standard)
  }

  @Test("tells added, changed and removed pages, and leaves out those that are the same")
  func kinds() {
    let changes = Self.list(
      ["a/_index.ru.md": "1", "a/b/index.ru.md": "1", "a/c.en.md": "1"],
      ["a/_index.ru.md": "1", "a/b/index.ru.md": "2", "a/d.zh.md": "1"])
    #expect(
      changes.map { "\($0.kind) \($0.id) \($0.language.code)" } == ["changed a/b ru", "removed a/c en", "added a/d zh"])
    #expect(changes.map { $0.before != nil } == [true, true, false])
  }

  @Test("puts the stand's page first, then sections before their exhibits, translations in the stand's order")
  func order() {
    let paths = ["b/_index.zh.md", "b/x/index.ru.md", "a/y.en.md", "b/_index.ru.md", "_index.en.md", "a/_index.en.md"]
    let changes = Self.list([:], Dictionary(uniqueKeysWithValues: paths.map { ($0, "x") }))
    #expect(changes.map { "\($0.id) \($0.language.code)" } == ["/ en", "a en", "a/y en", "b ru", "b zh", "b/x ru"])
  }

  @Test(
    "takes for a page what the folder's conventions do",
    arguments: [
      ("_index.md", "/ ru"), ("zoo/_index.en.md", "zoo en"), ("zoo/жуи.zh.md", "zoo/жуи zh"),
      ("动物园/喀 秋莎/index.ru.md", "动物园/喀 秋莎 ru"), ("zoo/a/index.md", "zoo/a ru"), ("zoo/v1.2.md", "zoo/v1.2 ru"),
    ])
  func pages(path: String, expected: String) {
    #expect(Self.list([:], [path: ""]).map { "\($0.id) \($0.language.code)" } == [expected])
  }

  @Test(
    "leaves out what is no page",
    arguments: [
      "stand.yaml", "SOURCES.md", "zoo/a.png", "zoo/index.ru.md", "zoo/a/b/index.ru.md", "zoo/a/other.ru.md",
      "zoo/.a.ru.md", ".git/a.md", "zoo/a.ru.md~", "zoo/a.fr.md", "zoo/a\n.ru.md", "zoo/a\u{7}.ru.md", "../zoo/a.ru.md",
      "/zoo/a.ru.md", "zoo//a.ru.md", "zoo/#a.ru.md", "",
    ])
  func others(path: String) { #expect(Self.list([:], [path: "x"]) == []) }

  @Test("calls a page by its title, by its first heading, or by its name; one that is gone by what it was")
  func titles() {
    let changes = Self.list(
      ["a/gone.ru.md": "---\ntitle: Ушло\n---\n"],
      ["a/heading.ru.md": "text\n\n# Голова\n", "a/name.ru.md": "---\ntitle: [\n---\ntext", "b/_index.ru.md": "text"])
    #expect(changes.map(\.title) == ["Ушло", "Голова", "name", "b"])
  }
}
