import Checking
import Content
internal import Files
internal import Reporting
import Storage
import Wording

/// Applies the fixes of findings to their files.
struct CheckFixes {
  private let folder: StandFolder
  private let contentPath: String
  private let language: Language
  /// The changes that were made, a line each.
  private(set) var report: [String] = []
  private var passes = 0

  /// Fixes may wait for one another, but not for ever.
  private static let mostPasses = 10

  init(_ folder: StandFolder, contentPath: String, language: Language) {
    self.folder = folder
    self.language = language
    self.contentPath = contentPath
  }

  /// - Returns: Whether anything was changed, so that it is worth checking again.
  mutating func apply(to findings: [Diagnostic]) throws -> Bool {
    guard passes < Self.mostPasses else { return false }
    passes += 1
    var hasChanged = false
    for (path, ofFile) in Dictionary(grouping: findings.filter { $0.fix != nil }, by: \.place.path).sorted(by: {
      $0.key < $1.key
    }) {
      do {
        let bytes = try folder.read(path)
        let fixed = FixedText(bytes, applying: ofFile.compactMap(\.fix))
        guard !fixed.applied.isEmpty, fixed.bytes != bytes else { continue }
        try folder.replace(path, with: fixed.bytes, expecting: bytes)
        hasChanged = true
        for index in fixed.applied { say(ofFile[index]) }
      } catch {
        throw Failure(.inputOutput, error)
      }
    }
    return hasChanged
  }

  private mutating func say(_ finding: Diagnostic) {
    guard let fix = finding.fix else { return }
    let (place, what) = (finding.place, Message.mended(fix.summary).text(in: language))
    let line = "\(contentPath)/\(place.path):\(place.line):\(place.column): \(what)"
    report.append(CleanText("\(line) [\(finding.rule)]").text)
  }
}
