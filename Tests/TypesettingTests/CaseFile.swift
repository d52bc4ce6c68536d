import Foundation
import TestSupport
import Testing

/// A page in `Cases/`, beside the drawing of how it should be set. The comment in its first line,
/// `<!-- columns: 40 -->`, gives the columns.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let name: String

  private static let folder = Checkout.path + "/Tests/TypesettingTests/Cases"

  /// All of them by name; none where the folder cannot be read, which a test takes for a failure.
  static let all: [CaseFile] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted().map { CaseFile(name: String($0.dropLast(3))) }
  }()

  var testDescription: String { name }

  func markdown() throws -> String {
    try String(contentsOfFile: "\(Self.folder)/\(name).md", encoding: .utf8)
  }
}
