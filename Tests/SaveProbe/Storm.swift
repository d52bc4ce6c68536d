import Content
import Files
import Glibc
import Storage

/// Types and saves as fast as it can, starting from the newest text that is left of a storm before.
struct Storm {
  private let page: String
  private let folder: StandFolder
  private let store: RecoveryStore
  private let keeper: RecoveryKeeper

  init(page: String, _ folder: StandFolder, _ store: RecoveryStore) {
    self.page = page
    self.folder = folder
    self.store = store
    keeper = RecoveryKeeper({ store }, starting: { Self.start($0) }, report: { _ in SaveProbe.say("cannot keep") })
  }

  func run() throws {
    let file = folder.path + "/" + page
    let read = try folder.readStamped(page)
    var stamp = read.stamp
    var number = NumberedText.number(read.bytes) ?? 0
    for leftover in store.leftovers() {
      let kept = NumberedText.number(try leftover.read()) ?? 0
      if kept > number {
        try store.adopt(leftover, for: file)
        number = kept
      } else {
        try leftover.remove()
      }
    }
    while true {
      number += 1
      let bytes = NumberedText.bytes(number)
      let ticket = keeper.keep(file) { bytes }
      guard number.isMultiple(of: 2) else { continue }
      keeper.flush()
      SaveProbe.say("kept \(number)")
      guard number.isMultiple(of: 4) else { continue }
      stamp = try folder.save(bytes, to: page, expecting: stamp)
      SaveProbe.say("saved \(number)")
      keeper.saved(file, ticket)
    }
  }

  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private static func start(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Work(run))
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
  }
}
