/// Where a link or an image points, and its title.
struct Target: Sendable {
  /// A string, and where it stands.
  struct Part: Sendable {
    enum Place: UInt8, Sendable {
      /// In the source as it is.
      case source
      /// In the tree's resolved bytes: it was written with escapes, or over several lines.
      case resolved
      /// In the bytes of the definitions of link references.
      case definition
    }

    static let empty = Part(start: 0, count: 0, place: .definition)

    var start: UInt32
    var count: UInt32
    var place: Place
  }

  var destination: Part
  var title: Part
}
