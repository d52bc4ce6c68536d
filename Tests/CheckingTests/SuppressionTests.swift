import Checking
import Content
import Files
import TestSupport
import Testing

@Suite("Suppressions")
struct SuppressionTests {
  private static func findings(_ texts: [String: String]) throws -> [String] {
    let folder = try FolderRuleCase.folder(texts)
    return StandCheck(try StandFolder(path: folder.path), history: nil).findings
      .map { "\($0.rule) \($0.place.path) \($0.place.line)" }
  }

  /// A page as the others, with its picture.
  private static func pictured(_ text: String) -> String { FolderRuleCase.page(FolderRuleCase.picture, text) }

  private static let page = "zoo/pandas/index.ru.md"

  @Test("allow what is in the block behind the comment, and nothing else")
  func allowBlock() throws {
    let text = "<!-- stand: allow shortcode -->\n{{< a >}}\n{{< b >}}\n\n{{< c >}}\n"
    #expect(try Self.findings([Self.page: Self.pictured(text)]) == ["shortcode \(Self.page) 12"])
  }

  @Test("allow what is in a whole list or table")
  func allowList() throws {
    let text = "<!-- stand: allow shortcode unshown-html -->\n- {{< a >}}\n- b\n  - <mark>c</mark>\n"
    #expect(try Self.findings([Self.page: Self.pictured(text)]) == [])
  }

  @Test("allow what is in the whole page, its front matter included")
  func allowPage() throws {
    let text =
      "---\ntitle: A\n\(FolderRuleCase.picture)---\n{{< a >}}\n\n{{< b >}}\n\n<!-- stand: allow-page missing-summary shortcode -->\n"
    #expect(try Self.findings([Self.page: text]) == [])
  }

  @Test("allow what is in a folder or a file that stand.yaml names, or everywhere")
  func allowBySettings() throws {
    let broken = Self.pictured("{{< a >}}\n")
    let texts = [Self.page: broken, "_index.ru.md": FolderRuleCase.page("", "{{< a >}}\n")]
    func settings(_ suppression: String) -> [String: String] {
      ["stand.yaml": "languages: [ru, en]\ncheck: {allow: [\(suppression)]}\n"]
    }
    #expect(try Self.findings(texts) == ["shortcode _index.ru.md 5", "shortcode \(Self.page) 8"])
    for (suppression, left) in [
      ("{rule: shortcode}", []), ("{rule: shortcode, path: zoo}", ["shortcode _index.ru.md 5"]),
      ("{rule: shortcode, path: zoo/pandas/}", ["shortcode _index.ru.md 5"]),
      ("{rule: shortcode, path: \(Self.page)}", ["shortcode _index.ru.md 5"]),
      (
        "{rule: shortcode, path: zoo/pan}",
        ["shortcode _index.ru.md 5", "unused-suppression stand.yaml 2", "shortcode \(Self.page) 8"]
      ),
    ] {
      #expect(try Self.findings(texts.merging(settings(suppression)) { $1 }) == left, "\(suppression)")
    }
  }

  @Test("of what was not looked for are not called unused")
  func keepsUnchecked() throws {
    let text = Self.pictured("<!-- stand: allow-page stale-translation -->\n\nText.\n")
    #expect(try Self.findings([Self.page: text]) == [])
    let folder = try FolderRuleCase.folder([Self.page: text])
    let check = StandCheck(try StandFolder(path: folder.path), history: CommitTimes(["a": 1]))
    #expect(check.findings.map(\.rule) == ["unused-suppression"])
  }

  @Test("that allow nothing can be taken out, whole or by the name")
  func removeUnused() throws {
    let text = Self.pictured(
      "<!-- stand: allow shortcode wide-table -->\n{{< a >}}\n\n<!-- stand: allow wide-table -->\nEnd.\n")
    let folder = try FolderRuleCase.folder([Self.page: text])
    let pinned = try StandFolder(path: folder.path)
    let findings = StandCheck(pinned, history: nil).findings
    #expect(findings.map(\.rule) == ["unused-suppression", "unused-suppression"])
    let fixed = FixedText(try pinned.read(Self.page), applying: findings.compactMap(\.fix))
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self)
        == Self.pictured("<!-- stand: allow shortcode -->\n{{< a >}}\n\nEnd.\n"))
  }

  @Test(
    "are told what is wrong in their own form",
    arguments: [
      ("check: 1️⃣allow", "settings-value"), ("check: {1️⃣alow: []}", "settings-unknown-key"),
      ("check: {allow: [1️⃣{path: zoo}]}", "settings-value"),
      ("check: {allow: [{rule: shortcode, path: 1️⃣../x}]}", "settings-value"),
      ("check: {allow: [{rule: 1️⃣shortcodes}]}", "unused-suppression"),
    ])
  func badForm(marked: String, rule: String) throws {
    let text = MarkedText(marked)
    let folder = try FolderRuleCase.folder(["stand.yaml": "languages: [ru, en]\n" + text.text + "\n"])
    let findings = StandCheck(try StandFolder(path: folder.path), history: nil).findings
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.map { [$0.place.line - 1, $0.place.column] } == text.places)
  }
}
