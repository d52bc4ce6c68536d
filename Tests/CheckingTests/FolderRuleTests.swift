import Checking
import Content
import Files
import Reporting
import TestSupport
import Testing
import Wording

@Suite("Rules for stands")
struct FolderRuleTests {
  private static func findings(_ rule: String, _ texts: [String: String]) throws -> [String] {
    let folder = try FolderRuleCase.folder(texts)
    let check = StandCheck(try StandFolder(path: folder.path), history: nil)
    return check.findings.filter { $0.rule == rule }
      .map { "\($0.place.path) \($0.place.line):\($0.place.column)" }
  }

  @Test("finds what breaks a rule at its place", arguments: FolderRuleCase.all)
  func finds(sample: FolderRuleCase) throws {
    #expect(try Self.findings(sample.rule, sample.breaking) == sample.places)
  }

  @Test("is content with what keeps a rule", arguments: FolderRuleCase.all)
  func isContent(sample: FolderRuleCase) throws {
    #expect(try Self.findings(sample.rule, sample.keeping).isEmpty)
  }

  @Test("finds nothing in a stand with nothing wrong in it")
  func isContentWithAll() throws {
    let folder = try FolderRuleCase.folder([:])
    let check = StandCheck(try StandFolder(path: folder.path), history: CommitTimes([:]))
    #expect(check.findings == [])
    #expect(check.pageCount == 6)
  }

  @Test(
    "says of a translation without a text that it is empty, not all that its source has more",
    arguments: [
      ("", ["empty-page", "front-matter-missing"]), ("---\n---\n", ["empty-page", "missing-summary", "missing-title"]),
      ("---\ntitle: A\nsummary: B\n---\n", ["empty-page"]), ("---\ntitle: A\nsummary: B\ndraft: true\n---\n", []),
      (
        "---\ntitle: A\nsummary: B\n---\nText.\n",
        ["translation-facts", "translation-headings", "translation-links"]
      ),
    ])
  func stubs(text: String, rules: [String]) throws {
    let source = FolderRuleCase.page(
      "facts: [{label: A, value: 5}]\n" + FolderRuleCase.picture, "## H\n\n[Z](../)\n")
    let folder = try FolderRuleCase.folder(["zoo/pandas/index.ru.md": source, "zoo/pandas/index.en.md": text])
    let findings = StandCheck(try StandFolder(path: folder.path), history: CommitTimes([:])).findings
    #expect(Set(findings.filter { $0.place.path == "zoo/pandas/index.en.md" }.map(\.rule)).sorted() == rules)
  }

  @Test("finds pictures in a folder beside the content, and leaves alone what else lies there")
  func looksBeside() throws {
    let folder = try FolderOnDisk()
    let page = FolderRuleCase.page(
      "resources: [{src: /map.gif, title: К}]\n", "![К](/map.gif) ![К](/mop.gif)\n")
    let files = [
      "static/map.gif": "GIF89a", "static/odd.gif": "no picture", "static/unused.gif": "GIF89a",
      "Content/stand.yaml": "languages: [ru]\nstatic: [../static]\n", "Content/_index.ru.md": FolderRuleCase.page(),
      "Content/zoo/_index.ru.md": FolderRuleCase.page(), "Content/zoo/pandas/index.ru.md": page,
    ]
    for (path, text) in files { try folder.write(text, to: path) }
    let check = StandCheck(try StandFolder(path: folder.path + "/Content"), history: nil)
    #expect(check.findings.map { "\($0.rule) \($0.place.path)" } == ["dead-picture zoo/pandas/index.ru.md"])
  }

