extension Diagnostic {
  /// In the order of files, lines and columns; then by rule, so that the order is always the same.
  package static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    (left.place.path, left.place.line, left.place.column, left.rule, left.message)
      < (right.place.path, right.place.line, right.place.column, right.rule, right.message)
  }
}
