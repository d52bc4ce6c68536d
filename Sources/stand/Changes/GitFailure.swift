/// Why git does not say what has changed.
enum GitFailure: Error, CustomStringConvertible {
  case missing
  /// It did not end in so many seconds.
  case tooSlow(Int)
  /// What it said itself.
  case failed(String)

  var description: String {
    switch self {
    case .missing: "git is not installed, so the last commit is not known. Install it (Debian and Ubuntu: git)."
    case .tooSlow(let seconds): "git takes longer than \(seconds) seconds to say what has changed."
    case .failed(let message): "git cannot say what has changed: \(message)"
    }
  }
}
