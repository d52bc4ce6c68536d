internal import Curses
internal import Exhibition
internal import Interface
internal import Screen
internal import Synchronization

/// Draws pictures beside the main thread, one after the other, each only once.
final class PictureStudio: Sendable {
  private struct Order: Sendable {
    var request: PictureRequest
    var folder: StandFolder
  }

  private let doorbell: Doorbell
  private let orders: (stream: AsyncStream<Order>, entry: AsyncStream<Order>.Continuation)
  private let finished = Mutex<[Report]>([])

  /// Rings the bell whenever a picture is done.
  init(ringing doorbell: Doorbell) {
    self.doorbell = doorbell
    let (stream, entry) = AsyncStream.makeStream(of: Order.self, bufferingPolicy: .bufferingNewest(16))
    orders = (stream, entry)
  }

  /// Starts to work, once; orders may have been taken before.
  func open() {
    Task.detached(priority: .utility) { [self] in
      var album = PictureAlbum()
      for await order in orders.stream {
        do {
          deliver(.pictureDrawn(order.request, try await album.picture(order.request, from: order.folder)))
        } catch {
          deliver(.pictureFailed(order.request, reason: Message(error)))
        }
      }
    }
  }

  private static let tooMany = Message(
    ru: "Сразу запрошено слишком много картинок.", en: "Too many pictures were asked for at once.",
    zh: "一次请求的图片过多。")

  /// Takes an order and returns at once.
  func draw(_ request: PictureRequest, from folder: StandFolder) {
    // An order that had to make room for newer ones is answered too, or nobody would place it again.
    if case .dropped(let order) = orders.entry.yield(Order(request: request, folder: folder)) {
      deliver(.pictureFailed(order.request, reason: Self.tooMany))
    }
  }

  private func deliver(_ outcome: Report) {
    finished.withLock { $0.append(outcome) }
    doorbell.ring()
  }

  /// What has been drawn since the last call.
  func takeDrawn() -> [Report] {
    finished.withLock { finished in
      defer { finished = [] }
      return finished
    }
  }
}
