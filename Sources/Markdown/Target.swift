/// Where a link or an image points, and its title.
struct Target: Sendable {
  /// A string in the source, or in the storage's resolved bytes where escapes had to be resolved.
  struct Part: Sendable {
    static let empty = Part(start: 0, count: 0, isResolved: false)

    var start: UInt32
    var count: UInt32
    var isResolved: Bool
  }

  var destination: Part
  var title: Part
}
