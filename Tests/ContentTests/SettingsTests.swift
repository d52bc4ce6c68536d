import Content
import Files
import TestSupport
import Testing
import Time
import Wording

@Suite struct SettingsTests {
  @Test("notes where YAML ends a value at a number sign")
  func comments() throws {
    let stand = try Sample.load(settings: "figures:\n  - value: Halle #5\n    label: größte\n")
    #expect(stand.findings == ["settings-comment 2:12"])
    #expect(stand.settings.figures.map(\.value) == ["Halle"])
  }

  @Test("reads every key") func readsKeys() throws {
    let stand = try Sample.load(
      settings: """
        languages: [en, ru, zh-Hans]
        defaultLanguage: ru
        theme: Light
        idle: {after: 90, countdown: 20}
        clocks:
          - {zone: Asia/Shanghai, label: {ru: Харбин, en: Harbin}}
          - {zone: America/New_York}
        figures:
          - {value: "150+", label: {ru: мер поддержки, en: measures}}
          - {value: 190, label: companies}
        dates: {last: 2024-05-21, first: 2024-05-17}
        """)
    #expect(stand.problems == [])
    let harbin = LocalizedText([.ru: "Харбин", .en: "Harbin"], fallback: "Харбин")
    let measures = LocalizedText([.ru: "мер поддержки", .en: "measures"], fallback: "мер поддержки")
    #expect(
      stand.settings
        == Settings(
          languages: [.en, .ru, Language("zh-Hans")], defaultLanguage: .ru, theme: "light",
          idle: .init(after: 90, countdown: 20),
          clocks: [
            .init(zone: "Asia/Shanghai", label: harbin, offsets: TimeZoneFile(zone: "Asia/Shanghai")),
            .init(
              zone: "America/New_York", label: LocalizedText([:], fallback: "New York"),
              offsets: TimeZoneFile(zone: "America/New_York")),
          ],
          figures: [
            .init(value: "150+", label: measures),
            .init(value: "190", label: LocalizedText([:], fallback: "companies")),
          ],
          firstDay: Moment(epochSeconds: 1_715_875_200, offsetSeconds: 28_800, hasTime: false),
          lastDay: Moment(epochSeconds: 1_716_220_800, offsetSeconds: 28_800, hasTime: false)))
  }

  @Test("shows visitors no page above 4 MiB where nothing is said") func pageLimit() {
    #expect(Settings.standard.limits.page == 4)
  }

  @Test("has defaults for what is left out", arguments: ["", "# nothing\n", "theme:\n", "\u{FEFF}theme: dark\r\n"])
  func defaults(yaml: String) throws {
    let stand = try Sample.load(settings: yaml)
    #expect(stand.settings == .standard)
    #expect(stand.problems == [])
  }

  @Test(
    "without the file has the languages of the stand's own page, where another than the program's is among them",
    arguments: [
      (["de"], ["de"]), (["ja", "en", "de"], ["de", "en", "ja"]), (["ru"], ["ru", "en", "zh"]),
      (["zh", "en"], ["ru", "en", "zh"]), ([], ["ru", "en", "zh"]), (["ar"], ["ru", "en", "zh"]),
    ])
  func withoutFile(pages: [String], languages: [String]) throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("_index.sv.md", Sample.page("Zoo")) } }
    for code in pages { try folder.add(File("_index.\(code).md", Sample.page("Messe"))) }
    let opened = try StandFolder(path: folder.path)
    for stand in [opened.load(), opened.outline()] {
      #expect(stand.settings.languages.map(\.code) == languages)
      #expect(stand.settings.defaultLanguage.code == languages[0])
    }
  }

  @Test("takes the first language for the default one where that is none of them") func firstLanguage() throws {
    let stand = try Sample.load {
      File("stand.yaml", "languages: [zh, en]\n")
      File("_index.zh.md", Sample.page("莫斯科"))
      Folder("zoo") { File("_index.md", Sample.page("动物园")) }
    }
    #expect(stand.problems == [])
    #expect(stand.settings.defaultLanguage == .zh)
    #expect(stand.sections.first?.pages.keys.map(\.code) == ["zh"])
  }

  @Test(
    "reports what is wrong at its place and keeps the default",
    arguments: [
      ("settings-value", "theme: 1️⃣pink\n"), ("settings-value", "idle: {after: 1️⃣5}\n"),
      ("settings-value", "idle: {countdown: 1️⃣19}\n"), ("settings-value", "idle: {after: 1️⃣1000000}\n"),
      ("settings-value", "idle: {after: 1️⃣soon}\n"), ("settings-value", "attract: 1️⃣yes\n"),
      ("settings-value", "attract: {exhibits: 1️⃣some}\n"), ("settings-value", "attract: {seconds: 1️⃣3}\n"),
      ("settings-unknown-key", "attract: {1️⃣second: 6}\n"), ("settings-value", "statistics: 1️⃣maybe\n"),
      ("settings-value", "metrics: 1️⃣stand.prom\n"), ("settings-value", "metrics: 1️⃣/etc/passwd\n"),
      ("settings-value", "metrics: 1️⃣/var/../etc/x.prom\n"), ("settings-value", "idle: 1️⃣60\n"),
      ("settings-unknown-key", "idle: {1️⃣afer: 60}\n"), ("settings-unknown-key", "theme: dark\n1️⃣colour: red\n"),
      ("settings-value", "languages: 1️⃣[]\n"), ("settings-value", "languages: [ru, en, zh, 1️⃣русский]\n"),
      ("settings-value", "defaultLanguage: 1️⃣fr\n"), ("settings-value", "clocks: [1️⃣{label: Harbin}]\n"),
      ("settings-value", "figures: [1️⃣{value: 5}]\n"), ("settings-value", "dates: 1️⃣2024-05-17\n"),
      ("settings-value", "dates: {first: 1️⃣yesterday}\n"),
      ("settings-value", "dates: 1️⃣{first: 2024-05-17, last: 2024-05-16}\n"),
      ("settings-syntax", "theme: dark1️⃣: light\n"), ("settings-syntax", "1️⃣[a, b]\n"),
      ("settings-depth", String(repeating: "[", count: 40) + "1️⃣[\n"), ("control-character", "theme: 1️⃣\u{1B}dark\n"),
      ("settings-value", "spelling: 1️⃣loud\n"), ("settings-value", "static: 1️⃣{a: b}\n"),
    ])
  func reports(rule: String, marked: String) throws {
    let yaml = MarkedText(marked)
    let stand = try Sample.load(settings: yaml.text)
    #expect(stand.problems.map(\.rule) == [rule])
    #expect(stand.problems.map { [$0.place.line, $0.place.column] } == yaml.places)
    #expect(stand.problems.map(\.place.path) == ["stand.yaml"])
    #expect(stand.sections.map(\.id) == ["zoo"])
    #expect(stand.settings == .standard)
  }

  @Test("takes what is said of misspelt words", arguments: Settings.Spelling.allCases)
  func spelling(value: Settings.Spelling) throws {
    let stand = try Sample.load(settings: "languages: [ru, en, zh]\nspelling: \(value.rawValue)\n")
    #expect(stand.problems == [])
    #expect(stand.settings.spelling == value)
  }

  @Test("warns of a time zone that does not exist, and keeps the clock") func unknownZone() throws {
    let stand = try Sample.load(settings: "clocks: [{zone: Asia/Harbinn, label: Harbin}]\n")
    #expect(stand.findings == ["settings-zone 1:17"])
    #expect(stand.settings.clocks.map(\.zone) == ["Asia/Harbinn"])
    #expect(stand.settings.clocks.map(\.offsets) == [nil])
  }

  @Test("reports a label in no language") func labels() throws {
    let stand = try Sample.load(settings: "figures: [{value: 1, label: {russian: мера, ru: мера}}]\n")
    #expect(stand.findings == ["settings-value 1:30"])
    #expect(stand.settings.figures.first?.label[.en] == "мера")
  }

  @Test("leaves out a stand.yaml of more than 64 KiB") func tooLong() throws {
    let stand = try Sample.load(settings: "theme: light\n" + String(repeating: "# comment\n", count: 7_000))
    #expect(stand.findings == ["settings-length 1:1"])
    #expect(stand.settings == .standard)
  }
}
