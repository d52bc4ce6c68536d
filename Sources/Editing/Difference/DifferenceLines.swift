package import Screen

/// The lines of a difference as a question shows them, each in one row. A paragraph is often one long line: where the
/// row is too short for it, it shows the place where the two sides begin to differ.
package enum DifferenceLines {
  /// The number of columns shown before the place, so that it can be told where it is.
  private static let lead = 24

  /// - Parameters:
  ///   - gone: lines that only one side has, without line ends; the n-th is compared with the n-th that came.
  ///   - come: lines that only the other side has.
  ///   - size: how wide a row is, with its sign, and how many there are; what is behind the last one is left out.
  package static func lines(gone: [String], come: [String], in size: Size) -> [Line] {
    let room = max(1, size.columns - 2)
    let first = gone.indices.prefix(size.rows).map { line("−", gone[$0], against: come, $0, room, .quiet) }
    return first
      + come.indices.prefix(max(0, size.rows - first.count)).map { line("+", come[$0], against: gone, $0, room, .live) }
  }

  private static func line(
    _ sign: String, _ text: String, against others: [String], _ index: Int, _ room: Int, _ role: Role
  ) -> Line {
    let other = others.indices.contains(index) ? others[index] : ""
    return Line(sign + " " + excerpt(of: text, against: other, room), Style(role))
  }

  private static func excerpt(of text: String, against other: String, _ room: Int) -> String {
    guard text.columns > room || other.columns > room else { return text }
    let same = zip(text, other).prefix { $0 == $1 }.map(\.0)
    guard String(same).columns > room - lead else { return text.truncated(to: room) }
    let kept = String(same.suffix(lead)).tail(within: lead)
    return ("…" + kept + text.dropFirst(same.count)).truncated(to: room)
  }
}
