import Foundation

/// How much the laws try: `TYPESETTING_SCALE=20 swift test --filter TypesettingTests` tries twenty times as many random
/// pages, and the shipped ones at every width from 20 to 200; `TYPESETTING_SEED=1`, or another number, tries others.
enum Scale {
  static let factor = ProcessInfo.processInfo.environment["TYPESETTING_SCALE"].flatMap(UInt64.init) ?? 1

  /// What tells the random pages of one run from those of another.
  static let seed = ProcessInfo.processInfo.environment["TYPESETTING_SEED"].flatMap(UInt64.init) ?? 0

  /// The widths to try a page at that is one of many: all of them, or a few that go on from page to page.
  static func widths(_ page: Int) -> [Int] {
    if factor >= 20 { return Array(20...200) }
    return [20, 33, 80] + (0..<2).map { 20 + (page * 2 + $0) * 7 % 181 }
  }
}
