import Content
internal import Synchronization

/// The last version of each page's file that was fit to be shown: what visitors see while a newer one is broken.
final class LastGoodTexts: Sendable {
  private struct Texts: Sendable {
    var bytes: [String: [UInt8]] = [:]
    var order: [String] = []
    var total = 0
  }

  private let texts = Mutex(Texts())

  /// In bytes of all texts; the oldest go first.
  private let capacity: Int
  /// Reads one that is not remembered, by path.
  private let stored: @Sendable (String) -> [UInt8]?

  init(capacity: Int = 16 << 20, stored: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
    self.capacity = capacity
    self.stored = stored
  }

  /// The bytes, which are remembered, or where they are broken the last ones that were not.
  func text(of bytes: [UInt8], at path: String) -> [UInt8] {
    if Page.isBroken(bytes) { return last(at: path) ?? bytes }
    remember(bytes, at: path)
    return bytes
  }

  /// The last bytes that were not broken; `nil` where there are none.
  func last(at path: String) -> [UInt8]? {
    texts.withLock { $0.bytes[path] } ?? stored(path).flatMap { Page.isBroken($0) ? nil : $0 }
  }

  /// Whether these very bytes were the last ones.
  func holds(_ bytes: [UInt8], at path: String) -> Bool { texts.withLock { $0.bytes[path] == bytes } }

  private func remember(_ bytes: [UInt8], at path: String) {
    guard bytes.count <= capacity / 2 else { return }
    texts.withLock { texts in
      if let old = texts.bytes.updateValue(bytes, forKey: path) {
        texts.total -= old.count
      } else {
        texts.order.append(path)
      }
      texts.total += bytes.count
      while texts.total > capacity, let oldest = texts.order.first {
        texts.order.removeFirst()
        texts.total -= texts.bytes.removeValue(forKey: oldest)?.count ?? 0
      }
    }
  }
}
