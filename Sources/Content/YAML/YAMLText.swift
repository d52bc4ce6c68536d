import Wording

/// YAML as libyaml can take it, with the same lines and columns as the file.
///
/// libyaml refuses a whole text for one control character and counts U+2028 as a line, so such characters are replaced
/// one for one, by a placeholder that ``CleanText`` takes out of the values again.
struct YAMLText {
  let text: String
  /// Relative to the content folder.
  let path: String
  /// The number in the file of the text's first line.
  let firstLine: Int
  private(set) var problems: [Diagnostic] = []
  /// Whether a sign stands right behind the `#` of any comment.
  let holdsGluedComments: Bool

  /// Problems beyond these are not listed: an editor that shows twenty shows enough.
  private static let mostProblems = 20

  init(_ bytes: some Collection<UInt8>, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    let valid = String(validating: bytes, as: UTF8.self)
    holdsGluedComments = bytes.contains(UInt8(ascii: "#")) && Self.holdsGluedComments(Array(bytes))
    let decoded = valid ?? String(decoding: bytes, as: UTF8.self)
    guard valid == nil || CleanText.holdsControl(decoded) else {
      text = decoded
      return
    }
    text = Self.replacingControls(decoded)
    if valid == nil { reportInvalid(bytes) }
    reportControls(decoded)
  }

  /// The place in the file of a position in the text. Its column counts characters.
  func place(_ mark: YAMLMark) -> Diagnostic.Place {
    let (line, column) = (mark.line, mark.column)
    var characters = 1
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: line, omittingEmptySubsequences: false)
    if line >= 1, line <= lines.count {
      let scalars = Substring(lines[line - 1]).unicodeScalars.prefix(max(column - 1, 0))
      characters += Substring(scalars).count
    }
    return Diagnostic.Place(path: path, line: firstLine + max(line, 1) - 1, column: characters)
  }

  private static func holdsGluedComments(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().contains { index in
      bytes[index] == UInt8(ascii: "#") && bytes[index - 1] == UInt8(ascii: " ") && index + 1 < bytes.count
        && !" #\r\n".utf8.contains(bytes[index + 1])
    }
  }

  /// The comment behind a value that stands on one line, where a sign stands right behind its `#`; `nil` for none.
  func gluedComment(behind value: String, at mark: YAMLMark) -> String? {
    guard let line = line(mark.line) else { return nil }
    let rest = line.unicodeScalars.dropFirst(max(mark.column - 1, 0))
    guard rest.starts(with: value.unicodeScalars) else { return nil }
    let behind = rest.dropFirst(value.unicodeScalars.count)
    let comment = behind.drop { $0 == " " }
    guard comment.startIndex != behind.startIndex, comment.first == "#", let sign = comment.dropFirst().first,
      sign != " ", sign != "#", sign != "\r"
    else { return nil }
    return String(Substring(comment)).replacing("\r", with: "")
  }

  /// The full-width colon that keeps a line from having a key, in the line above a failure; `nil` for none.
  func wideColon(before mark: YAMLMark) -> YAMLMark? {
    guard let line = line(mark.line - 1), let colon = line.unicodeScalars.firstIndex(of: "：") else { return nil }
    guard line[..<colon].firstRange(of: ": ") == nil else { return nil }
    return YAMLMark(line: mark.line - 1, column: line.unicodeScalars.distance(from: line.startIndex, to: colon) + 1)
  }

  /// A line by its number from 1, without its end; `nil` for none.
  private func line(_ number: Int) -> Substring? {
    guard number >= 1 else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    return number <= lines.count ? Substring(lines[number - 1]) : nil
  }

  private static func replacingControls(_ decoded: String) -> String {
    var scalars = String.UnicodeScalarView()
    var rest = decoded.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isLineEnd = scalar == "\r" && rest.first == "\n"
      scalars.append(CleanText.isControl(scalar) && !isLineEnd ? CleanText.placeholder : scalar)
    }
    return String(scalars)
  }

  private mutating func reportControls(_ decoded: String) {
    var line = 1
    var column = 0
    let scalars = decoded[...].unicodeScalars
    for index in scalars.indices where problems.count < Self.mostProblems {
      column += 1
      if scalars[index] == "\n" {
        (line, column) = (line + 1, 0)
      } else if CleanText.isFault(at: index, in: scalars), !scalars[index...].starts(with: "\r\n".unicodeScalars) {
        problems.append(.controlCharacter(scalars[index], at: place(YAMLMark(line: line, column: column))))
      }
    }
  }

  private mutating func reportInvalid(_ bytes: some Collection<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        column += 1
        if encoded.first == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) }
      case .error:
        problems.append(
          Diagnostic(
            .error, "invalid-utf8", at: place(YAMLMark(line: line, column: column)),
            .foreignText(Array(bytes), language: nil)))
        return
      case .emptyInput: return
      }
    }
  }
}
