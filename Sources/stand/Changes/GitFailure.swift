/// Why git does not say what has changed.
enum GitFailure: Error, CustomStringConvertible {
  case missing
  case tooSlow
  /// What it said itself.
  case failed(String)

  var description: String {
    switch self {
    case .missing: "git is not installed, so the last commit is not known. Install it (Debian and Ubuntu: git)."
    case .tooSlow: "git takes longer than \(Git.secondsLimit) seconds to say what has changed."
    case .failed(let message): "git cannot say what has changed: \(message)"
    }
  }
}
