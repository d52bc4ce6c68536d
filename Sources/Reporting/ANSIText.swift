internal import Glibc
package import Screen

/// Lines with SGR sequences (ECMA-48), in the sixteen colours that every terminal maps to its own.
package enum ANSIText {
  package static func text(of line: Line) -> Printable {
    line.runs.map { run in
      Printable(shown(run.text), codes: codes(for: Theme.dark.appearance(of: run.style, depth: depth)))
    }.joined()
  }

  private static var depth: ColorDepth {
    guard let value = getenv("NO_COLOR"), value.pointee != 0 else { return .sixteen }
    return .none
  }

  /// The text as a screen would show it: no control and no invisible character leaves the program.
  private static func shown(_ text: String) -> String { String(Glyphs(text).map(\.character)) }

  private static func codes(for appearance: Appearance) -> String {
    let attributes: [(Appearance.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"), (.strikethrough, "9"),
    ]
    var codes = attributes.filter { appearance.attributes.contains($0.0) }.map(\.1)
    // The ground and the colour of running text are the terminal's own.
    if case .indexed(let index) = appearance.foreground, index != 7 {
      codes.append(String(index < 8 ? 30 + Int(index) : 82 + Int(index)))
    }
    return codes.joined(separator: ";")
  }
}
