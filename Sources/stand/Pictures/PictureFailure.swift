/// Why a picture cannot be drawn.
enum PictureFailure: Error, Hashable, CustomStringConvertible {
  /// In bytes.
  case tooLarge(path: String, Int)
  case broken(path: String)

  var description: String {
    switch self {
    case .tooLarge(let path, let size):
      "\(path) has \(size >> 20) MiB: save it with at most \(Chafa.largestFile >> 20) MiB."
    case .broken(let path):
      "chafa made nothing of \(path): it is broken, of no format that chafa knows, or takes too long to draw."
    }
  }
}
