import Screen
import TestSupport
import Testing

/// Compares a frame with `Screens/<name>.screen`. `RECORD=1 swift test` writes the files that differ anew, and fails to
/// say so.
func expectGolden(
  _ frame: Frame, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let finding = try GoldenScreen(of: frame, name: name, beside: file).finding() {
    Issue.record(Comment(rawValue: finding), sourceLocation: sourceLocation)
  }
}
