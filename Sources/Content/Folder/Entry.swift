/// A name in a folder.
package struct Entry: Hashable, Sendable {
  package var name: String
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink
    /// A pipe, device or socket.
    case special
  }
}
