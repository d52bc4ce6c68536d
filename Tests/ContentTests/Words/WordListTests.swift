import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

/// The list of all that can be said in other words, against the source, and the files that the program brings.
@Suite struct WordListTests {
  /// What only staff see; every other file of words is for visitors.
  private static let staff: Set = ["EditorWords.swift", "NewStandWords.swift", "StaffWords.swift"]

  /// The reasons of failures, which are worded where they are found, and what their names begin with.
  private static let failures = [
    ("Files/StandFolderError.swift", "folder"), ("Storage/Saving/SaveError.swift", "save"),
    ("Storage/Arranging/ContentChange.swift", "arranging"), ("Storage/Arranging/StandFolder+Move.swift", "arranging"),
    ("stand/Pictures/PictureStudio.swift", "picture"), ("Interface/Editor/EditorFailure.swift", "editor"),
    ("Programs/Git.swift", "git"), ("Checking/NewPage.swift", "newPage"),
    ("stand/Session/LiveEdge.swift", "page"), ("Wording/SystemFailure.swift", "system"),
    ("Editing/Recovery/RecoveryRecord.swift", "recovery"),
  ]

  @Test("lists every message of the tables of words; RECORD=1 writes it anew")
  func isCurrent() throws {
    var text = ""
    for file in try Self.files(isForStaff: false) { text += try Self.lines(of: file, unless: text) }
    text += WordList.staffMark + "\n"
    for file in try Self.files(isForStaff: true) { text += try Self.lines(of: file, unless: text) }
    for (file, prefix) in Self.failures { text += try Self.failures(in: file, prefix, unless: text) }
    for file in try Self.sources() { text += try Self.findings(in: file, unless: text) }
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

  @Test("brings every file of words that lies in the source") func isBrought() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.path + "/Sources/Content/Words")
    let codes = names.compactMap { WordsFile.language(ofFile: $0)?.code }.sorted()
    #expect(!codes.isEmpty && WordsFile.brought.map(\.code) == codes)
  }

  @Test("has whole words in the files that the program brings", arguments: WordsFile.brought.map(\.code))
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
    let missing = WordList.all.filter { words[$0.english] == nil }.map(\.name)
    #expect(missing == [], "Put them into Sources/Content/Words/words.\(code).yaml.")
  }

  @Test(
    "says why something failed in the languages that the program brings",
    arguments: [
      (
        "de",
        "„a.md“ lässt sich nicht speichern (auf der Platte ist kein Platz): noch einmal versuchen oder anderswo speichern.",
        "Im Inhaltsordner fehlt die Datei „a.md“: Namen prüfen oder die Datei dorthin legen."
      ),
      (
        "ja", "「a.md」を保存できません（ディスクに空きがありません）。もう一度試すか、別の場所に保存してください。",
        "コンテンツのフォルダーにファイル「a.md」がありません。名前を確かめるか、ファイルを置いてください。"
      ),
    ])
  func reasons(code: String, saving: String, reading: String) throws {
    let settings = try Sample.load(settings: "languages: [\(code)]\n").settings
    let language = settings.spoken(Language(code))
    #expect(SaveError.failed(path: "a.md", reason: SystemFailure(ENOSPC).message).text(in: language) == saving)
    #expect(StandFolderError.missingFile(path: "a.md").text(in: language) == reading)
  }

  private static func files(isForStaff: Bool) throws -> [String] {
    let folder = Checkout.path + "/Sources/InterfaceKit/Words"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted(by: >)
    let first = Checkout.path + "/Sources/Wording/" + (isForStaff ? "QuotationMarks.swift" : "CommonWords.swift")
    let tables = names.filter { staff.contains($0) == isForStaff && $0.hasSuffix(".swift") }
    return [first] + tables.map { folder + "/" + $0 }
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

  /// A line for each message that is made in a file, named for the case or the function that it belongs to.
  private static func failures(in file: String, _ prefix: String, unless known: String) throws -> String {
    let source = try String(contentsOfFile: Checkout.path + "/Sources/" + file, encoding: .utf8)
    let place = #/case \.(\w+)|static (?:var|let|func) (\w+)|func (\w+)|(E[A-Z]+): Message|(Message\(\s*ru:\s+)/#
    let text = #/(?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+/#
    var (lines, name, count) = ("", "", 0)
    for match in source.matches(of: place) {
      if let found = match.1 ?? match.2 ?? match.3 ?? match.4 { (name, count) = (String(found), 0) }
      guard match.4 != nil || match.5 != nil else { continue }
      let start = match.4 == nil ? match.range.upperBound : source[match.range.upperBound...].firstIndex(of: "\"")
      guard let start, let russian = source[start...].prefixMatch(of: text),
        let label = source[russian.range.upperBound...].prefixMatch(of: #/,\s*en:\s+/#),
        let english = source[label.range.upperBound...].prefixMatch(of: text)
      else { continue }
      count += 1
      let line = "\t\(unescaped(english.0))\n"
      if line == "\t%2\n" || known.contains(line) || lines.contains(line) { continue }
      lines += prefix + name.prefix(1).uppercased() + name.dropFirst() + (count > 1 ? "\(count)" : "") + line
    }
    return lines
  }

  /// All files of the program, in the order of their paths.
  private static func sources() throws -> [String] {
    let root = Checkout.path + "/Sources/"
    return try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }.sorted()
      .map { root + $0 }
  }

  /// A line for each message of a file that has none yet: findings, their fixes, and what else is said in passing. Each
  /// is named for its first words, so that no other finding takes over its name.
  private static func findings(in file: String, unless known: String) throws -> String {
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let text = #/((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/#
    var lines = ""
    for match in source.matches(of: #/Message\(\s*ru:\s*/#) {
      guard let russian = source[match.range.upperBound...].prefixMatch(of: text),
        let label = source[russian.range.upperBound...].prefixMatch(of: #/,\s*en:\s+/#),
        let english = source[label.range.upperBound...].prefixMatch(of: text).map({ unescaped($0.1) })
      else { continue }
      let words = english.split { !($0.isASCII && $0.isLetter) }.map { $0.lowercased() }
      guard !words.isEmpty, !"\n\(known)\(lines)".contains("\t\(english)\n") else { continue }
      let isTaken = { (name: String) in "\n\(known)\(lines)".contains("\n\(name)\t") }
      let names = (min(6, words.count)...words.count).map { count in
        words.prefix(count).enumerated().map { $0 == 0 ? $1 : $1.prefix(1).uppercased() + $1.dropFirst() }.joined()
      }
      // The same words, with other capitals or signs between them.
      let others = (2...9).map { "\(names.last ?? "")\($0)" }
      lines += try #require((names + others).first { !isTaken($0) }) + "\t\(english)\n"
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
