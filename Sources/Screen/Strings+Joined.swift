extension [String] {
  /// One string of all, with a separator between them.
  ///
  /// The standard library's is for any collection, and at its first use makes the runtime look through all conformances
  /// of the program: a fiftieth of the instructions up to the first frame.
  package func joined(separator: String = "") -> String {
    var text = ""
    for (index, part) in enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
