extension String {
  /// The text with a capital first letter, as the title of something.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
