import Foundation
import TestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("shows the home screen as the program prints it")
  func showsHome() throws {
    let readme = try String(contentsOfFile: Checkout.path + "/README.md", encoding: .utf8)
    let part = try #require(readme.firstMatch(of: /<!-- home: stand (.+) -->\n```text\n([^`]*)```\n<!-- \/home -->/))
    let arguments = part.1.split(separator: " ").map(String.init)
    let run = try Command(arguments + ["--content", Checkout.path + "/Content"])
    #expect(run.output.trimmingCharacters(in: .newlines) == part.2.trimmingCharacters(in: .newlines))
  }
}
