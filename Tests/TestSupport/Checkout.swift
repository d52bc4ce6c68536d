internal import Foundation

/// The repository that the tests were built in.
package enum Checkout {
  /// Its path, without a slash at the end.
  package static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Whether expected results are to be written anew: `RECORD=1 swift test`.
  package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"].map { !$0.isEmpty } ?? false }
}