  @Test("finds a PNG that ends before its picture does, however long it is, and no whole one")
  func findsCutPictures() throws {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let end = Array("\0\0\0\0IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    let folder = try FolderRuleCase.folder([:])
    for (name, count) in [("short", 100), ("long", 20_000)] {
      let body = [UInt8](repeating: 7, count: count)
      try folder.add(File("\(name).png", bytes: start + body))
      try folder.add(File("\(name)-whole.png", bytes: start + body + end))
      try folder.add(File("\(name)-more.png", bytes: start + body + end + [0x0A]))
    }
    let findings = StandCheck(try StandFolder(path: folder.path), history: nil).findings
      .filter { $0.rule == "unreadable-picture" }
    #expect(findings.map(\.place.path) == ["long.png", "short.png"])
    #expect(findings.allSatisfy { $0.message.description.hasPrefix("The file ends before") })
  }

  @Test("finds a JPEG in the colours of print, however large its profile is, and none in those of screens")
  func findsPrintColors() throws {
    let folder = try FolderRuleCase.folder([:])
    var (profile, progressive) = (SmallJPEG([255, 0, 0, 255]), SmallJPEG([9, 9, 9, 9]))
    profile.profile = [60_000, 60_000, 60_000]
    progressive.frame = 0xC2
    var rgb = SmallJPEG([76, 85, 255])
    rgb.profile = [60_000]
    for (name, picture) in [
      ("print", SmallJPEG([255, 0, 0, 255])), ("profile", profile), ("progressive", progressive), ("rgb", rgb),
      ("grey", SmallJPEG([128])),
    ] {
      try folder.add(File("\(name).jpg", bytes: picture.bytes))
    }
    try folder.add(File("cut.jpg", bytes: Array(profile.bytes.prefix(70_000))))
    let findings = StandCheck(try StandFolder(path: folder.path), history: nil).findings
      .filter { $0.rule == "unreadable-picture" }
    #expect(findings.map(\.place.path) == ["print.jpg", "profile.jpg", "progressive.jpg"])
    #expect(
      findings.allSatisfy { $0.message.description == "The picture has the colours of print (CMYK): save it in RGB." })
  }

  @Test("finds the same in the same order, however many processors there are")
  func isDeterministic() throws {
    let folder = try FolderRuleCase.folder([:])
    for number in 0..<300 {
      try folder.write(
        FolderRuleCase.page("", "[x](../nothing/) \"a\" {{< b >}}\n"), to: "zoo/e\(number)/index.ru.md")
    }
    let pinned = try StandFolder(path: folder.path)
    let first = StandCheck(pinned, history: nil).findings
    #expect(first.count == 300 * 4)
    for _ in 0..<5 { #expect(StandCheck(pinned, history: nil).findings == first) }
  }

  @Test("has a sample for each rule, and every rule explains itself")
  func isComplete() {
    let sampled = Set(
      PageRuleCase.all.map(\.rule) + FolderRuleCase.all.map(\.rule) + ["invalid-utf8", "large-picture"])
    let reading = Set(ReadingRule.all.map(\.name))
    #expect(Set(RuleBook.all.map(\.name)) == sampled.union(reading))
    let languages = [.ru, .en, .zh] + WordsFile.brought.map { WordsFile.spoken($0) }
    for rule in RuleBook.all {
      let reasons = languages.map { rule.reason.text(in: $0) }
      #expect(Set(reasons).count == 5 && reasons.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("。") }, "\(rule.name)")
      #expect(rule.example.before != rule.example.after, "\(rule.name)")
      #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(rule.name)")
    }
  }

  @Test(
    "finds pictures that are slow to draw, and those that are not drawn", arguments: [(8, 0, 1), (9, 1, 1), (33, 1, 2)])
  func findsLargePictures(mebibytes: Int, count: Int, severity: Int) throws {
    let folder = try FolderRuleCase.folder([:])
    try folder.add(File("map.gif", bytes: Array("GIF89a".utf8) + [UInt8](repeating: 0, count: (mebibytes << 20) - 6)))
    let findings = StandCheck(try StandFolder(path: folder.path), history: nil).findings
      .filter { $0.rule == "large-picture" }
    #expect(findings.map(\.place.path) == (count == 0 ? [] : ["map.gif"]))
    #expect(findings.allSatisfy { $0.severity == Diagnostic.Severity.allCases[severity] })
  }

  @Test("tells stale translations by git’s dates where there is no stamp")
  func usesHistory() throws {
    let folder = try FolderRuleCase.folder([:])
    let log = "\u{1}200\n\nzoo/pandas/index.ru.md\n\n\u{1}100\n\nzoo/pandas/index.ru.md\nzoo/pandas/index.en.md\n"
    let check = StandCheck(try StandFolder(path: folder.path), history: CommitTimes(gitLog: log))
    #expect(check.findings.map { "\($0.rule) \($0.place.path)" } == ["stale-translation zoo/pandas/index.en.md"])
  }

  @Test("tells how far it is")
  func tellsProgress() throws {
    let folder = try FolderRuleCase.folder([:])
    let last = Mailbox<[Int]>()
    _ = StandCheck(try StandFolder(path: folder.path), history: nil) { last.put([$0, $1]) }
    #expect(last.take() == [6, 6])
  }
}
