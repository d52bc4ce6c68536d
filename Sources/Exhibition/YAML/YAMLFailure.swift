internal import CYaml

/// Where and why YAML did not parse, in plain words.
struct YAMLFailure: Error {
  let mark: YAMLMark
  /// Continues a sentence; says what to do where that is known.
  let reason: String

  private init(mark: YAMLMark, reason: String) {
    self.mark = mark
    self.reason = reason
  }

  /// - Parameter problem: In libyaml's words.
  init(_ problem: String, at mark: YAMLMark) {
    self.init(mark: mark, reason: Self.advice(for: problem))
  }

  /// What a parser met that could not go on.
  init(_ parser: yaml_parser_t) {
    guard let words = parser.problem, [YAML_SCANNER_ERROR, YAML_PARSER_ERROR].contains(parser.error) else {
      self = .unreadable
      return
    }
    let problem = String(cString: words)
    // What is not closed is found at its start.
    let isAtStart =
      problem == "found unexpected end of stream" && parser.error == YAML_SCANNER_ERROR && parser.context != nil
    self.init(problem, at: YAMLMark(isAtStart ? parser.context_mark : parser.problem_mark))
  }

  /// - Parameter duplicates: Keys that one mapping has more than once, with their first places.
  init(duplicates: [String: YAMLMark]) {
    let keys = duplicates.sorted { $0.key < $1.key }
    let names = keys.map { "“\(CleanText($0.key).text)”" }.joined(separator: ", ")
    self.init(mark: keys.first?.value ?? .start, reason: "\(names) stands in it more than once; keep one")
  }

  static let unreadable = YAMLFailure(mark: .start, reason: "it cannot be read; compare it with a page that works")

  /// Says libyaml's problems the way an editor of pages understands them.
  private static func advice(for problem: String) -> String {
    let known = [
      ("mapping values are not allowed", "a value with a colon and a space needs quotes around it"),
      ("could not find expected ':'", "a line lacks the colon after its key, or a quotation mark is not closed"),
      (
        "found character that cannot start any token",
        "indent with spaces, not tabs, and put quotes around @ and `"
      ),
      ("found unexpected end of stream", "a quotation mark is not closed"),
      ("did not find expected key", "the line is indented differently from its neighbours, or needs quotes"),
      ("did not find expected '-' indicator", "the lines of a list are indented differently"),
      ("did not find expected ',' or ']'", "a list lacks its comma or its closing bracket ]"),
      ("did not find expected ',' or '}'", "a group lacks its comma or its closing brace }"),
      ("found undefined alias", "a value that starts with * needs quotes around it"),
      (
        "did not find expected alphabetic or numeric",
        "a value that starts with * or & needs quotes around it"
      ),
      ("found unknown escape character", "in double quotes write two backslashes for one, or use single quotes"),
      ("but found another document", "a second document starts in it; remove the line of --- or ..."),
    ]
    return known.first { problem.hasPrefix($0.0) }?.1 ?? problem
  }
}
