import Foundation
import Reporting
import TestSupport
import Testing

@testable import stand

/// What commands print of names, pages and arguments that would command a terminal or hide what a line says.
@Suite("What is printed")
struct PrintableTests {
  @Test(
    "has nothing in it that cannot be seen",
    arguments: [
      ("Москва 莫斯科 Moscow\t1\n", "Москва 莫斯科 Moscow\t1\n"), ("a\u{1B}[31mb\u{9B}1mc\u{7}\r", "a[31mb1mc"),
      ("pan\u{AD}da\u{200B}\u{2060}\u{FEFF}s", "pandas"), ("\u{202E}evil\u{202C}\u{2066}x\u{2069}", "evilx"),
      ("\u{115F}\u{1160}\u{3164}\u{FFA0}x", "x"), ("a\u{E0061}\u{E007F}b", "ab"), ("e\u{301}", "e\u{301}"),
      ("👨‍👩‍👧 ❤️", "👨‍👩‍👧 ❤️"), ("a\u{200D}b\u{FE0F}", "ab"), ("👨\u{200D}\u{200B}", "👨\u{200D}"),
    ])
  func cleans(text: String, printed: String) {
    #expect(Printable(text).text == printed)
  }

  @Test("takes a page of a million characters without copying it for each of them", .timeLimit(.minutes(10)))
  func longText() {
    let text = String(repeating: "熊", count: 1_000_000)
    #expect(Printable(text).text == text)
    let pieces = Array(repeating: Printable("熊猫"), count: 200_000)
    #expect(pieces.joined(separator: "\n").text.utf8.count == 200_000 * 7 - 1)
  }

  @Test("is styled by the program only")
  func styles() {
    #expect(Printable("a\u{1B}[5mb", codes: "1").text == "\u{1B}[1ma[5mb\u{1B}[0m")
    #expect((Printable("a", codes: "") + "\u{1B}b").text == "ab")
  }

  /// Escape sequences, controls, marks of direction, zero-width characters, fillers and tags between letters.
  private static let payload =
    "p\u{1B}]0;t\u{7}q\u{1B}[31mr\u{9B}1ms\u{200B}t\u{AD}u\u{3164}v\u{115F}w\u{202E}x\u{2066}y\u{FEFF}z\u{E0041}\u{2060}!"

  private static let commands: [[String]] = [
    ["show", "zoo/e", "--format", "plain"], ["show", "zoo/e", "--format", "plain", "--width", "40"],
    ["show", "zoo/e", "--format", "ansi"], ["show", "zoo/e", "--format", "html"],
    ["show", "zoo/e", "--format", "tree"],
    ["show", payload], ["show", payload + ".md"], ["check"], ["check", "--format", "json"],
    ["check", "--format", "sarif"], ["check", "--fix"], ["check", "--explain", payload],
    ["check", "--format", payload],
    ["search", "word"], ["search", "word", "--format", "json"], ["search", payload],
    ["search", "w", "--language", payload],
    ["changes"], ["changes", "--format", "json"], ["new", "exhibit", payload], ["new", "exhibit", "zoo/" + payload],
    ["new", payload, "x"], ["doctor"], ["doctor", "--format", "json"], ["preview", payload],
    ["preview", payload + ".md"],
    ["edit", payload], ["--theme", payload], ["--now", payload], ["--open", payload], ["--language", payload],
    ["--idle", payload], ["--\(payload)"], [payload], ["--print", "--keys", payload], ["--print", "--size", payload],
    ["--print", "--keys", "1 1"], ["--ambiguous", payload], ["--content", payload],
    ["edit", "--theme", payload, "zoo/e"],
    ["manual"], ["schema"], ["schema", payload], ["show", "zoo/e", "--language", payload],
  ]

  @Test("by every command, whatever it is given", arguments: commands)
  func everyCommand(arguments: [String]) throws {
    let folder = try Self.folder()
    let isContentNamed = arguments.contains("--content") || ["manual", "schema"].contains(arguments.first)
    let run = try Command(arguments + (isContentNamed ? [] : ["--content", folder.path]))
    for text in [run.output, run.errors] {
      let rest = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      let odd = rest.unicodeScalars.filter {
        $0 != "\n" && $0 != "\t"
          && ($0.properties.generalCategory == .control || $0.properties.isDefaultIgnorableCodePoint)
      }
      #expect(odd.isEmpty, "\(arguments): \(odd.map { String($0.value, radix: 16) }) in \(text.debugDescription)")
    }
    // Of what is given nothing may come as a sequence, only of what styles.
    #expect(!(run.output + run.errors).contains("\u{1B}[31mr"))
    #expect(!(run.output + run.errors).isEmpty)
  }

  private static func folder() throws -> FolderOnDisk {
    // As YAML writes controls between quotation marks.
    let quoted = payload.replacing("\u{1B}", with: "\\x1b").replacing("\u{7}", with: "\\x07")
      .replacing("\u{9B}", with: "\\x9b")
    return try FolderOnDisk {
      Folder("zoo") {
        File("_index.ru.md", "---\ntitle: \"\(quoted)\"\n---\n")
        File(
          "e.ru.md",
          "---\ntitle: \"word \(quoted)\"\nsummary: \"\(quoted)\"\n\(quoted): 1\nlink: \"https://\(quoted)\"\n---\n"
            + "# word \(payload)\n\n`\(payload)` &#27;[31mr&#x9b;1m &#173;&#8203;&#12644;\n\n    \(payload)\n\n"
            + "| \(payload) | a |\n|---|---|\n| b | <b>\(payload)</b> |\n\n[\(payload)](zoo/\(payload)) ![](\(payload).png)\n"
        )
      }
    }
  }
}
