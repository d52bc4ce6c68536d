extension VirtualScreen {
  /// The modes that it says to have when it is asked (DECRQM): the mouse, pasted text in brackets, frames in one step,
  /// left and right margins.
  var knownModes: Set<Int> { [1006, 2004, 2026, 69] }

  /// Answers, if it is a terminal that does.
  mutating func answer(_ text: String) { answers?.append(contentsOf: text.utf8) }
}
