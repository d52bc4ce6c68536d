import CNcurses
import Screen
import Testing

@testable import Curses

/// Styles as ncurses gets them.
@Suite struct StyleTableTests {
  @Test("gives every style the look of its own, whichever was asked for first")
  func own() {
    var traits: [Traits] = [[]]
    for trait in [Traits.bold, .italic, .underline, .strikethrough, .lettering, .bar] {
      traits += traits.map { $0.union(trait) }
    }
    let styles = Role.allCases.flatMap { role in traits.map { Style(role, $0) } }
    func table() -> StyleTable {
      StyleTable(theme: .mono, insetTheme: .dark, depth: .none, isDirect: false, hasItalics: true)
    }
    var shared = table()
    for style in styles {
      var fresh = table()
      #expect(shared[style].attributes == fresh[style].attributes, "\(style)")
    }
    #expect(shared[Style(.focus)].attributes == curses_reverse())
    #expect(shared[Style(.focus, .bar)].attributes == 0)
  }
}
