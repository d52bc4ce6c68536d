import Wording

extension Diagnostic {
  /// In the order of files, lines and columns; then by rule, so that the order is always the same.
  package static func comesBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (one, other) = (
      (left.place.path, left.place.line, left.place.column, left.rule),
      (right.place.path, right.place.line, right.place.column, right.rule)
    )
    // Putting a message into words takes long enough to do it only where nothing else decides.
    return one == other ? left.message.description < right.message.description : one < other
  }
}
