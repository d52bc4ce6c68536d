import Content
import TestSupport
import Testing
import Wording

/// Each problem at the place that is marked in the page, and the rest of the page still there.
@Suite struct FrontMatterDiagnosticsTests {
  @Test(
    "reports what is wrong at its place",
    arguments: [
      ("front-matter-value", "title: Панды\nweight: 1️⃣heavy\n"),
      ("front-matter-comment", "title: Панды\nsummary: 1️⃣Зал #5 север\n"),
      ("front-matter-comment", "title: Панды\nplace: 1️⃣Зал  #5\n"),
      ("front-matter-duplicate-key", "1️⃣title: Жуи\ntitle: Панды\n"),
      ("front-matter-duplicate-key", "title: Панды\nfacts:\n  - {1️⃣label: Дом, label: Дата, value: 1}\n"),
      ("front-matter-value", "title: Панды\npublishDate: 1️⃣17.05.2024\n"),
      ("front-matter-value", "title: Панды\nexpiryDate: 1️⃣2030-1-1\n"),
      ("front-matter-reserved", "title: Панды\ndate: 1️⃣2024-05-17T09:00\n"),
      ("front-matter-reserved", "title: Панды\npublishDate: 1️⃣2024-05-17 09:00\n"),
      ("front-matter-reserved", "title: Панды\nexpiryDate: 1️⃣Fri, 17 May 2024 09:00:00 GMT\n"),
      ("front-matter-value", "title: Панды\nheadless: 1️⃣maybe\n"),
      ("front-matter-value", "title: Панды\nbuild: 1️⃣never\n"),
      ("front-matter-value", "title: Панды\nbuild: {render: 1️⃣nevr}\n"),
      ("front-matter-value", "title: Панды\ncascade: {draft: 1️⃣ture}\n"),
      ("front-matter-hidden", "title: Панды\nheadless: 1️⃣true\n"),
      ("front-matter-hidden", "title: Панды\n_build: {list: 1️⃣never}\n"),
      ("front-matter-value", "title: Панды\nweight: 1️⃣[1, 2]\n"),
      ("front-matter-value", "title: Панды\nfeatured: 1️⃣maybe\n"),
      ("front-matter-value", "title: Панды\ndate: 1️⃣2024-02-30\n"),
      ("front-matter-value", "title: Панды\ndate: 1️⃣завтра\n"),
      ("front-matter-value", "title: Панды\nstart: 2024-05-17\nend: 1️⃣2024-05-16\n"),
      ("front-matter-dates", "title: Панды\npublishDate: 2024-05-17\nexpiryDate: 1️⃣2024-05-17\n"),
      ("front-matter-value", "title: Панды\nsummary: 1️⃣{a: b}\n"),
      ("front-matter-value", "title: Панды\ntags: [зоопарк, 1️⃣[a]]\n"),
      ("front-matter-value", "title: Панды\nkind: 1️⃣program\n"),
      ("front-matter-value", "title: Панды\nlink: 1️⃣moscowzoo.ru\n"),
      ("front-matter-value", "title: Панды\nfacts:\n  - 1️⃣label: Дом\n"),
      ("front-matter-value", "title: Панды\nfacts: 1️⃣две панды\n"),
      ("front-matter-unknown-key", "title: Панды\nfacts:\n  - label: Дом\n    value: Зоопарк\n    1️⃣valeu: 1\n"),
      ("front-matter-value", "title: Панды\nresources:\n  - 1️⃣title: Панды\n"),
      ("front-matter-value", "title: Панды\nresources:\n  - src: 1️⃣../../secret.png\n"),
      ("front-matter-value", "title: Панды\nresources:\n  - src: 1️⃣/etc/passwd\n"),
      ("front-matter-value", "title: Панды\nicon: 1️⃣зоопарк\n"),
      ("front-matter-unknown-key", "title: Панды\n1️⃣wieght: 10\n"),
      ("front-matter-theme-key", "{title: Панды, tags: [é👩‍👩‍👧], 1️⃣цвет: 1}\n"),
      ("control-character", "title: Панды1️⃣\u{202E}\n"),
      ("control-character", "title: Панды\nsummary: é👩‍👩‍👧1️⃣\u{1B}[31mred\n"),
      ("control-character", "title: Панды\nsummary: a1️⃣\u{2028}b\n"),
      ("control-character", "title: Панды\nsummary: a1️⃣\0b\n"),
      ("control-character", "title: Панды\nsummary: 1️⃣\"a\\u202Eb\"\n"),
      ("control-character", "title: Панды\nsummary: \u{5E9}\u{200E}! a1️⃣\u{200E}b\n"),
      ("control-character", "title: Панды\nsummary: \"\u{5E9}\\u200E\"\nplace: 1️⃣\"a\\u200Eb\"\n"),
    ])
  func reports(rule: String, marked: String) throws {
    let page = MarkedText("---\n" + marked + "---\n")
    let stand = try Sample.load(page: page.text)
    #expect(stand.problems.map(\.rule) == [rule])
    #expect(stand.problems.map { [$0.place.line, $0.place.column] } == page.places)
    #expect(stand.problems.map(\.place.path) == [Sample.path])
    #expect(stand.sample?.title == "Панды")
  }

