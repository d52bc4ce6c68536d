package import Wording

/// A recovery file of a session that no longer runs.
package struct RecoveryLeftover: Sendable {
  let folder: PrivateFolder
  let name: String

  /// The file, for people.
  package var path: String { folder.path + "/" + name }

  package func read() throws(SystemFailure) -> [UInt8] { try folder.read(name) }

  /// Deletes the file: its text is saved, or not wanted.
  package func remove() throws(SystemFailure) { try folder.remove(name) }

  /// Keeps a file that cannot be read as a record, but takes it out of what is offered; returns where it is now.
  package func setAside() throws(SystemFailure) -> String {
    try folder.rename(name, to: name + ".damaged")
    return path + ".damaged"
  }
}
