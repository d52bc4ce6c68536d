internal import Screen

/// A press of the pointer in the source: pressed again in the same place it selects a word, then a line.
struct Click: Hashable {
  /// Milliseconds within which a press follows on another: what desktops are set to.
  static let interval = 500

  var point: Point
  /// On the monotonic clock.
  var time: Int
  var unit: Unit
  /// What was selected by it, in bytes: dragging never gives it up.
  var range: Range<Int>

  /// What dragging goes by.
  enum Unit: Hashable {
    case cluster, word, line

    /// What one more press selects.
    var next: Unit {
      switch self {
      case .cluster: .word
      case .word: .line
      case .line: .cluster
      }
    }
  }
}
