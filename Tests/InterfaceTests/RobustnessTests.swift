import Foundation
import InterfaceKit
import Screen
import TestSupport
import Testing

@testable import Interface

/// Laws that hold whatever people do, tried by random walks through `update` and `view`.
@Suite struct RobustnessTests {
  /// All walks together; `WALK_STEPS` in the environment asks for more.
  private static let steps = ProcessInfo.processInfo.environment["WALK_STEPS"].flatMap(Int.init) ?? 10_000
  private static let walks = 4

  @Test("keeps its laws on a random walk", arguments: 1...UInt64(walks))
  func walk(seed: UInt64) throws {
    var walk = try RandomWalk(seed: seed)
    for step in 0..<Self.steps / Self.walks {
      let before = walk.visitor.state
      if step % 500 == 499 { walk.leave() } else { walk.step() }
      let state = walk.visitor.state
      if state == before { continue }
      let broken = (step % 500 == 499 ? Law.brokenAfterLeaving(state) : []) + Law.broken(by: state)
      try #require(broken.isEmpty, "step \(step) of walk \(seed), \(walk.last): \(broken)")
    }
    #expect(walk.inputs.count == InputKind.allCases.count, "\(Set(InputKind.allCases).subtracting(walk.inputs))")
    // A visitor opens nothing in the editor.
    let missing = Set(ReportKind.allCases).subtracting(walk.reports)
    #expect(missing.isSubset(of: walk.visitor.state.options.isKiosk ? [.opened] : []), "\(missing)")
  }
}
