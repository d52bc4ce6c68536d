import Editing
import InterfaceKit
import Screen
import Testing

@testable import Interface

/// Lines that differ, cut to a row.
@Suite struct DifferenceExcerptTests {
  private func rows(_ gone: [String], _ come: [String], columns: Int = 40, rows: Int = 9) -> [String] {
    let lines = [gone, come].map { side in side.map { Array($0.utf8)[...] } }
    return DifferenceLines.lines(gone: lines[0], come: lines[1], in: Size(columns: columns, rows: rows)).map {
      $0.runs.map(\.text).joined()
    }
  }

  @Test("are shown whole where they fit")
  func short() { #expect(rows(["one"], ["two", "three"]) == ["− one", "+ two", "+ three"]) }

  @Test(
    "name the ends of lines where nothing else tells them apart",
    arguments: [
      (["end"], ["end\n"], ["− end", "+ end ↵"]), (["end\r\n"], ["end\n"], ["− end CR↵", "+ end ↵"]),
      (["a\n", "end"], ["b\n", "end\n"], ["− a", "− end", "+ b", "+ end ↵"]),
      (["end\n"], ["end", "more\n"], ["− end ↵", "+ end", "+ more"]), (["a\n"], ["b"], ["− a", "+ b"]),
    ])
  func lineEnds(gone: [String], come: [String], shown: [String]) { #expect(rows(gone, come) == shown) }

  @Test("show the place where they differ, in every script", arguments: ["word ", "слово ", "北京"])
  func far(word: String) {
    let start = String(repeating: word, count: 60)
    let shown = rows([start + "old end"], [start + "new end"])
    #expect(shown.map { $0.hasPrefix("− …") || $0.hasPrefix("+ …") } == [true, true])
    #expect(shown[0].hasSuffix("old end"))
    #expect(shown[1].hasSuffix("new end"))
    #expect(shown.allSatisfy { $0.columns <= 40 })
  }

  @Test("are cut at their end, with a sign of it, where they differ at their start")
  func near() {
    let end = String(repeating: "слово ", count: 60)
    let shown = rows(["а " + end], ["б " + end])
    #expect(shown.map { $0.prefix(5) } == ["− а с", "+ б с"])
    #expect(shown.allSatisfy { $0.hasSuffix("…") && $0.columns <= 40 })
  }

  @Test("stop where there is no more room", arguments: 0...4)
  func few(count: Int) { #expect(rows(["a", "b"], ["c", "d"], rows: count).count == count) }
}
