import Foundation
import TestSupport
import Testing

/// What `Scripts/fuzz` tries for long: the inputs that it found, and a few of its kind.
@Suite("What takes any bytes") struct FuzzingTests {
  @Test("keeps its laws with the inputs that were found", arguments: FuzzCase.all)
  func cases(_ file: String) throws {
    let target = try #require(FuzzCase.targets[String(file.prefix { $0 != "/" })])
    let problem = try target.problem(with: FuzzCase.bytes(of: file))
    #expect(problem == nil)
  }

  @Test("keeps its laws with inputs changed at random", arguments: FuzzCase.targets.keys.sorted())
  func changed(_ name: String) throws {
    let target = try #require(FuzzCase.targets[name])
    let seeds = try FuzzCase.all.filter { $0.hasPrefix(name + "/") }.map(FuzzCase.bytes)
    var random = SeededGenerator(seed: 19)
    for _ in 0..<150 {
      var input = seeds.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) { Self.change(&input, &random) }
      let problem = target.problem(with: input)
      #expect(problem == nil, "\(input)")
    }
  }

  private static func change(_ input: inout [UInt8], _ random: inout SeededGenerator) {
    let start = Int.random(in: 0...input.count, using: &random)
    let end = min(input.count, start + Int.random(in: 0..<12, using: &random))
    let marks = Array("*_`[]()<>!|#-\n\n \\&;:{}\"'".utf8) + [0x1B, 0xFE, 0xFF, 0xD0, 0xE4, 0x00]
    let new = (0..<Int.random(in: 0..<8, using: &random)).compactMap { _ in marks.randomElement(using: &random) }
    input.replaceSubrange(start..<end, with: new)
  }
}

/// The inputs that are kept: those to begin with, and those that were found.
enum FuzzCase {
  /// A target by the name of its folder.
  static let targets: [String: any FuzzTarget.Type] = [
    "parser": ParserTarget.self, "front-matter": FrontMatterTarget.self, "typesetting": TypesettingTarget.self,
    "keys": KeysTarget.self, "editor": EditorTarget.self, "recovery": RecoveryTarget.self,
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// `parser/name`, in their order.
  static let all: [String] = targets.keys.sorted().flatMap { name in
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)) ?? []
    return files.sorted().map { "\(name)/\($0)" }
  }

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: file)))
  }
}
