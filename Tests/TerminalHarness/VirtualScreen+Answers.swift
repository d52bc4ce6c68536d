extension VirtualScreen {
  /// The modes that it says to have when it is asked (DECRQM): the mouse, pasted text in brackets, frames in one step,
  /// left and right margins.
  var knownModes: Set<Int> { [1006, 2004, 2026, 69] }

  /// The extent of a cell, if it shows pixels.
  mutating func answerCell() {
    if let cell = pixels?.cell { answer("\u{1B}[6;\(cell.height);\(cell.width)t") }
  }

  /// Colour registers, and the largest picture (XTSMGRAPHICS).
  mutating func answerAboutSixels(_ numbers: [Int]) {
    guard pixels?.method == .sixel, numbers.count == 3 else { return }
    switch (numbers[0], numbers[1]) {
    case (1, 1): answer("\u{1B}[?1;0;\(registers)S")
    case (1, 3):
      registers = numbers[2]
      answer("\u{1B}[?1;0;\(registers)S")
    case (2, 4): answer("\u{1B}[?2;0;1000;1000S")
    default: answer("\u{1B}[?\(numbers[0]);3;0S")
    }
  }

  /// Answers, if it is a terminal that does.
  mutating func answer(_ text: String) { answers?.append(contentsOf: text.utf8) }
}
