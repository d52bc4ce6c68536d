import Content
internal import Interface
internal import InterfaceKit
internal import Reporting
import Wording

/// The section or page that an ID on the command line names.
enum Opening {
  /// - Throws: `Failure` with the nearest IDs where there is none like it.
  static func target(of id: String, in stand: Stand) throws -> Target {
    if stand.section(id) != nil { return .section(id) }
    return .page(.exhibit(try exhibit(id, in: stand).id))
  }

  /// The exhibit of that ID, `section/exhibit`.
  static func exhibit(_ id: String, in stand: Stand) throws -> Exhibit {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let exhibit = stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1])) { return exhibit }
    let nearest = stand.nearest(to: id)
    throw Failure(.noInput, .notOnStand(id).followed(by: nearest.isEmpty ? .formOfIDs : .wasMeant(nearest)))
  }
}
