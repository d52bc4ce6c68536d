/// What a terminal answers when a program asks what it can show: each question, and its answer.
struct TerminalAnswer {
  enum Kind { case sixel }

  let question: String
  private let answer: String

  static let all = [
    // Cells of 10 by 20 pixels, 256 colours, pictures of any size, and last the attributes: a VT220 with sixels.
    TerminalAnswer(question: "\u{1B}[16t", answer: "\u{1B}[6;20;10t"),
    TerminalAnswer(question: "\u{1B}[?1;1;0S", answer: "\u{1B}[?1;0;256S"),
    TerminalAnswer(question: "\u{1B}[?2;4;0S", answer: "\u{1B}[?2;0;4000;4000S"),
    TerminalAnswer(question: "\u{1B}[c", answer: "\u{1B}[?62;4;22c"),
  ]

  func text(of kind: Kind) -> String {
    switch kind {
    case .sixel: answer
    }
  }
}