  @Test(
    "reports YAML that does not parse at its place",
    arguments: [
      "title1️⃣：Панды\n", "title1️⃣：Панды\nweight：1\n", "title: Панды\nplace1️⃣：А\n",
      "title: Панды1️⃣: две\n", "title: 1️⃣\"Панды\n", "title: Панды\n1️⃣\tweight: 1\n", "title: Панды\nsummary: 1️⃣@home\n",
      "title: *1️⃣панды\n", "title: Панды\nplace1️⃣：А\nsummary: Б\n",
    ])
  func reportsSyntax(marked: String) throws {
    let page = MarkedText("---\n" + marked + "---\n# Заголовок\n")
    let stand = try Sample.load(page: page.text)
    #expect(stand.problems.map(\.rule) == ["front-matter-syntax"])
    #expect(stand.problems.map { [$0.place.line, $0.place.column] } == page.places)
    #expect(stand.sample?.title == "Заголовок")
  }

  @Test(
    "names the colon of a Chinese keyboard as the cause",
    arguments: ["title：Панды\n", "title：Панды\nweight：1\n", "title: Панды\nplace：А\n", "place：А\ntitle: Панды\n"])
  func wideColon(head: String) throws {
    let stand = try Sample.load(page: "---\n" + head + "---\n# Заголовок\n")
    let advice = "because it is no valid YAML here: a plain colon and a space go behind the key."
    #expect(stand.problems.map { $0.message.description.hasSuffix(advice) } == [true])
  }

