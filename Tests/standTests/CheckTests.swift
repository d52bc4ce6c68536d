import Foundation
import TerminalHarness
import TestSupport
import Testing

@Suite("stand check")
struct CheckTests {
  @Test("is content with the shipped content, even strictly")
  func passesShippedContent() throws {
    let run = try Command(["check", "--strict", "--content", Checkout.path + "/Content"])
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("stand: no problems found in "))
    #expect(run.status == 0)
  }

  @Test("names file, line and column of what is wrong")
  func findsProblems() throws {
    let folder = try SmallStand.folder()
    try folder.add(File("zoo/koala.ru.md", "---\ntitle: Коала\nweight: heavy\n---\nСм. [там](../nothing/).\n"))
    let run = try Command(["check", "--content", folder.path])
    #expect(run.status == 1)
    #expect(run.output.contains(folder.path + "/zoo/koala.ru.md:3:9: error: "))
    #expect(run.output.contains(folder.path + "/zoo/koala.ru.md:5:5: error: "))
    #expect(run.output.contains("[dead-link]"))
  }

  @Test("counts warnings only strictly")
  func countsWarnings() throws {
    let folder = try SmallStand.folder()
    try folder.add(Folder("park") { File("tree.ru.md", "---\ntitle: Дерево\n---\nРастёт.\n") })
    #expect(try Command(["check", "--content", folder.path]).status == 0)
    #expect(try Command(["check", "--strict", "--content", folder.path]).status == 1)
  }

  @Test("shows the line with marks below it, under wide characters and combining marks too")
  func showsLine() throws {
    let folder = try CheckSample.folder("熊猫e\u{301}\u{1F43C}吃 {{< a >}} 竹子\u{1B}[31m")
    let lines = try Command(["check", "--content", folder.path]).output.split(separator: "\n")
    let headline = try #require(lines.firstIndex { $0.contains("[shortcode]") })
    #expect(lines[headline].hasPrefix("\(folder.path)/_index.en.md:5:7: warning: "))
    #expect(lines[headline + 1] == "    熊猫e\u{301}\u{1F43C}吃 {{< a >}} 竹子\u{FFFD}[31m")
    #expect(lines[headline + 2] == "    " + String(repeating: " ", count: 10) + "^~~~~~~~~")
  }

  @Test("cuts long lines around what is meant")
  func cutsLine() throws {
    let words = String(repeating: "word ", count: 100)
    let folder = try CheckSample.folder(words + "{{< a >}} " + words)
    let lines = try Command(["check", "--content", folder.path]).output.split(separator: "\n")
    let headline = try #require(lines.firstIndex { $0.contains("[shortcode]") })
    let (line, marks) = (Array(lines[headline + 1]), Array(lines[headline + 2]))
    #expect(line.count <= 100)
    #expect(line[4] == "…" && line.last == "…")
    let start = try #require(marks.firstIndex(of: "^"))
    #expect(String(line[start..<marks.count]) == "{{< a >}}")
  }

  @Test("colours on a terminal, but not where nobody wants it")
  func colors() throws {
    let folder = try CheckSample.folder("{{< a >}}")
    #expect(try CheckSample.onTerminal(folder.path, [:]).contains("\u{1B}[1;33mwarning:\u{1B}[0m"))
    #expect(try !CheckSample.onTerminal(folder.path, ["NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try !CheckSample.onTerminal(folder.path, ["TERM": "dumb"]).contains("\u{1B}["))
    #expect(try !Command(["check", "--content", folder.path]).output.contains("\u{1B}["))
  }

  @Test("mends, says what it did, and finds nothing left to mend")
  func fixes() throws {
    let folder = try CheckSample.folder("A \"so\" «called» panda: 5 km.")
    let run = try Command(["check", "--fix", "--strict", "--content", folder.path])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(
      run.errors == """
        \(folder.path)/_index.en.md:5:3: fixed: Writes “…”. [straight-quotes]
        \(folder.path)/_index.en.md:5:8: fixed: Writes “…”. [wrong-quotes]
        \(folder.path)/_index.en.md:5:25: fixed: Writes a no-break space. [missing-no-break-space]
        stand: no problems found in 2 pages.

        """)
    #expect(try folder.text(of: "_index.en.md").hasSuffix("A “so” “called” panda: 5\u{A0}km.\n"))
  }

  @Test("says that a file cannot be written, and changes nothing")
  func cannotFix() throws {
    let folder = try CheckSample.folder("A \"so\" panda")
    // A folder in the way of the file that is written beside the page.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let run = try Command(
      ["check", "--fix", "--content", folder.path], limits: "ulimit -f 0")
    #expect(run.status == 74)
    #expect(run.errors.contains("cannot be saved (File too large)"))
    #expect(run.errorLines == 1)
    #expect(try folder.text(of: "_index.en.md").contains("\"so\""))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names.sorted())
  }

  @Test("lists the rules, and explains one")
  func explains() throws {
    let rules = try Command(["check", "--rules"])
    #expect(rules.output.contains("literal-emphasis (warning)\n    Markdown takes"))
    let explained = try Command(["check", "--explain", "literal-emphasis"])
    #expect(explained.output.contains("Before:\n    **这是真的。**她来了。\n\nAfter:\n    **这是真的**。她来了。\n"))
    let unknown = try Command(["check", "--explain", "dead-lnik"])
    #expect(unknown.status == 64)
    #expect(unknown.errors == "stand: There is no rule “dead-lnik”. Did you mean “dead-link”?\n")
  }

  @Test("asks git when pages last changed")
  func usesGit() throws {
    let folder = try CheckSample.folder("Text.")
    try folder.write("---\ntitle: A\nsummary: B\n---\nТекст.\n", to: "_index.ru.md")
    func commit(_ date: String) throws {
      let identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
      let environment = ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date]
      for arguments in [["init", "-q"], ["add", "."], identity + ["commit", "-qm", "a"]] {
        let git = try Command(["-C", folder.path] + arguments, program: "/usr/bin/git", environment: environment)
        #expect(git.status == 0, "\(git.errors)")
      }
    }
    try commit("2024-05-17T00:00:00Z")
    #expect(try !Command(["check", "--content", folder.path]).output.contains("[stale-translation]"))
    try folder.write("---\ntitle: A\nsummary: B\n---\nДругой текст.\n", to: "_index.ru.md")
    try commit("2024-05-18T00:00:00Z")
    #expect(
      try Command(["check", "--content", folder.path]).output.contains("_index.en.md:1:1: warning: “_index.ru.md”"))
  }

  @Test("says on a terminal how far it is once a second has passed, and takes the line away")
  func showsProgress() throws {
    let folder = try CheckSample.folder("Text.")
    // A slow git makes the check as slow as a large stand does.
    try folder.write("#!/bin/sh\nexec sleep 1.1\n", to: "programs/git")
    try FolderOnDisk.makeExecutable(folder.path + "/programs/git")
    let path = ["STAND_PROGRAMS": folder.path + "/programs"]
    let slow = try CheckSample.onTerminal(folder.path, path)
    let line = try #require(slow.firstRange(of: "\r\u{1B}[KChecking: 2 of 2 pages"))
    #expect(slow[line.upperBound...].hasPrefix("\r\u{1B}[K"))
    #expect(try !CheckSample.onTerminal(folder.path, [:]).contains("Checking"))
    #expect(try !Command(["check", "--content", folder.path], environment: path).errors.contains("Checking"))
  }
}
