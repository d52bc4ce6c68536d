import Foundation
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Every screen, panel, prompt, question and notice at every size, in every language, whatever the terminal draws wide:
/// none spins or traps, and every row has exactly the screen's width.
@Suite struct LayoutTests {
  /// How many sizes of each screen are tried; `LAYOUT_SIZES` in the environment asks for more, 15,400 for all.
  private static let count = ProcessInfo.processInfo.environment["LAYOUT_SIZES"].flatMap(Int.init) ?? 3
  private static let largest = Size(columns: 220, rows: 70)
  /// Where a layout becomes another one, and next to it.
  private static let columns = [
    1, 2, 3, 5, 20, 39, 40, 41, 47, 48, 59, 60, 71, 72, 76, 80, 89, 90, 96, 99, 100, 108, 120, 161, 220,
  ]
  private static let rows = [1, 2, 4, 11, 12, 13, 15, 16, 17, 19, 20, 22, 24, 29, 30, 36, 48, 70]
  private static let widths: [WidthPolicy] = [.narrow, .wide, .letters, [.signs, .boxes]]

  @Test("keeps its laws at any size", arguments: Scene.all)
  func anySize(scene: Scene) throws {
    let watchdog = Watchdog()
    var random = SeededGenerator(seed: UInt64(scene.name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF_FFFF }))
    let isThorough = Self.count > 3
    var languages: [Language] = [.ru, .en, .zh]
    languages.shuffle(using: &random)
    for language in languages.prefix(isThorough ? 3 : 1) {
      for widths in isThorough ? Self.widths : [.narrow, .wide] {
        var state = try watchdog.watch(scene.name) { try scene.state(language, widths) }
        for size in Self.sizes(&random) {
          let what = "\(scene.name) in \(language.code), \(size.columns)×\(size.rows), widths \(widths.rawValue)"
          let broken = watchdog.watch(what) {
            _ = update(&state, Report.resized(size))
            return Law.broken(by: state)
          }
          #expect(broken == [], "\(what)")
        }
      }
    }
  }

  private static func sizes(_ random: inout SeededGenerator) -> [Size] {
    let all = largest.columns * largest.rows
    guard count < all else {
      return (0..<all).map { Size(columns: 1 + $0 % largest.columns, rows: 1 + $0 / largest.columns) }
    }
    return (0..<count).map { number in
      // Half of them where layouts change, the others anywhere.
      guard number.isMultiple(of: 2) else {
        return Size(
          columns: Int.random(in: 1...largest.columns, using: &random),
          rows: Int.random(in: 1...largest.rows, using: &random))
      }
      return Size(columns: columns.randomElement(using: &random) ?? 1, rows: rows.randomElement(using: &random) ?? 1)
    }
  }
}
