package import Screen

/// The lines of a difference as a question shows them, each in one row. A paragraph is often one long line: where the
/// row is too short for it, it shows the place where the two sides begin to differ.
package enum DifferenceLines {
  /// The number of columns shown before the place, so that it can be told where it is.
  private static let lead = 24

  /// - Parameters:
  ///   - gone: lines that only one side has, with their line ends; the n-th is compared with the n-th that came.
  ///   - come: lines that only the other side has.
  ///   - size: how wide a row is, with its sign, and how many there are; what is behind the last one is left out.
  package static func lines(
    gone: some Sequence<ArraySlice<UInt8>>, come: some Sequence<ArraySlice<UInt8>>, in size: Size
  ) -> [Line] {
    let (gone, come) = (Array(gone), Array(come))
    return lines(gone: texts(gone, against: come), come: texts(come, against: gone), in: size)
  }

  private static func lines(gone: [String], come: [String], in size: Size) -> [Line] {
    let room = max(1, size.columns - 2)
    let first = gone.indices.prefix(size.rows).map { line("−", gone[$0], against: come, $0, room, .quiet) }
    return first
      + come.indices.prefix(max(0, size.rows - first.count)).map { line("+", come[$0], against: gone, $0, room, .live) }
  }

  /// The lines without their ends. Where nothing but the end tells a line from its counterpart, a sign says which it has;
  /// none is at the end of a file.
  private static func texts(_ lines: [ArraySlice<UInt8>], against others: [ArraySlice<UInt8>]) -> [String] {
    lines.enumerated().map { index, bytes in
      let line = text(bytes)
      guard others.indices.contains(index), others[index] != bytes, text(others[index]) == line else { return line }
      return line
        + (bytes.last == UInt8(ascii: "\n") ? bytes.dropLast().last == UInt8(ascii: "\r") ? " CR↵" : " ↵" : "")
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self).filter { !$0.isNewline }
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
