package import Content
import Files
internal import Interface
package import InterfaceKit

/// The stand of the repository's own `Content`, read once for all tests.
package struct ShippedStand: Sendable {
  package let stand: Stand
  package let library: Library

  static let path = Checkout.path + "/Content"

  private static let loaded = Result { () throws(StandFolderError) in
    let folder = try StandFolder(path: path)
    return ShippedStand(stand: folder.load(), library: .folder(folder))
  }

  package static func load() throws -> ShippedStand { try loaded.get() }
}

extension Clock {
  /// 2024-05-18 10:00 in Harbin, 05:00 in Moscow: the second day of the EXPO.
  package static let secondDay = Clock(monotonic: 1_000_000, epochSeconds: 1_715_997_600, offsets: [28_800, 10_800])

  /// The clock later on.
  package func later(milliseconds: Int) -> Clock {
    var later = self
    later.monotonic += milliseconds
    later.epochSeconds += (monotonic % 1000 + milliseconds) / 1000
    return later
  }
}