  @Test("takes no comment for a part of a value that somebody meant as one")
  func comments() throws {
    for head in [
      "title: Панды # a note", "title: \"Панды\" #1", "# 1\ntitle: Панды", "title: Панды#1", "title: Панды ## 1",
    ] {
      #expect(try Sample.load(page: "---\n\(head)\n---\n").problems.map(\.rule) == [], "\(head)")
    }
    let hall = try Sample.load(page: "---\ntitle: Hall #5 north\n---\n")
    #expect(
      hall.problems.map(\.message.description) == [
        "“title” is “Hall”, and YAML takes “#5 north” for a comment: put quotes around the value if it belongs to it."
      ])
  }

  @Test("says what to do about a second document") func secondDocument() throws {
    let stand = try Sample.load(page: "---\ntitle: Панды\n--- Жуи\n---\n")
    #expect(stand.findings.first == "front-matter-syntax 3:1")
    let advice = "a second document starts in it; remove the line of --- or ..."
    #expect(stand.problems.first?.message.description.hasSuffix(advice + ".") == true)
  }

  @Test("lets the last of values with one anchor be meant") func shadowedAnchor() throws {
    let stand = try Sample.load(page: "---\ntitle: &t Панды\nsummary: &t Жуи\nplace: *t\n---\n")
    #expect(stand.sample?.place == "Жуи")
    #expect(stand.problems == [])
  }

  @Test("names the key that was probably meant") func suggestsKey() throws {
    let stand = try Sample.load(page: Sample.page("Панды", "wieght: 10", "colour: red"))
    #expect(
      stand.problems.map(\.message.description) == [
        "“wieght” means nothing here: did you mean “weight”?",
        "“colour” means nothing here: as a key of a Hugo theme it is fine, else check its spelling.",
      ])
  }

  @Test("reports several problems of one page, in their order") func reportsAll() throws {
    let stand = try Sample.load(page: "---\nweight: x\nfeatured: x\ndate: x\ntitle: Панды\n---\n")
    #expect(stand.findings == ["front-matter-value 2:9", "front-matter-value 3:11", "front-matter-value 4:7"])
  }

  @Test("takes out what a terminal would obey, and makes a title one line") func cleansTitle() throws {
    let stand = try Sample.load(page: "---\ntitle: \"Пан\\u001B\\u202Aды\\nЖуи\\t2\\U000E0041 \"\n---\n")
    #expect(stand.sample?.title == "Панды Жуи 2")
    #expect(stand.findings == ["control-character 2:8"])
  }

  @Test("replaces bytes that are no UTF-8, and says where they start") func repairsBytes() throws {
    let stand = try Sample.load(page: Array("---\ntitle: Панды ".utf8) + [0xFF, 0xC0] + Array("\n---\n".utf8))
    #expect(stand.sample?.title == "Панды \u{FFFD}\u{FFFD}")
    #expect(stand.findings == ["invalid-utf8 2:14"])
  }

  @Test(
    "says where front matter is out of place, foreign or not understood, on the line",
    arguments: [
      ("+++\ntitle = \"Панды\"\n+++\n", "front-matter-format 1:1"),
      ("{\"title\": \"Панды\"}\n", "front-matter-format 1:1"),
      ("\n\n---\ntitle: Панды\n---\n", "front-matter-place 3:1"),
      ("\u{FEFF}\u{FEFF}---\ntitle: Панды\n---\n", "front-matter-place 1:1"),
      ("title: Панды\ndraft: true\n---\n", "front-matter-unfenced 2:1"),
      ("---\ntitle: Панды\nsummary: a\n  draft：true\n---\n", "front-matter-unclear 4:1"),
    ])
  func outOfPlace(text: String, finding: String) throws {
    #expect(try Sample.load(page: text).findings == [finding])
  }

  @Test("counts lines from the file's first where blank ones stand above the front matter") func lines() throws {
    let stand = try Sample.load(page: "\r\n\n---\ntitle: Панды\nweight: x\n---\n")
    #expect(stand.findings == ["front-matter-place 3:1", "front-matter-value 5:9"])
    #expect(stand.sample?.title == "Панды")
  }

  @Test(
    "takes words in prose for words",
    arguments: [
      "---\ntitle: Панды\nsummary: |\n  Draft horses: published in 2024\n---\n",
      "---\ntitle: Панды\ncraft: bamboo\n---\n", "---\ntitle: Панды\nparams:\n  draft: true\n---\n",
      "---\ntitle: Панды\n# draft: true\n---\n", "---\ntitle: Панды\ndraft: false\n---\ndraft: true\n",
      "Draft horses pull.\n", "```yaml\ndraft: true\n```\n", "{{< note >}}\n", "{class=\"lead\"}\n",
    ])
  func words(text: String) throws {
    let page = try #require(try Sample.load(page: text).sample)
    #expect(page.availability(at: 0) == .open)
  }

  @Test("tells a UTF-16 file from a page") func utf16() throws {
    #expect(try Sample.load(page: [0xFF, 0xFE, 0x2D, 0]).findings == ["invalid-utf8 1:1"])
  }
}
