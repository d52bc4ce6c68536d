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

  /// Problems beyond these are not listed: an editor that shows twenty shows enough.
  private static let mostProblems = 20

  init(_ bytes: some Collection<UInt8>, path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
    let valid = String(validating: bytes, as: UTF8.self)
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
    var rest = decoded.unicodeScalars[...]
    while let scalar = rest.popFirst(), problems.count < Self.mostProblems {
      column += 1
      if scalar == "\n" {
        (line, column) = (line + 1, 0)
      } else if CleanText.isControl(scalar), !(scalar == "\r" && rest.first == "\n") {
        problems.append(.controlCharacter(scalar, at: place(YAMLMark(line: line, column: column))))
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
