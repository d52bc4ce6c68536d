import Content
import Foundation
import TestSupport
import Testing
import Wording

/// Front matter that is made to exhaust time, memory or the stack.
@Suite struct HostileFrontMatterTests {
  @Test("refuses aliases that multiply") func billionLaughs() throws {
    var lines = "a0: &a0 [ha, ha]\n"
    for level in 1..<30 {
      lines += "a\(level): &a\(level) [" + repeatElement("*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
    }
    let stand = try Sample.load(page: "---\n" + lines + "title: Панды\n---\n# Заголовок\n")
    #expect(stand.problems.map(\.rule) == ["front-matter-aliases"])
    #expect(stand.sample?.title == "Заголовок")
  }

  @Test("takes a few aliases") func fewAliases() throws {
    let stand = try Sample.load(page: "---\ntitle: &t Панды\nsummary: *t\n---\n")
    #expect(stand.sample?.summary == "Панды")
    #expect(stand.problems == [])
  }

  @Test("takes many asterisks that are no aliases") func asterisks() throws {
    let summary = repeatElement("*важно*", count: 40).joined(separator: " и ")
    let stand = try Sample.load(page: "---\ntitle: Панды\nsummary: \"\(summary)\"\n---\n")
    #expect(stand.sample?.summary == summary)
  }

  @Test(
    "refuses deep nesting, on a small stack",
    arguments: [
      "[", "{a: ", "- ", "? ", "[[[{a: ", "- - ? ",
    ])
  func deepNesting(unit: String) throws {
    let page =
      "---\ntitle: " + (unit.first == "[" || unit.first == "{" ? "" : "\n")
      + String(repeating: unit, count: 60_000 / unit.utf8.count) + "\n---\n# Заголовок\n"
    let stand = try onSmallStack { try Sample.load(page: page) }
    #expect(stand.problems.map(\.rule) == ["front-matter-depth"])
    #expect(stand.sample?.title == "Заголовок")
  }

  @Test("refuses indentation that descends line by line") func deepIndentation() throws {
    let lines = (0..<300).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let stand = try onSmallStack { try Sample.load(page: "---\n" + lines + "---\n") }
    #expect(stand.problems.map(\.rule) == ["front-matter-depth"])
  }

  @Test("draws the line at 80 columns of indentation", arguments: [(79, false), (80, true), (81, true)])
  func limit(columns: Int, isTooMuch: Bool) throws {
    let indentation = String(repeating: " ", count: columns)
    let stand = try Sample.load(page: "---\ntitle: Панды\nparams:\n\(indentation)a: b\n---\n")
    #expect(stand.problems.contains { $0.rule == "front-matter-depth" } == isTooMuch)
  }

  @Test("stands the deepest nesting it allows, on a small stack") func allowedNesting() throws {
    let lines = (0..<36).map { String(repeating: "  ", count: $0) + "- - a:\n" }.joined()
    let flow = String(repeating: " ", count: 78) + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    let stand = try onSmallStack { try Sample.load(page: "---\ntitle: Панды\nparams:\n" + lines + flow + "\n---\n") }
    #expect(!stand.problems.contains { $0.rule == "front-matter-depth" })
  }

  @Test("takes wide lines of dashes and blanks") func wideLines() throws {
    let wide = String(repeating: "-", count: 200)
    let stand = try Sample.load(
      page: "---\ntitle: Панды\nsummary: |\n  \(wide)\n\(String(repeating: " ", count: 200))\n---\n")
    #expect(stand.problems == [])
    #expect(stand.sample?.summary == wide)
  }

  @Test("gives up on front matter longer than 64 KiB") func tooLong() throws {
    let stand = try Sample.load(
      page: "---\ntitle: Панды\nsummary: " + String(repeating: "a", count: 70_000) + "\n---\n")
    #expect(stand.problems.map(\.rule) == ["front-matter-unclosed"])
    #expect(stand.exhibit(ExhibitID(section: "zoo", exhibit: "pandas")) != nil)
  }

  @Test("lists no more problems of one page than people read", .timeLimit(.minutes(10))) func manyProblems() throws {
    let stand = try Sample.load(
      page: "---\ntitle: Панды\nfacts:\n" + String(repeating: "- 1\n", count: 15_000) + "---\n")
    #expect(stand.problems.count == 100)
  }

  @Test("survives any bytes", arguments: 0..<20) func randomBytes(seed: UInt64) throws {
    let parts =
      [
        "title: ", "---\n", "\n", "- ", "[", "]", "{", "}", ": ", "\"", "'", "|\n  ", ">-\n", "&a ", "*a", "!!str ",
        "!<%ff> ",
        "? ", "#", "%YAML 1.1\n", "...\n", "date: 2024-05-17", "facts:\n", "  ", "\t", "\\x1b", "\u{202E}", "\u{85}",
        "\r", "\0",
        "панды", "👩‍👩‍👧", "<<: ", "resources: ", "src: ../x", "weight: 99999999999999999999", "@", "`", ",", "\u{FEFF}",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F]]
    var random = SeededGenerator(seed: seed)
    let pages = (0..<50).map { _ in
      var page = Array("---\n".utf8)
      for _ in 0..<Int.random(in: 0..<60, using: &random) { page += parts.randomElement(using: &random) ?? [] }
      return page + Array("\n---\n# Заголовок\n".utf8)
    }
    let stand = try Sample.load {
      File("stand.yaml", bytes: pages[0])
      Folder("zoo") {
        for (number, page) in pages.enumerated() { File("panda\(number).ru.md", bytes: page) }
      }
    }
    let titles = stand.sections.flatMap(\.exhibits).compactMap { $0.pages[.ru]?.frontMatter.title }
    #expect(titles.count == pages.count)
    for title in titles {
      #expect(!title.isEmpty)
      #expect(!title.unicodeScalars.contains { CleanText.isControl($0) || $0 == "\n" || $0 == "\t" })
    }
  }

  /// Runs work on a thread with 512 KiB of stack, as background threads have.
  private func onSmallStack<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
    let result = Mailbox<Result<Value, any Error>>()
    let thread = Thread { result.put(Result { try work() }) }
    thread.stackSize = 512 << 10
    thread.start()
    return try result.take().get()
  }
}
