internal import Curses

/// Finds answers in what a terminal sent; keys pressed meanwhile are no answers.
enum AnswerScanner {
  enum Answer: Hashable {
    /// The cursor's column, from 1.
    case cursor(Int)
    case mode(Int, Int)
    case name(String)
    /// Of pixels, or the last answer of all.
    case graphics(GraphicsAnswers.Report)
    /// An application program command.
    case command([UInt8])
  }

  /// Whether the last answer has come.
  static func isComplete(_ bytes: [UInt8]) -> Bool {
    answers(in: bytes).contains { if case .graphics(.attributes) = $0 { true } else { false } }
  }

  static func answers(in bytes: [UInt8]) -> [Answer] {
    var answers: [Answer] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[(start + 1)...]
      switch rest.first {
      case UInt8(ascii: "["):
        guard let end = rest.dropFirst().firstIndex(where: { (0x40...0x7E).contains($0) }) else { return answers }
        if let answer = control(rest[(rest.startIndex + 1)..<end], final: rest[end]) { answers.append(answer) }
        rest = rest[(end + 1)...]
      case UInt8(ascii: "P"):
        guard let end = rest.firstIndex(of: 0x1B) else { return answers }
        let text = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
        if text.hasPrefix("P>|") { answers.append(.name(String(text.dropFirst(3)))) }
        rest = rest[(end + 1)...]
      case UInt8(ascii: "_"):
        guard let end = rest.firstIndex(of: 0x1B) else { return answers }
        answers.append(.command(Array(rest[(rest.startIndex + 1)..<end])))
        rest = rest[end...]
      default: break
      }
    }
    return answers
  }

  private static func control(_ parameters: ArraySlice<UInt8>, final: UInt8) -> Answer? {
    let text = String(decoding: parameters, as: UTF8.self)
    let numbers = text.split { !$0.isNumber }.map { Int($0) ?? 0 }
    switch final {
    case UInt8(ascii: "R"): return numbers.count == 2 ? .cursor(numbers[1]) : nil
    case UInt8(ascii: "y"): return numbers.count == 2 && text.hasPrefix("?") ? .mode(numbers[0], numbers[1]) : nil
    default: return GraphicsAnswers.Report(parameters, final: final).map { .graphics($0) }
    }
  }
}
