internal import Markdown

/// What a line of Markdown starts with: quote marks, indentation, a list mark and a task box.
struct LinePrefix: Hashable {
  enum Mark: Hashable {
    case bullet(UInt8)
    /// A number of at most nine digits and what stands behind it, `.` or `)`.
    case number(Int, UInt8)
  }

  /// Quote marks with the blanks around them, as they are written.
  private(set) var quotes: [UInt8] = []
  /// The blanks before the list mark or the text.
  private(set) var indent: [UInt8] = []
  private(set) var mark: Mark?
  /// The blanks behind the list mark.
  private(set) var gap: [UInt8] = []
  private(set) var hasTaskBox = false
  /// The bytes before the line's own text.
  private(set) var count = 0
  /// Whether the line has no text of its own.
  private(set) var isBare = false

  init(_ line: [UInt8]) {
    readQuotes(line)
    indent = Self.blanks(line, count)
    count += indent.count
    if !Self.isThematicBreak(line[count...]) { readMark(line) }
    isBare = line[count...].allSatisfy(\.isBlank)
  }

  private mutating func readQuotes(_ line: [UInt8]) {
    while true {
      let start = count + Self.blanks(line, count).count
      guard start < line.count, line[start] == UInt8(ascii: ">") else { return }
      let end = start + 1 < line.count && line[start + 1] == .space ? start + 2 : start + 1
      quotes += line[count..<end]
      count = end
    }
  }

  private mutating func readMark(_ line: [UInt8]) {
    guard let (mark, length) = Self.mark(line[count...]) else { return }
    let gap = Self.blanks(line, count + length)
    guard !gap.isEmpty || count + length == line.count else { return }
    self.mark = mark
    self.gap = gap.isEmpty ? [.space] : gap
    count += length + gap.count
    let rest = line[count...]
    guard rest.count >= 3, rest.starts(with: [UInt8(ascii: "[")]), rest[count + 2] == UInt8(ascii: "]"),
      [.space, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(rest[count + 1]),
      rest.count == 3 || rest[count + 3].isBlank
    else { return }
    hasTaskBox = true
    count += min(4, rest.count)
  }

  private static func mark(_ rest: ArraySlice<UInt8>) -> (Mark, length: Int)? {
    guard let first = rest.first else { return nil }
    if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(first) { return (.bullet(first), 1) }
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard (1...9).contains(digits.count), let delimiter = rest.dropFirst(digits.count).first,
      delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")")
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return (.number(number, delimiter), digits.count + 1)
  }

  private static func blanks(_ line: [UInt8], _ start: Int) -> [UInt8] {
    Array(line[min(start, line.count)...].prefix(while: \.isBlank))
  }

  private static func isThematicBreak(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "*") else { return false }
    return rest.allSatisfy { $0 == first || $0.isBlank } && rest.filter { $0 == first }.count >= 3
  }

  /// The bytes that the list mark takes with the blanks behind it; 0 without one.
  var markWidth: Int { mark == nil ? 0 : markBytes(adding: 0).count + gap.count }

  /// What the next line starts with to go on in the same way: numbers count on, task boxes are open.
  var continuation: [UInt8] {
    quotes + indent + (mark == nil ? [] : markBytes(adding: 1) + gap) + (hasTaskBox ? Array("[ ] ".utf8) : [])
  }

  private func markBytes(adding step: Int) -> [UInt8] {
    switch mark {
    case .bullet(let byte): [byte]
    case .number(let number, let delimiter): Array(String(min(number + step, 999_999_999)).utf8) + [delimiter]
    case nil: []
    }
  }
}
