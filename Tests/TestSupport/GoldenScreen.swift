internal import Foundation
package import Screen

/// A screen as a test expects it, in a file: the characters, a line of `---`, then a letter for each cell's role.
package struct GoldenScreen {
  private let path: String
  private let rows: [String]
  private let roles: [String]
  private static let separator = "---"

  /// The file `name.screen` in a folder beside the test's source file.
  package init(of frame: Frame, name: String, beside testFile: String, folder: String = "Screens") {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent(folder)
    path = folder.appendingPathComponent(name + ".screen").path
    rows = frame.text
    roles = frame.roles
  }

  private var text: String { (rows + [Self.separator] + roles).map { $0 + "\n" }.joined() }

  /// Compares, or records where that was asked for.
  ///
  /// - Returns: what there is to say about it; `nil` where the screen is as expected.
  package func finding(isRecording: Bool = Checkout.isRecording) throws -> String? {
    let expected = try? String(contentsOfFile: path, encoding: .utf8)
    if expected == text { return nil }
    guard isRecording else {
      guard let expected else { return "There is no \(path): record it with RECORD=1 swift test." }
      return difference(from: expected)
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return "Recorded \(path): look at it, then run the tests again without RECORD."
  }

  private func difference(from expected: String) -> String {
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    guard let middle = lines.firstIndex(of: Self.separator) else { return "\(path) has no line “\(Self.separator)”." }
    var report = Self.difference("characters", Array(lines[..<middle]), rows)
    // Where the characters differ, their roles do too; they would say nothing new.
    if report.isEmpty { report = Self.difference("roles", Array(lines[(middle + 1)...]), roles) }
    return ([path] + report).joined(separator: "\n")
  }

  /// The first rows that differ, expected above found, with a mark below where they part.
  private static func difference(_ what: String, _ expected: [String], _ found: [String]) -> [String] {
    var report = expected.count == found.count ? [] : ["\(expected.count) rows expected, \(found.count) found"]
    let differing = (0..<max(expected.count, found.count)).filter { row(expected, $0) != row(found, $0) }
    for index in differing.prefix(6) {
      let (left, right) = (row(expected, index), row(found, index))
      let same = zip(left, right).prefix { $0 == $1 }.map { String($0.0) }.joined().columns
      report.append("\(what) of row \(index):")
      report.append("  expected │\(left)")
      report.append("  found    │\(right)")
      report.append("            " + String(repeating: " ", count: same) + "^ column \(same)")
    }
    if differing.count > 6 { report.append("… and \(differing.count - 6) more rows") }
    return report
  }

  private static func row(_ rows: [String], _ index: Int) -> String { rows.indices.contains(index) ? rows[index] : "" }
}
