/// A name in a folder.
struct Entry: Hashable, Sendable {
  var name: String
  var kind: Kind

  enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink
    /// A pipe, device or socket.
    case special
  }
}
