import Foundation
import Screen
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("A long paste")
  struct Paste {
    /// A megabyte of mixed blocks in three scripts.
    private static let text: String = {
      var text = ""
      var number = 0
      while text.utf8.count < 1 << 20 {
        number += 1
        text += "## Панды \(number)\n\nThe pandas eat **bamboo**, 熊猫吃[竹子](../bamboo/)。 e\u{301}\n\n- раз\n- два\n\n"
      }
      return text
    }()

    @Test("arrives whole and in one step, which one undo takes back whole")
    func whole() throws {
      let session = try EditingVisit(SmallStand.folder())
      let before = session.saved
      try session.press([Key(.end, .control).sent])
      let begin = ContinuousClock.now
      // As terminals send it: line ends as the Enter key does.
      try session.paste(Self.text.replacingOccurrences(of: "\n", with: "\r"))
      try session.press([EditingVisit.save])
      #expect(session.saves(before + Self.text, within: .seconds(60)))
      let time = ContinuousClock.now - begin
      // Without optimisation it takes a multiple; quadratic, it would take hours.
      #expect(time < .seconds(20), "\(time)")
      try session.press([Key(.character("z"), .control).sent, EditingVisit.save])
      #expect(session.saves(before, within: .seconds(60)))
      try session.press([Key(.character("y"), .control).sent, EditingVisit.save])
      #expect(session.saves(before + Self.text, within: .seconds(60)))
    }
  }
}
