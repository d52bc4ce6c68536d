import Foundation
import TestSupport
import Testing

/// The three texts of a message, as they stand in the program's source.
struct WrittenMessage: CustomTestStringConvertible {
  let russian: String
  let english: String
  let chinese: String
  /// How many arguments stand behind them.
  let arguments: Int

  var testDescription: String { english }

  /// Those of all messages that the program has, in the order of its files.
  static let all: [WrittenMessage] = sources.flatMap(wordings)

  /// How often a message is made in all files: as many wordings there have to be.
  static let calls = sources.reduce(0) { $0 + $1.matches(of: #/\(\s*ru:\s+"/#).count }

  private static let sources: [String] = {
    let folder = URL(filePath: Checkout.path + "/Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let swift = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return swift.sorted { $0.path < $1.path }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
  }()

  private static func wordings(in source: String) -> [WrittenMessage] {
    let text = #/((?:"(?:[^"\\]|\\.)*"\s*\+?\s*)+)/#
    let pattern = #/\(\s*ru:\s+/#
    return source.matches(of: pattern).compactMap { match in
      var rest = source[match.range.upperBound...]
      guard let russian = rest.prefixMatch(of: text) else { return nil }
      rest = rest[russian.range.upperBound...]
      guard let enLabel = rest.prefixMatch(of: #/,\s*en:\s+/#) else { return nil }
      rest = rest[enLabel.range.upperBound...]
      guard let english = rest.prefixMatch(of: text) else { return nil }
      rest = rest[english.range.upperBound...]
      guard let zhLabel = rest.prefixMatch(of: #/,\s*zh:\s+/#) else { return nil }
      rest = rest[zhLabel.range.upperBound...]
      guard let chinese = rest.prefixMatch(of: text) else { return nil }
      rest = rest[chinese.range.upperBound...]
      return WrittenMessage(
        russian: joined(russian.1), english: joined(english.1), chinese: joined(chinese.1),
        arguments: argumentCount(rest))
    }
  }

  /// A text that is written in pieces, without the quotation marks of Swift.
  private static func joined(_ literal: Substring) -> String {
    literal.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1).replacing("\\\"", with: "\"") }.joined()
  }

  /// The arguments of the call whose texts end before `rest`.
  private static func argumentCount(_ rest: Substring) -> Int {
    var (depth, count, isInText) = (0, 0, false)
    var last: Character = " "
    for character in rest {
      if character == "\"", last != "\\" { isInText.toggle() }
      last = character
      if isInText { continue }
      switch character {
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        if depth == 0 { return count }
        depth -= 1
      case "," where depth == 0: count += 1
      default: break
      }
    }
    return count
  }
}
