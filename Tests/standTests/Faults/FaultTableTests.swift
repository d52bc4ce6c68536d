import Foundation
import TestSupport
import Testing

/// docs/kiosk.md has a table of what may go wrong, and says which test tries it.
@Suite("The table of faults") struct FaultTableTests {
  /// The tests that the table names: `Suite.function`, by its types' and functions' names.
  private static func named() throws -> [String] {
    let text = try String(contentsOfFile: Checkout.path + "/docs/kiosk.md", encoding: .utf8)
    let section = try #require(text.split(separator: "\n## ").first { $0.hasPrefix("Every fault") })
    return section.matches(of: /`([A-Z][A-Za-z]+\.[A-Za-z]+)`/).map { String($0.1) }
  }

  /// What a suite's file defines.
  private static let tests: [String: Set<String>] = {
    var tests: [String: Set<String>] = [:]
    let files = FileManager.default.enumerator(atPath: Checkout.path + "/Tests")
    while let name = files?.nextObject() as? String {
      let path = Checkout.path + "/Tests/" + name
      guard name.hasSuffix(".swift"), let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let functions = text.matches(of: /@Test[\s\S]*?func ([A-Za-z]+)/).map { String($0.1) }
      for suite in text.matches(of: /(?:struct|enum) ([A-Za-z]+)/) {
        tests[String(suite.1), default: []].formUnion(functions)
      }
    }
    return tests
  }()

  @Test("names tests that there are")
  func exist() throws {
    let named = try Self.named()
    #expect(named.count > 40)
    for name in named {
      let parts = name.split(separator: ".").map(String.init)
      #expect(Self.tests[parts[0]]?.contains(parts[1]) == true, "\(name)")
    }
  }

  @Test("has every test that is about faults alone", arguments: ["TerminalFaults", "MachineFaults", "ContentFaults"])
  func complete(suite: String) throws {
    let functions = try #require(Self.tests[suite])
    let named = Set(try Self.named())
    #expect(functions.count > 2)
    #expect(functions.filter { !named.contains("\(suite).\($0)") } == [])
  }

  @Test("names the long versions as `Scripts/soak` does")
  func soak() throws {
    let script = try String(contentsOfFile: Checkout.path + "/Scripts/soak", encoding: .utf8)
    let text = try String(contentsOfFile: Checkout.path + "/docs/kiosk.md", encoding: .utf8)
    let variables = text.matches(of: /`([A-Z]+_?[A-Z]+)=[0-9]{4,}`/).map { String($0.0.dropFirst().dropLast()) }
    #expect(variables.count > 2)
    for variable in variables { #expect(script.contains(" \(variable)\n"), "\(variable)") }
  }
}
