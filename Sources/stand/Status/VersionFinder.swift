import Content
internal import Files
internal import Interface
internal import InterfaceKit
import MarkdownTree
internal import Programs
internal import Threads

/// Finds out the version of the content on show, beside the loop.
final class VersionFinder: Worker {
  struct Order {
    var stand: Stand
    var folder: StandFolder
  }

  let queue = OrderQueue<Order>()
  private let inbox: Inbox

  init(_ inbox: Inbox) { self.inbox = inbox }

  /// Takes an order and returns at once; one that waits is forgotten.
  func find(_ stand: Stand, in folder: StandFolder) { take(Order(stand: stand, folder: folder)) { $0 = [$1] } }

  func perform(_ order: Order) { inbox.post(.contentVersionFound(Self.version(of: order.stand, in: order.folder))) }

  static func version(of stand: Stand, in folder: StandFolder) -> ContentVersion {
    committed(folder) ?? counted(stand, in: folder)
  }

  /// The commit, and whether the pages are others than in it.
  private static func committed(_ folder: StandFolder) -> ContentVersion? {
    guard let repository = try? GitRepository(holding: folder.path), let commit = try? repository.head(),
      let outcome = try? Git.run(["log", "-1", "--format=%ct", commit], in: folder.path), outcome.isSuccess,
      let time = Int(String(decoding: outcome.output, as: UTF8.self).filter(\.isNumber))
    else { return nil }
    let isChanged = (try? repository.candidates(since: commit))?.isEmpty == false
    return ContentVersion(name: String(commit.prefix(7)) + (isChanged ? "+" : ""), time: time)
  }

  /// A number for the sizes and times of all pages.
  private static func counted(_ stand: Stand, in folder: StandFolder) -> ContentVersion {
    let pages =
      Array(stand.pages.values)
      + stand.sections.flatMap { Array($0.pages.values) + $0.exhibits.flatMap(\.pages.values) }
    let stamps = pages.map(\.path).sorted().map { path in
      (path: path, size: folder.size(of: path) ?? 0, time: folder.modificationTime(of: path) ?? 0)
    }
    let text = stamps.map { "\($0.path) \($0.size) \($0.time)\n" }.joined()
    let number = String(ContentHash(of: Array(text.utf8)).value, radix: 16)
    return ContentVersion(name: String(number.prefix(8)), time: stamps.map(\.time).max() ?? 0)
  }
}
