import Foundation
import TestSupport
import Testing

@Suite("Scripts that prove")
struct ProofTests {
  @Test("fuzz and sanitize nothing that they do not know, and name what there is")
  func unknownTargets() throws {
    let fuzz = try Script("Scripts/fuzz", ["telepathy"])
    #expect(fuzz.status == 64 && fuzz.errors.contains("parser front-matter typesetting keys editor recovery"))
    #expect(try Script("Scripts/fuzz", ["parser", "--seconds", "soon"]).status == 64)
    let sanitize = try Script("Scripts/sanitize", ["soap"])
    #expect(sanitize.status == 64 && sanitize.errors.contains("address thread undefined"))
  }

  @Test("draw the same mutants for the same seed, from every module that has lines to change")
  func mutants() throws {
    let lists = try ["19", "19", "20"].map {
      try Script("Scripts/mutate", ["--list", "--count", "60", "--seed", $0]).output
    }
    #expect(lists[0] == lists[1] && lists[0] != lists[2])
    let lines = lists[0].split(separator: "\n")
    #expect(lines.count == 60)
    // “ 31 Sources/Markdown/BlockParser.swift:90: …”
    let modules = Set(lines.compactMap { $0.split(separator: "/").dropFirst().first })
    let sources = Checkout.path + "/Sources"
    let all = try FileManager.default.contentsOfDirectory(atPath: sources).filter {
      try FileManager.default.subpathsOfDirectory(atPath: "\(sources)/\($0)").contains { $0.hasSuffix(".swift") }
    }
    #expect(modules == Set(all.map { Substring($0) }))
  }
}
