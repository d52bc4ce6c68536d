import Content
import TestSupport
import Testing
import Wording

/// What a folder holds that visitors do not see is named, once for each cause.
@Suite struct UnshownFilesTests {
  @Test("names each cause once, with how often it is so") func causes() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Sample.zoo
      File("about.md", Sample.page("About"))
      File("contact.ru.md", Sample.page("Контакты"))
      File("README.md", "# For those who work on it\n")
      File("words.ru.yaml", "open: открыть\n")
      Folder("park") {
        File("_index.ru.md", Sample.page("Парк"))
        for name in ["a", "b", "c", "d", "e", "f", "g", "h"] { File("\(name).html", "<p>") }
        File("plan.pdf", "%PDF")
        File("plan.jpg", "")
        Folder("lake") {
          File("index.ru.md", Sample.page("Озеро"))
          File("more.ru.md", Sample.page("Ещё"))
        }
      }
    }
    #expect(
      stand.faults == ["page-place about.md", "page-format park/a.html", "unshown-file park/plan.pdf"])
    let messages = stand.problems.map(\.message.description)
    #expect(messages[0].hasSuffix("into a section's folder. So are 2 more: contact.ru.md, park/lake/more.ru.md"))
    #expect(
      messages[1].hasSuffix("So are 7 more: park/b.html, park/c.html, park/d.html, park/e.html, park/f.html …"))
    #expect(!messages[2].contains("more:"))
  }

  @Test("names pages below an exhibit, below a section in a section, and a page of Hugo's at the root")
  func nested() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("about") { File("index.md", Sample.page("About")) }
      Folder("zoo") {
        Sample.index
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          Folder("old") {
            File("index.ru.md", Sample.page("Прежние"))
            Folder("older") {
              File("cub.ru.md", Sample.page("Детёныш"))
              File("notes.markdown", "# Notes")
            }
          }
          Folder("paws") { File("left.png") }
        }
        Folder("bears") {
          File("_index.ru.md", Sample.page("Медведи"))
          File("brown.ru.md", Sample.page("Бурый"))
          Folder("polar") { File("_index.ru.md", Sample.page("Белые")) }
        }
        Folder("birds") { File("_index.ru.md", Sample.page("Птицы")) }
      }
    }
    #expect(
      stand.faults == [
        "misplaced-index about/index.md", "nested-section zoo/bears", "page-place zoo/pandas/old/index.ru.md",
        "page-format zoo/pandas/old/older/notes.markdown",
      ])
    let messages = stand.problems.map(\.message.description)
    #expect(messages[1].hasSuffix("So are 2 more: zoo/bears/polar, zoo/birds"))
    #expect(messages[2].hasSuffix("So is 1 more: zoo/pandas/old/older/cub.ru.md"))
    #expect(stand.section("zoo")?.exhibits.map(\.id.exhibit) == ["pandas"])
  }

  @Test("says of the keys of themes once that they mean nothing, and of each that resembles one of the stand's")
  func themeKeys() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("zoo") {
        File("_index.ru.md", "---\ntitle: Zoo\nauthor: Anna\nshowToc: true\n---\n")
        File("a.ru.md", "---\ntitle: A\nauthor: Anna\nwieght: 5\n---\nText.\n")
        File("b.ru.md", "---\ntitle: B\ndarft: false\n---\nText.\n")
      }
    }
    let notes = stand.problems.filter { $0.rule.hasSuffix("-key") }
    #expect(
      notes.map { "\($0.rule) \($0.place.path):\($0.place.line)" }.sorted() == [
        "front-matter-theme-key zoo/_index.ru.md:3", "front-matter-unknown-key zoo/a.ru.md:4",
        "front-matter-unknown-key zoo/b.ru.md:3",
      ])
    let theme = try #require(notes.first { $0.rule == "front-matter-theme-key" })
    #expect(theme.message.description.hasSuffix("So are 2 more: zoo/_index.ru.md, zoo/a.ru.md"))
  }

  @Test("names folders of languages, which are no sections here", arguments: ["ru", "en", "de", "zh-CN"])
  func languageFolder(name: String) throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Sample.zoo
      Folder(name) { File("_index.ru.md", Sample.page("Раздел")) }
    }
    #expect(stand.faults == ["language-folder \(name)"])
    #expect(stand.problems.first?.message.description.contains("x.\(name).md") == true)
  }

  @Test("says how TOML and JSON become YAML", arguments: ["+++\ntitle = \"Panda\"\n+++\n", "{\"title\": \"Panda\"}\n"])
  func convert(page: String) throws {
    let stand = try Sample.load(page: page)
    #expect(stand.problems.map(\.rule) == ["front-matter-format"])
    #expect(stand.problems.first?.message.description.contains("“hugo convert toYAML”") == true)
  }
}
