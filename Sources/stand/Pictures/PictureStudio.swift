internal import Curses
internal import Exhibition
internal import Kiosk
internal import Screen
internal import Synchronization

/// Draws pictures beside the main thread, one after the other, each only once.
final class PictureStudio: Sendable {
  private struct Order: Sendable {
    var request: PictureRequest
    var folder: StandFolder
  }

  private let doorbell: Doorbell
  private let orders: AsyncStream<Order>.Continuation
  private let finished = Mutex<[(request: PictureRequest, picture: Picture?)]>([])

  /// Rings the bell whenever a picture is done.
  init(ringing doorbell: Doorbell) {
    self.doorbell = doorbell
    let (stream, continuation) = AsyncStream.makeStream(of: Order.self, bufferingPolicy: .bufferingNewest(16))
    orders = continuation
    Task.detached { [weak self] in
      var album = PictureAlbum()
      for await order in stream {
        guard let self else { return }
        deliver(order.request, await album.picture(order.request, from: order.folder))
      }
    }
  }

  /// Takes an order and returns at once.
  func draw(_ request: PictureRequest, from folder: StandFolder) {
    // An order that had to make room for newer ones is answered too, or nobody would place it again.
    if case .dropped(let order) = orders.yield(Order(request: request, folder: folder)) { deliver(order.request, nil) }
  }

  private func deliver(_ request: PictureRequest, _ picture: Picture?) {
    finished.withLock { $0.append((request, picture)) }
    doorbell.ring()
  }

  /// What has been drawn since the last call.
  func takeDrawn() -> [Action] {
    finished.withLock { finished in
      defer { finished = [] }
      return finished.map { .pictureDrawn($0.request, $0.picture) }
    }
  }
}
