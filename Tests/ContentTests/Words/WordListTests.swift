import Content
import Foundation
import TestSupport
import Testing
import Wording

/// The list of all that can be said in other words, against the source, and the files that the program brings.
@Suite struct WordListTests {
  /// What only staff see; every other file of words is for visitors.
  private static let staff: Set = ["EditorWords.swift", "StaffWords.swift"]

  @Test("lists every message of the tables of words; RECORD=1 writes it anew")
  func isCurrent() throws {
    var text = ""
    for file in try Self.files(isForStaff: false) { text += try Self.lines(of: file, unless: text) }
    text += WordList.staffMark + "\n"
    for file in try Self.files(isForStaff: true) { text += try Self.lines(of: file, unless: text) }
    let path = Checkout.path + "/Sources/Content/Words/words.txt"
    let found = try String(contentsOfFile: path, encoding: .utf8)
    if found != text, Checkout.isRecording { try text.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(found == text, "Record it with RECORD=1, then build again.")
    #expect(WordList.all.count > 200 && WordList.all.contains { $0.isForVisitors && $0.name == "stillHere" })
  }

  @Test("has each name once, and each English wording") func isUnambiguous() {
    #expect(Set(WordList.all.map(\.name)).count == WordList.all.count)
    #expect(Set(WordList.all.map(\.english)).count == WordList.all.count)
  }

  @Test("has whole words in the files that the program brings", arguments: ["de", "ja"])
  func shipped(code: String) throws {
    let bytes = try #require(WordsFile.shipped(Language(code)))
    let stand = try Sample.load {
      File("stand.yaml", "languages: [\(code)]\n")
      File("words.\(code).yaml", String(decoding: bytes, as: UTF8.self))
      File("_index.md", Sample.page("Stand"))
      Folder("zoo") { File("_index.md", Sample.page("Zoo")) }
    }
    #expect(stand.problems == [])
    let words = try #require(stand.settings.words[Language(code)])
    let missing = WordList.all.filter { $0.isForVisitors && words[$0.english] == nil }.map(\.name)
    #expect(missing == [], "Put them into Sources/Content/Words/words.\(code).yaml.")
  }

  private static func files(isForStaff: Bool) throws -> [String] {
    let folder = Checkout.path + "/Sources/Interface/Words"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: >)
    let first = isForStaff ? [] : [Checkout.path + "/Sources/Wording/CommonWords.swift"]
    return first + names.filter { staff.contains($0) == isForStaff && $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }

  /// A line for each `static let name = Message(ru: …, en: …, zh: …)` and for each function that is like it. What says
  /// the same in English is said by the same word.
  private static func lines(of file: String, unless known: String) throws -> String {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let message = #/static (?:let|func) (\w+)(?:\([^)]*\))?(?: -> Message)? (?:=|\{)\s*Message\(\s*ru:\s+/#
    let text = #/((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/#
    var lines = ""
    for match in source.matches(of: message) {
      guard let russian = source[match.range.upperBound...].prefixMatch(of: text),
        let label = source[russian.range.upperBound...].prefixMatch(of: #/,\s*en:\s+/#),
        let english = source[label.range.upperBound...].prefixMatch(of: text)
      else { continue }
      let line = "\t\(unescaped(english.1))\n"
      if !known.contains(line), !lines.contains(line) { lines += match.1 + line }
    }
    return lines
  }

  private static func unescaped(_ literal: Substring) -> String {
    let pieces = literal.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) }.joined()
    return pieces.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\").replacing(#/\\u\{([0-9A-F]+)\}/#) {
      UInt32($0.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String($0.0)
    }
  }
}
