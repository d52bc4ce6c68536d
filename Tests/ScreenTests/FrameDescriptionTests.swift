import Screen
import Testing

/// Frames as text, for golden screens.
@Suite struct FrameDescriptionTests {
  @Test("has a letter of its own for every role") func roles() {
    let roles = Role.allCases
    var frame = Frame(Size(columns: roles.count, rows: 1))
    for (column, role) in roles.enumerated() { frame.draw("x", role, column: column, row: 0) }
    let row = frame.roles[0]
    #expect(row.count == roles.count)
    #expect(Set(row).count == roles.count)
  }

  @Test("tells what was added to running text, and nothing else") func traits() {
    var frame = Frame(Size(columns: 7, rows: 1))
    let styles = [
      Style(.text), Style(.text, .italic), Style(.text, .bold), Style(.text, .underline),
      Style(.text, .strikethrough), Style(.text, [.bold, .italic]), Style(.link, .bold),
    ]
    for (column, style) in styles.enumerated() { frame.draw("x", style, column: column, row: 0) }
    #expect(frame.roles == ["./*_~*l"])
  }

  @Test("shows blanks as blanks but for what a search found, and drops them at the end") func blanks() {
    var frame = Frame(Size(columns: 6, rows: 2))
    frame.draw("a b ", .code, column: 0, row: 0)
    frame.draw("a b ", .match, column: 0, row: 1)
    #expect(frame.text == ["a b", "a b"])
    #expect(frame.roles == ["c c", "mmmm"])
  }

  @Test("gives a wide character one place in both drawings") func wide() {
    var frame = Frame(Size(columns: 6, rows: 1))
    frame.draw("漢", .link, column: 0, row: 0)
    frame.draw("a", .text, column: 2, row: 0)
    #expect(frame.text == ["漢a"])
    #expect(frame.roles == ["l."])
  }
}
