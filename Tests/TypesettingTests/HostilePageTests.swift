internal import Markdown
import MarkdownTree
import Testing
import Typesetting

/// Pages that take much more time than their length, if anything does.
@Suite("Hostile pages") struct HostilePageTests {
  /// Time is measured against a page of a quarter of its size: linear work takes four times as long, quadratic work sixteen
  /// times, and a busy machine is given the benefit of the doubt.
  @Test(
    "are set in time that grows as they do, as one paragraph",
    arguments: ["`a ", "\u{1100}", "[a", "*a ", "a\u{301}", "熊", "a"])
  func linear(piece: String) {
    func work(_ count: Int) -> Duration {
      let document = Document(parsing: String(repeating: piece, count: count))
      return ContinuousClock().measure {
        var layout = Typesetter(columns: 60).set(document)
        layout.setAll()
        #expect(layout.count > 0)
      }
    }
    let small = (0..<3).map { _ in work(2_500) }.min() ?? .zero
    let large = (0..<2).map { _ in work(10_000) }.min() ?? .zero
    #expect(large < small * 12 + .milliseconds(200), "\(piece.debugDescription): \(large) against \(small)")
  }
}
