import Content
internal import Curses
internal import Interface
internal import Screen
internal import Synchronization
import Wording

/// Draws pictures beside the main thread, one after the other, each only once.
final class PictureStudio: Sendable {
  private struct Order: Sendable {
    var request: PictureRequest
    var folder: StandFolder
  }

  private struct Work {
    var orders: [Order] = []
    /// Whether somebody works, or may not yet.
    var isBusy = true
    var finished: [Report] = []
  }

  /// Of orders that wait: they are drawn for screens that nobody looks at any more.
  private static let mostOrders = 16

  private let doorbell: Doorbell
  private let work = Mutex(Work())
  private let album: Mutex<PictureAlbum>

  /// Rings the bell whenever a picture is done.
  ///
  /// - Parameter chafa: The program that draws them.
  init(_ chafa: Chafa, ringing doorbell: Doorbell) {
    self.doorbell = doorbell
    album = Mutex(PictureAlbum(chafa))
  }

  /// Starts to work, once; orders may have been taken before.
  func open() { startFulfilling() }

  private func startFulfilling() {
    if BackgroundThread.start({ [self] in fulfil() }) { return }
    // The next order tries again.
    work.withLock { $0.isBusy = false }
  }

  private func fulfil() {
    while let order = takeOrder() {
      do {
        let picture = try album.withLock { try $0.picture(order.request, from: order.folder) }
        deliver(.pictureDrawn(order.request, picture))
      } catch {
        deliver(.pictureFailed(order.request, reason: Message(error)))
      }
    }
  }

  private func takeOrder() -> Order? {
    work.withLock { work in
      if work.orders.isEmpty {
        work.isBusy = false
        return nil
      }
      return work.orders.removeFirst()
    }
  }

  private static let tooMany = Message(
    ru: "Сразу запрошено слишком много картинок.", en: "Too many pictures were asked for at once.",
    zh: "一次请求的图片过多。")

  /// Takes an order and returns at once.
  func draw(_ request: PictureRequest, from folder: StandFolder) {
    let (isIdle, dropped) = work.withLock { work in
      work.orders.append(Order(request: request, folder: folder))
      let dropped = work.orders.count > Self.mostOrders ? work.orders.removeFirst() : nil
      defer { work.isBusy = true }
      return (!work.isBusy, dropped)
    }
    // An order that had to make room for newer ones is answered too, or nobody would place it again.
    if let dropped { deliver(.pictureFailed(dropped.request, reason: Self.tooMany)) }
    if isIdle { startFulfilling() }
  }

  private func deliver(_ outcome: Report) {
    work.withLock { $0.finished.append(outcome) }
    doorbell.ring()
  }

  /// What has been drawn since the last call.
  func takeDrawn() -> [Report] {
    work.withLock { work in
      defer { work.finished = [] }
      return work.finished
    }
  }
}
