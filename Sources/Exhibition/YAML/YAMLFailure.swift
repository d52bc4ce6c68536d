import Yams

/// Where and why YAML did not parse, in plain words.
struct YAMLFailure {
  /// From 1, in the text that was parsed.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int
  /// Continues a sentence; says what to do where that is known.
  let reason: String

  init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(let context?, let problem, _, _)? where problem == "found unexpected end of stream":
      // What is not closed is found at its start.
      (line, column) = (context.mark.line, context.mark.column)
      reason = Self.advice(for: problem)
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      (line, column) = (mark.line, mark.column)
      reason = Self.advice(for: problem)
    case .duplicatedKeysInMapping(let keys, let context)?:
      (line, column) = (context.mark.line, context.mark.column)
      let names = keys.map { "“\(CleanText($0).text)”" }.joined(separator: ", ")
      reason = "\(names) stands in it more than once; keep one"
    default:
      (line, column) = (1, 1)
      reason = "it cannot be read; compare it with a page that works"
    }
  }

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
      ("expected a single document", "a second document starts in it; remove the line of --- or ..."),
    ]
    return known.first { problem.hasPrefix($0.0) }?.1 ?? problem
  }
}
